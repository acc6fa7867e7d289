import { Flex, Form, Input, Select, Table, Tag } from 'antd';
import { useState } from 'react';
import { answerOf, api, type Shape, server } from '../api/client';
import { useOptions, useTerms } from '../dictionary/dictionary';
import { AgencySelect } from '../identity/agency-select';
import { useWords } from '../language/language';
import { PageTable } from '../table/page-table';
import { useList } from '../table/use-list';
import { DayField, useInForce } from './day-field';
import { DialogForm } from './dialog-form';
import { administrationWords } from './words';

/** Every agency with its units. */
export default function AgenciesTab() {
  const words = useWords(administrationWords);
  const term = useTerms();
  const inForce = useInForce();
  const [text, setText] = useState('');
  const list = useList<Shape<'AgencyView'>>(['agencies', text], (after) =>
    server.GET('/api/agencies', { params: { query: { text: text || undefined, after } } }),
  );
  return (
    <>
      <Flex gap={12} style={{ marginBottom: 12 }}>
        <Input.Search
          allowClear
          aria-label={words.text}
          placeholder={words.text}
          style={{ width: 260 }}
          maxLength={100}
          onSearch={(value) => setText(value.trim())}
        />
        <NewAgency />
      </Flex>
      <PageTable
        list={list}
        label={words.agencies}
        expandable={{ expandedRowRender: ({ id }) => <Units agencyId={id} /> }}
        columns={[
          {
            title: words.name,
            key: 'name',
            render: (_, { name, inferred }) => (
              <>
                {name} {inferred && <Tag>{words.inferred}</Tag>}
              </>
            ),
          },
          { title: words.kind, key: 'kind', render: (_, { kind }) => term('agencyKinds', kind) },
          { title: words.shortName, dataIndex: 'shortName' },
          { title: words.region, dataIndex: 'regionCode' },
          { title: words.code, dataIndex: 'code' },
          { title: words.parent, dataIndex: 'parentName' },
          { title: words.inForce, key: 'inForce', render: (_, { since, until }) => inForce(since, until) },
        ]}
      />
    </>
  );
}

function NewAgency() {
  const words = useWords(administrationWords);
  const kinds = useOptions('agencyKinds');
  const required = [{ required: true, message: words.required }];
  return (
    <DialogForm<Shape<'NewAgencyBody'>>
      primary
      title={words.newAgency}
      send={(body, headers) => answerOf(server.POST('/api/agencies', { body: withoutBlanks(body), headers }))}
    >
      <Form.Item name="kind" label={words.kind} rules={required}>
        <Select options={kinds} />
      </Form.Item>
      <Form.Item name="name" label={words.name} rules={required}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="shortName" label={words.shortName} rules={required}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item
        name="regionCode"
        label={words.region}
        rules={[...required, { pattern: /^\d{6}$/, message: words.regionHelp }]}
      >
        <Input maxLength={6} inputMode="numeric" />
      </Form.Item>
      <Form.Item name="code" label={words.code}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="parentId" label={words.parent}>
        <AgencySelect />
      </Form.Item>
      <Flex gap={12}>
        <DayField name="since" label={words.since} />
        <DayField name="until" label={words.until} />
      </Flex>
    </DialogForm>
  );
}

function Units({ agencyId }: { agencyId: string }) {
  const words = useWords(administrationWords);
  const { data, isPending } = api.useQuery('get', '/api/units', {
    params: { query: { agency: agencyId, limit: 200 } },
  });
  return (
    <Flex vertical gap={8} align="start">
      <Table
        size="small"
        rowKey="id"
        loading={isPending}
        dataSource={data?.items}
        pagination={false}
        aria-label={words.units}
        locale={{ emptyText: words.noUnits }}
        columns={[
          { title: words.unit, dataIndex: 'name' },
          { title: words.parent, dataIndex: 'parentName' },
        ]}
      />
      <DialogForm<{ name: string; parentId?: string }>
        title={words.newUnit}
        send={(given, headers) =>
          answerOf(server.POST('/api/units', { body: { agencyId, ...withoutBlanks(given) }, headers }))
        }
      >
        <Form.Item name="name" label={words.name} rules={[{ required: true, message: words.required }]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="parentId" label={words.parent}>
          <Select allowClear options={data?.items.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
      </DialogForm>
    </Flex>
  );
}

/** What was left empty is not sent. */
export const withoutBlanks = <T extends object>(given: T): T =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '' && value !== undefined)) as T;
