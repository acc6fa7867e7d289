import { Form, Input, Select, Table, Tag, Typography } from 'antd';
import { DayField } from '../administration/day-field';
import { DialogForm } from '../administration/dialog-form';
import { answerOf, api, type Shape, server } from '../api/client';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { today } from '../language/moment';
import { grouped, YUAN } from '../quantity/money';
import { useMay } from '../session/session';
import { Failed, Loading, Nothing } from '../state/states';
import { fundsWords } from './words';

type Account = Shape<'DepositAccountView'>;

/** 唯一合规账户: the agency's accounts with what lies in each. */
export function Component() {
  const words = useWords(fundsWords);
  const may = useMay();
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/deposit-accounts', {});
  return (
    <Page title={words.accounts} actions={may('account.administer') && <NewAccount />}>
      <Typography.Paragraph type="secondary">{words.accountsHelp}</Typography.Paragraph>
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {data?.items.length === 0 && <Nothing text={words.noAccounts} />}
      {data && data.items.length > 0 && (
        <Accounts accounts={data.items} administers={may('account.administer')} />
      )}
    </Page>
  );
}

function Accounts({ accounts, administers }: { accounts: Account[]; administers: boolean }) {
  const words = useWords(fundsWords);
  return (
    <Table<Account>
      rowKey="id"
      size="middle"
      aria-label={words.accounts}
      dataSource={accounts}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: words.unit, dataIndex: 'unit' },
        { title: words.kind, key: 'kind', render: (_, { kind }) => words[kind] },
        { title: words.bankName, dataIndex: 'bank' },
        { title: words.holder, dataIndex: 'holder' },
        { title: words.number, dataIndex: 'number', className: 'number' },
        { title: words.usedFrom, dataIndex: 'usedFrom' },
        {
          title: words.usedUntil,
          key: 'usedUntil',
          render: (_, { usedUntil }) =>
            usedUntil ? <Tag>{`${words.ended} ${usedUntil}`}</Tag> : <Tag color="success">{words.inUse}</Tag>,
        },
        {
          title: words.lies,
          key: 'lies',
          align: 'right',
          className: 'number',
          render: (_, { balance, unit }) => `${grouped(balance)} ${unit}`,
        },
        { title: words.itemCount, dataIndex: 'itemCount', align: 'right' },
        ...(administers
          ? [
              {
                title: <span className="visually-hidden">{words.end}</span>,
                key: 'end',
                render: (_: unknown, { id, usedUntil }: Account) => usedUntil === null && <End id={id} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function End({ id }: { id: string }) {
  const words = useWords(fundsWords);
  return (
    <DialogForm<{ usedUntil: string }>
      title={words.endAccount}
      initialValues={{ usedUntil: today() }}
      send={(body, headers) =>
        answerOf(server.POST('/api/deposit-accounts/{id}/end', { params: { path: { id } }, body, headers }))
      }
    >
      <DayField name="usedUntil" label={words.usedUntil} required />
    </DialogForm>
  );
}

function NewAccount() {
  const words = useWords(fundsWords);
  const needed = [{ required: true, whitespace: true, message: words.required }];
  return (
    <DialogForm<Shape<'NewDepositAccountDto'>>
      primary
      title={words.open}
      initialValues={{ kind: 'bank', unit: YUAN, usedFrom: today() }}
      send={(body, headers) => answerOf(server.POST('/api/deposit-accounts', { body, headers }))}
    >
      <Form.Item name="kind" label={words.kind} rules={needed}>
        <Select options={(['bank', 'wallet'] as const).map((value) => ({ value, label: words[value] }))} />
      </Form.Item>
      {(['unit', 'bank', 'holder', 'number'] as const).map((name) => (
        <Form.Item key={name} name={name} label={words[name === 'bank' ? 'bankName' : name]} rules={needed}>
          <Input maxLength={name === 'unit' ? 20 : 100} />
        </Form.Item>
      ))}
      <DayField name="usedFrom" label={words.usedFrom} required />
    </DialogForm>
  );
}
