import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { frameWords } from '../frame/words';

export function Component() {
  const words = useWords(frameWords);
  return <Page title={words.home}>堃</Page>;
}
