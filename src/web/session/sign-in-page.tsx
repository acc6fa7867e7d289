import { Card, Flex, Typography } from 'antd';
import { LanguageSwitch } from '../frame/language-switch';
import { useWords } from '../language/language';
import { SignInForm } from './sign-in-form';
import { sessionWords } from './words';

/** The first page for somebody who is not signed in. */
export function SignInPage({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const words = useWords(sessionWords);
  return (
    <Flex
      component="main"
      vertical
      align="center"
      justify="center"
      gap={8}
      style={{ minHeight: '100vh', padding: 16, boxSizing: 'border-box' }}
    >
      <Card style={{ width: 'min(420px, 100%)' }}>
        <Typography.Title level={1} style={{ fontSize: 26, marginTop: 0 }}>
          {words.product}
        </Typography.Title>
        <Typography.Paragraph type="secondary">{words.tagline}</Typography.Paragraph>
        <SignInForm onSignedIn={onSignedIn} />
      </Card>
      <LanguageSwitch />
    </Flex>
  );
}
