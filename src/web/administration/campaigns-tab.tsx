import { Flex, Form, Input } from 'antd';
import { answerOf, type Shape, server } from '../api/client';
import { useWords } from '../language/language';
import { today } from '../language/moment';
import { PageTable } from '../table/page-table';
import { useList } from '../table/use-list';
import { withoutBlanks } from './agencies-tab';
import { DayField, useInForce } from './day-field';
import { DialogForm } from './dialog-form';
import { administrationWords } from './words';

/** Special campaigns with the days on which cases may be put into them. */
export default function CampaignsTab() {
  const words = useWords(administrationWords);
  const inForce = useInForce();
  const list = useList<Shape<'CampaignView'>>(['campaigns'], (after) =>
    server.GET('/api/campaigns', { params: { query: { after } } }),
  );
  return (
    <>
      <Flex style={{ marginBottom: 12 }}>
        <DialogForm<Shape<'CampaignDto'>>
          primary
          title={words.newCampaign}
          initialValues={{ since: today() }}
          send={(body, headers) =>
            answerOf(server.POST('/api/campaigns', { body: withoutBlanks(body), headers }))
          }
        >
          <Form.Item name="name" label={words.name} rules={[{ required: true, message: words.required }]}>
            <Input maxLength={100} />
          </Form.Item>
          <DayField name="since" label={words.since} required />
          <DayField name="until" label={words.until} />
        </DialogForm>
      </Flex>
      <PageTable
        list={list}
        label={words.campaigns}
        columns={[
          { title: words.name, dataIndex: 'name' },
          { title: words.inForce, key: 'inForce', render: (_, { since, until }) => inForce(since, until) },
          {
            title: <span className="visually-hidden">{words.end}</span>,
            key: 'end',
            render: (_, { id, until }) =>
              until === null && (
                <DialogForm<{ until: string }>
                  title={words.endCampaign}
                  initialValues={{ until: today() }}
                  send={(body, headers) =>
                    answerOf(
                      server.POST('/api/campaigns/{id}/end', { params: { path: { id } }, body, headers }),
                    )
                  }
                >
                  <DayField name="until" label={words.until} required />
                </DialogForm>
              ),
          },
        ]}
      />
    </>
  );
}
