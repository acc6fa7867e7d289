import { useNavigate } from 'react-router';
import { Page } from '../frame/page';
import { frameWords } from '../frame/words';
import { useWords } from '../language/language';
import { ChangePassword } from './change-password';

export function Component() {
  const words = useWords(frameWords);
  const navigate = useNavigate();
  return (
    <Page title={words.myAccount} back="/">
      <ChangePassword onChanged={() => navigate('/')} />
    </Page>
  );
}
