import { Flex, Form, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { answerOf, type Shape, server } from '../api/client';
import { AgencySelect } from '../identity/agency-select';
import { useWords } from '../language/language';
import { PageTable } from '../table/page-table';
import { useList } from '../table/use-list';
import { withoutBlanks } from './agencies-tab';
import { DialogForm } from './dialog-form';
import { administrationWords } from './words';

/** Everybody who works or worked somewhere; each leads to appointments and accounts. */
export default function PeopleTab() {
  const words = useWords(administrationWords);
  const [text, setText] = useState('');
  const [agency, setAgency] = useState<string>();
  const list = useList<Shape<'PersonView'>>(['people', text, agency], (after) =>
    server.GET('/api/people', { params: { query: { text: text || undefined, agency, after } } }),
  );
  const required = [{ required: true, message: words.required }];
  return (
    <>
      <Flex gap={12} wrap style={{ marginBottom: 12 }}>
        <Input.Search
          allowClear
          aria-label={words.personText}
          placeholder={words.personText}
          style={{ width: 240 }}
          maxLength={40}
          onSearch={(value) => setText(value.trim())}
        />
        <AgencySelect
          aria-label={words.agency}
          placeholder={words.anyAgency}
          style={{ width: 260 }}
          value={agency}
          onChange={setAgency}
        />
        <DialogForm<Shape<'NewPersonBody'>>
          primary
          title={words.newPerson}
          send={(body, headers) =>
            answerOf(server.POST('/api/people', { body: withoutBlanks(body), headers }))
          }
        >
          <Form.Item name="name" label={words.name} rules={required}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="number" label={words.number} rules={required}>
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item name="identityNumber" label={words.identityNumber}>
            <Input maxLength={30} autoComplete="off" />
          </Form.Item>
        </DialogForm>
      </Flex>
      <PageTable
        list={list}
        label={words.people}
        columns={[
          {
            title: words.person,
            key: 'name',
            render: (_, { id, name }) => (
              <Link to={`/administration/people/${id}?name=${encodeURIComponent(name)}`}>{name}</Link>
            ),
          },
          { title: words.number, dataIndex: 'number' },
          {
            title: words.posts,
            key: 'posts',
            render: (_, { appointments }) =>
              appointments.map(({ appointmentId, agencyName, unitName, post, roleNames }) => (
                <div
                  key={appointmentId}
                >{`${agencyName} ${unitName} ${post}（${roleNames.join('、')}）`}</div>
              )),
          },
          {
            title: words.accounts,
            key: 'accounts',
            render: (_, { accounts }) => accounts?.map(({ loginName }) => loginName).join('、'),
          },
        ]}
      />
    </>
  );
}
