import { LockOutlined, UserOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { answerOf, server } from '../api/client';
import { useWords } from '../language/language';
import { ProblemNotice } from '../state/states';
import { sessionWords } from './words';

interface Given {
  loginName: string;
  password: string;
}

/** Login name and password; `loginName` may be given already. */
export function SignInForm({
  loginName,
  onSignedIn,
}: {
  loginName?: string;
  onSignedIn: () => Promise<void>;
}) {
  const words = useWords(sessionWords);
  const { mutate, isPending, error } = useMutation({
    mutationFn: (given: Given) =>
      answerOf(server.POST('/api/sessions', { body: { ...given, kind: 'browser' } })),
    onSuccess: onSignedIn,
  });
  const rules = [{ required: true, message: words.required }];
  return (
    <Form<Given>
      layout="vertical"
      requiredMark={false}
      initialValues={{ loginName }}
      onFinish={(given) => mutate(given)}
    >
      <Form.Item name="loginName" label={words.loginName} rules={rules}>
        <Input
          prefix={<UserOutlined />}
          autoComplete="username"
          autoFocus={!loginName}
          size="large"
          maxLength={60}
        />
      </Form.Item>
      <Form.Item name="password" label={words.password} rules={rules}>
        <Input.Password
          prefix={<LockOutlined />}
          autoComplete="current-password"
          autoFocus={Boolean(loginName)}
          size="large"
          maxLength={128}
        />
      </Form.Item>
      <ProblemNotice error={error} />
      <Button
        type="primary"
        htmlType="submit"
        block
        size="large"
        loading={isPending}
        style={{ marginTop: 16 }}
      >
        {words.signIn}
      </Button>
    </Form>
  );
}
