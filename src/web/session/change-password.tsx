import { useMutation } from '@tanstack/react-query';
import { App, Button, Card, Flex, Form, Input } from 'antd';
import { server } from '../api/client';
import { useWords } from '../language/language';
import { ProblemNotice } from '../state/states';
import { sessionWords } from './words';

interface Given {
  present: string;
  next: string;
}

/** Changes one's own password; `initial` where nothing else may be done before. */
export function ChangePassword({ initial = false, onChanged }: { initial?: boolean; onChanged: () => void }) {
  const words = useWords(sessionWords);
  const { message } = App.useApp();
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ present, next }: Given) => server.PUT('/api/me/password', { body: { present, next } }),
    onSuccess: () => {
      message.success(words.changed);
      onChanged();
    },
  });
  const required = { required: true, message: words.required };
  return (
    <Flex component={initial ? 'main' : 'div'} justify="center" style={{ padding: 24 }}>
      <Card title={initial ? words.mustChange : words.changePassword} style={{ width: 'min(420px, 100%)' }}>
        <Form<Given> layout="vertical" onFinish={(given) => mutate(given)}>
          <Form.Item name="present" label={words.present} rules={[required]}>
            <Input.Password autoComplete="current-password" maxLength={128} />
          </Form.Item>
          <Form.Item
            name="next"
            label={words.next}
            extra={words.nextHelp}
            rules={[required, { min: 10, message: words.nextHelp }]}
          >
            <Input.Password autoComplete="new-password" maxLength={128} />
          </Form.Item>
          <Form.Item
            name="again"
            label={words.again}
            dependencies={['next']}
            rules={[
              required,
              ({ getFieldValue }) => ({
                validator: (_, value) =>
                  value === getFieldValue('next')
                    ? Promise.resolve()
                    : Promise.reject(new Error(words.differs)),
              }),
            ]}
          >
            <Input.Password autoComplete="new-password" maxLength={128} />
          </Form.Item>
          <ProblemNotice error={error} />
          <Button type="primary" htmlType="submit" loading={isPending} style={{ marginTop: 16 }}>
            {words.changePassword}
          </Button>
        </Form>
      </Card>
    </Flex>
  );
}
