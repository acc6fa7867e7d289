import { App, Button, Flex, Form, Select, Typography } from 'antd';
import { useNavigate } from 'react-router';
import { answerOf, api, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { Page } from '../frame/page';
import { PersonSelect } from '../identity/person-select';
import { useWords } from '../language/language';
import { PaperFields, type PaperGiven, paperOf } from '../papers/paper-fields';
import { useMe } from '../session/session';
import { Failed, ProblemNotice } from '../state/states';
import { LeftThings } from './left-things';
import { postHandoverWords } from './words';

interface Given {
  toPersonId?: string;
  placeId?: string;
  instrument?: PaperGiven;
}

const KEEPERS = ['keeper', 'centre_keeper', 'case_manager', 'court_registrar'] as const;

/** Hands on what one keeps: to whom, how much it is, and what does not go with it. */
export function Component() {
  const words = useWords(postHandoverWords);
  const me = useMe();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<Given>();
  const toPersonId = Form.useWatch('toPersonId', form);
  const placeId = Form.useWatch('placeId', form);
  const stock = api.useQuery('get', '/api/post-handovers/stock', {
    params: { query: { toPersonId, placeId } },
  });
  const stores = api.useQuery('get', '/api/places');
  const write = useWrite((body: Shape<'PostHandoverDto'>, headers) =>
    answerOf(server.POST('/api/post-handovers', { body, headers })),
  );
  const send = (given: Given) =>
    write.mutate(
      {
        toPersonId: given.toPersonId ?? '',
        placeId: given.placeId,
        instrument: paperOf(given.instrument),
      },
      {
        onSuccess: ({ id }) => {
          message.success(words.sent);
          navigate(`/post-handovers/${id}`, { replace: true });
        },
      },
    );
  const count = stock.data?.itemCount ?? 0;
  return (
    <Page title={words.start} back="/post-handovers">
      <Typography.Paragraph type="secondary">{words.help}</Typography.Paragraph>
      <Form<Given> form={form} layout="vertical" onFinish={send}>
        <Flex gap={16} wrap>
          <Form.Item
            name="toPersonId"
            label={words.successor}
            rules={[{ required: true, message: words.successorNeeded }]}
            style={{ minWidth: 280 }}
          >
            <PersonSelect agencyId={me.agency.id} roles={KEEPERS} without={[me.person.id]} />
          </Form.Item>
          <Form.Item name="placeId" label={words.place} style={{ minWidth: 280 }}>
            <Select
              allowClear
              placeholder={words.allPlaces}
              options={stores.data?.items.map(({ id, name, code }) => ({
                value: id,
                label: `${name} ${code}`,
              }))}
            />
          </Form.Item>
        </Flex>
        <PaperFields kind="post_handover_list" />
        <Flex vertical gap={12} align="start">
          {stock.error ? (
            <Failed error={stock.error} retry={() => void stock.refetch()} />
          ) : (
            <Typography.Text strong role="status">
              {stock.data && words.count(count, stock.data.caseCount, stock.data.placeCount)}
            </Typography.Text>
          )}
          <ProblemNotice error={write.error} />
          <Button type="primary" htmlType="submit" loading={write.isPending} disabled={count === 0}>
            {words.send(count)}
          </Button>
        </Flex>
      </Form>
      <div style={{ marginTop: 16 }}>
        <LeftThings left={stock.data?.left ?? []} />
      </div>
    </Page>
  );
}
