import { Flex, Typography } from 'antd';
import { Link } from 'react-router';
import type { Shape } from '../api/client';
import { ActDone } from '../cases/act-done';
import { useTerms } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { HandoverPrints } from '../papers/prints';
import type { TransferPurpose } from './transfers';
import { offerWords } from './words';

interface TransferSentProps {
  propertyCase: Shape<'CaseDetailView'>;
  purpose: TransferPurpose;
  handovers: readonly Shape<'HandoverView'>[];
}

/** What was handed over: each paper with its list, and that the receiver has yet to answer. */
export function TransferSent({ propertyCase, purpose, handovers }: TransferSentProps) {
  const words = useWords(offerWords);
  return (
    <ActDone
      title={words[purpose]}
      propertyCase={propertyCase}
      done={words.sent}
      next={
        <Flex vertical gap={12} align="center">
          {words.stays}
          {handovers.map((handover) => (
            <SentHandover key={handover.id} handover={handover} />
          ))}
        </Flex>
      }
    />
  );
}

function SentHandover({ handover }: { handover: Shape<'HandoverView'> }) {
  const words = useWords(offerWords);
  const term = useTerms();
  const { id, mode, lineCount, instrument, toAgencyName } = handover;
  return (
    <Flex gap={12} align="center" wrap justify="center">
      <Typography.Text>
        {words.issued(`${term('instrumentKinds', instrument.kind)} ${instrument.number}`, toAgencyName)}
      </Typography.Text>
      <Link to={`/handovers/${id}`}>{words.open(term('handoverModes', mode), lineCount)}</Link>
      <HandoverPrints handover={handover} />
    </Flex>
  );
}
