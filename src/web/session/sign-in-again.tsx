import { useQueryClient } from '@tanstack/react-query';
import { Modal, Typography } from 'antd';
import { useWords } from '../language/language';
import { type Me, whoAmI } from './me';
import { SignInForm } from './sign-in-form';
import { sessionWords } from './words';

/** Asks for the password above the page that somebody was working on; another person's sign-in leaves that page. */
export function SignInAgain({ me, onSignedIn }: { me: Me; onSignedIn: () => Promise<void> }) {
  const words = useWords(sessionWords);
  const queries = useQueryClient();
  const settle = async () => {
    const now = await queries.fetchQuery({ ...whoAmI, staleTime: 0 });
    if (now && now.person.id !== me.person.id) window.location.assign('/');
    else await onSignedIn();
  };
  return (
    <Modal
      open
      closable={false}
      footer={null}
      title={words.endedTitle}
      keyboard={false}
      mask={{ closable: false }}
    >
      <Typography.Paragraph>
        {words.endedHelp}
        <br />
        {words.otherPerson}
      </Typography.Paragraph>
      <SignInForm onSignedIn={settle} />
    </Modal>
  );
}
