import { Modal, Typography } from 'antd';
import { api } from '../api/client';
import { useWords } from '../language/language';
import type { Me } from './session';
import { SignInForm } from './sign-in-form';
import { sessionWords } from './words';

/** Asks for the password above the page that somebody was working on; another person's sign-in leaves that page. */
export function SignInAgain({ me, onSignedIn }: { me: Me; onSignedIn: () => Promise<void> }) {
  const words = useWords(sessionWords);
  const { refetch } = api.useQuery('get', '/api/me', {}, { enabled: false });
  const settle = async () => {
    const { data: now } = await refetch();
    if (now && now.person.id !== me.person.id) window.location.assign('/');
    else await onSignedIn();
  };
  return (
    <Modal open closable={false} footer={null} title={words.endedTitle} keyboard={false} mask={{ closable: false }}>
      <Typography.Paragraph>
        {words.endedHelp}
        <br />
        {words.otherPerson}
      </Typography.Paragraph>
      <SignInForm onSignedIn={settle} />
    </Modal>
  );
}
