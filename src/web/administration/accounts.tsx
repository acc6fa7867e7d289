import { App, Button, Flex, Form, Input, Popconfirm, Tag, Typography } from 'antd';
import { answerOf, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { useWords } from '../language/language';
import { ProblemNotice } from '../state/states';
import { PageTable } from '../table/page-table';
import { useList } from '../table/use-list';
import { DialogForm } from './dialog-form';
import { administrationWords } from './words';

type Account = Shape<'AccountView'>;

/** How a person signs in: accounts, their state, and what can be done about it. */
export function Accounts({ personId }: { personId: string }) {
  const words = useWords(administrationWords);
  const list = useList<Account>(['accounts', personId], (after) =>
    server.GET('/api/accounts', { params: { query: { person: personId, after } } }),
  );
  const required = { required: true, message: words.required };
  return (
    <section aria-label={words.accounts}>
      <Flex gap={12} align="center" style={{ marginBottom: 8 }}>
        <Typography.Title level={2} style={{ fontSize: 16, margin: 0 }}>
          {words.accounts}
        </Typography.Title>
        <DialogForm<{ loginName: string; password: string }>
          title={words.newAccount}
          send={(given, headers) =>
            answerOf(server.POST('/api/accounts', { body: { personId, ...given }, headers }))
          }
        >
          <Form.Item name="loginName" label={words.loginName} rules={[required]}>
            <Input maxLength={60} autoComplete="off" />
          </Form.Item>
          <PasswordField label={words.password} />
        </DialogForm>
      </Flex>
      <PageTable
        list={list}
        label={words.accounts}
        columns={[
          { title: words.loginName, dataIndex: 'loginName' },
          { title: words.state, key: 'state', render: (_, account) => <AccountState account={account} /> },
          {
            title: <span className="visually-hidden">{words.manage}</span>,
            key: 'manage',
            render: (_, account) => <AccountActs account={account} />,
          },
        ]}
      />
    </section>
  );
}

function PasswordField({ label }: { label: string }) {
  const words = useWords(administrationWords);
  return (
    <Form.Item
      name="password"
      label={label}
      extra={words.passwordHelp}
      rules={[
        { required: true, message: words.required },
        { min: 10, message: words.passwordHelp },
      ]}
    >
      <Input.Password maxLength={128} autoComplete="new-password" />
    </Form.Item>
  );
}

function AccountState({ account: { disabled, locked, mustChangePassword } }: { account: Account }) {
  const words = useWords(administrationWords);
  if (disabled) return <Tag color="error">{words.disabled}</Tag>;
  return (
    <>
      <Tag color={locked ? 'warning' : 'success'}>{locked ? words.locked : words.normal}</Tag>
      {mustChangePassword && <Tag>{words.mustChange}</Tag>}
    </>
  );
}

function AccountActs({ account: { id, disabled, locked } }: { account: Account }) {
  const words = useWords(administrationWords);
  const { notification } = App.useApp();
  const act = useWrite((what: 'unlock' | 'disable', headers) =>
    what === 'unlock'
      ? answerOf(server.POST('/api/accounts/{id}/unlock', { params: { path: { id } }, headers }))
      : answerOf(server.POST('/api/accounts/{id}/disable', { params: { path: { id } }, headers })),
  );
  const run = (what: 'unlock' | 'disable') =>
    act.mutate(what, {
      onError: (error) =>
        notification.error({ title: words[what], description: <ProblemNotice error={error} /> }),
    });
  if (disabled) return null;
  return (
    <Flex gap={8}>
      {locked && (
        <Button size="small" onClick={() => run('unlock')}>
          {words.unlock}
        </Button>
      )}
      <DialogForm<{ password: string }>
        title={words.newPassword}
        send={(body, headers) =>
          answerOf(server.POST('/api/accounts/{id}/password', { params: { path: { id } }, body, headers }))
        }
      >
        <PasswordField label={words.newPassword} />
      </DialogForm>
      <Popconfirm title={words.disableAsk} onConfirm={() => run('disable')}>
        <Button size="small" danger>
          {words.disable}
        </Button>
      </Popconfirm>
    </Flex>
  );
}
