import { Page } from '../frame/page';
import { frameWords } from '../frame/words';
import { useWords } from '../language/language';

export function Component() {
  const words = useWords(frameWords);
  return <Page title={words.home}>堃</Page>;
}
