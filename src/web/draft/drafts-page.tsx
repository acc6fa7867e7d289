import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { DraftList } from './draft-list';
import { draftWords } from './words';

/** What was filled in on this computer and never sent. */
export function Component() {
  const words = useWords(draftWords);
  return (
    <Page title={words.unsent} back="/">
      <DraftList />
    </Page>
  );
}
