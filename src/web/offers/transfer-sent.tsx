import { Flex, Result } from 'antd';
import { Link } from 'react-router';
import type { Shape } from '../api/client';
import { useDictionary, useTerms } from '../dictionary/dictionary';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { PrintButton } from '../papers/print-button';
import { offerWords } from './words';

interface TransferSentProps {
  propertyCase: Shape<'CaseDetailView'>;
  title: 'prosecution_review' | 'direct_to_court';
  handovers: readonly Shape<'HandoverView'>[];
}

/** What was handed over, with the list that goes along. */
export function TransferSent({ propertyCase, title, handovers }: TransferSentProps) {
  const words = useWords(offerWords);
  const term = useTerms();
  const { paperKinds } = useDictionary();
  return (
    <Page title={words[title]} back={`/cases/${propertyCase.id}`}>
      <Result
        status="success"
        title={<span role="status">{words.sent}</span>}
        subTitle={words.stays}
        extra={
          <Flex vertical gap={8} align="center">
            {handovers.map(({ id, mode, lineCount, purpose }) => (
              <Flex key={id} gap={8} align="center" wrap justify="center">
                <Link to={`/handovers/${id}`}>{words.open(term('handoverModes', mode), lineCount)}</Link>
                {paperKinds
                  .filter(({ purposes }) => purposes.includes(purpose))
                  .map(({ code }) => (
                    <PrintButton key={code} kind={code} subjectId={id} />
                  ))}
              </Flex>
            ))}
            <Link to={`/cases/${propertyCase.id}`}>{words.toCase}</Link>
          </Flex>
        }
      />
    </Page>
  );
}
