import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Input, Select, Typography } from 'antd';
import { newIdentifier } from '../api/write';
import { useOptions } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { PartySelect } from '../parties/party-select';
import { isDecimal } from '../quantity/decimal';
import { YUAN } from '../quantity/money';
import type { ObligationGiven, ObligationKind } from './given';
import { judgmentWords } from './words';

interface ObligationLinesProps {
  caseId: string;
  value: ObligationGiven[];
  onChange: (value: ObligationGiven[]) => void;
}

/** What the judgment makes owed and was never held: how much, and to whom. */
export function ObligationLines({ caseId, value, onChange }: ObligationLinesProps) {
  const words = useWords(judgmentWords);
  const kinds = useOptions('obligationKinds') as { value: ObligationKind; label: string }[];
  const change = (key: string, part: Partial<ObligationGiven>) =>
    onChange(value.map((each) => (each.key === key ? { ...each, ...part } : each)));
  const add = () =>
    onChange([
      ...value,
      { key: newIdentifier(), kind: 'restitution', description: '', quantity: '', unit: YUAN },
    ]);
  return (
    <Flex vertical gap={8}>
      <Typography.Text type="secondary">{words.obligationsHelp}</Typography.Text>
      {value.map(({ key, kind, description, quantity, unit, recipientId }, index) => (
        <Flex key={key} gap={8} wrap role="group" aria-label={`${words.obligations} ${index + 1}`}>
          <Select
            aria-label={words.kind}
            value={kind}
            options={kinds}
            onChange={(next) => change(key, { kind: next })}
            style={{ width: 120 }}
          />
          <Input
            aria-label={words.description}
            placeholder={words.description}
            value={description}
            maxLength={500}
            status={description ? undefined : 'error'}
            onChange={({ target }) => change(key, { description: target.value })}
            style={{ flex: '1 1 260px' }}
          />
          <Input
            aria-label={words.amount}
            placeholder={words.amount}
            value={quantity}
            maxLength={40}
            inputMode="decimal"
            status={quantity && !isDecimal(quantity) ? 'error' : undefined}
            onChange={({ target }) => change(key, { quantity: target.value.trim() })}
            style={{ width: 130, textAlign: 'right' }}
          />
          <Input
            aria-label={words.unit}
            placeholder={words.unit}
            value={unit}
            maxLength={20}
            onChange={({ target }) => change(key, { unit: target.value })}
            style={{ width: 70 }}
          />
          <PartySelect
            caseId={caseId}
            aria-label={words.toWhom}
            placeholder={words.toWhom}
            value={recipientId}
            onChange={(id) => change(key, { recipientId: id })}
            style={{ width: 180 }}
          />
          <Button
            icon={<DeleteOutlined />}
            aria-label={`${words.remove} ${index + 1}`}
            onClick={() => onChange(value.filter((each) => each.key !== key))}
          />
        </Flex>
      ))}
      <Button icon={<PlusOutlined />} onClick={add} style={{ alignSelf: 'start' }}>
        {words.addObligation}
      </Button>
    </Flex>
  );
}
