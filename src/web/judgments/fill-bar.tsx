import { Button, Flex, Select, Typography } from 'antd';
import { useState } from 'react';
import { useDictionary, useOptions } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { PartySelect } from '../parties/party-select';
import type { Outcome } from './given';
import { judgmentWords } from './words';

interface FillBarProps {
  caseId: string;
  chosen: number;
  notMentioned: number;
  onChooseNotMentioned: () => void;
  onFill: (outcome: Outcome | undefined, recipientId: string | undefined) => void;
}

/** Says one thing of all chosen lines. */
export function FillBar({ caseId, chosen, notMentioned, onChooseNotMentioned, onFill }: FillBarProps) {
  const words = useWords(judgmentWords);
  const options = useOptions('outcomes');
  const { outcomes } = useDictionary();
  const [outcome, setOutcome] = useState<Outcome>();
  const [recipientId, setRecipientId] = useState<string>();
  const toSomebody = outcomes.some(({ code, recipient }) => code === outcome && recipient);
  return (
    <Flex gap={8} wrap align="center" role="toolbar" aria-label={words.fillChosen(chosen)}>
      <Button onClick={onChooseNotMentioned} disabled={notMentioned === 0}>
        {words.chooseNotMentioned}
      </Button>
      <Typography.Text role="status">
        {chosen > 0 ? words.fillChosen(chosen) : words.fillNone}
      </Typography.Text>
      <Select<Outcome>
        aria-label={words.outcome}
        placeholder={words.outcome}
        value={outcome}
        options={options as { value: Outcome; label: string }[]}
        onChange={setOutcome}
        style={{ width: 170 }}
      />
      {toSomebody && (
        <PartySelect
          caseId={caseId}
          aria-label={words.recipient}
          placeholder={words.recipient}
          value={recipientId}
          onChange={setRecipientId}
          style={{ width: 190 }}
        />
      )}
      <Button
        type="primary"
        ghost
        disabled={chosen === 0 || !outcome}
        onClick={() => onFill(outcome, toSomebody ? recipientId : undefined)}
      >
        {words.apply}
      </Button>
      <Button disabled={chosen === 0} onClick={() => onFill(undefined, undefined)}>
        {words.clear}
      </Button>
    </Flex>
  );
}
