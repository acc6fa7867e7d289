import { Card, Flex, Typography } from 'antd';
import { LanguageSwitch } from '../frame/language-switch';
import { useWords } from '../language/language';
import { SignInForm } from './sign-in-form';
import { sessionWords } from './words';

/** The first page for somebody who is not signed in. */
export function SignInPage({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const words = useWords(sessionWords);
  return (
    <Flex component="main" vertical align="center" justify="center" style={{ minHeight: '100%', padding: 16 }}>
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
