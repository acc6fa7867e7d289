import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Input, Select, Typography } from 'antd';
import { useOptions } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { blankLine, type LineGiven, type Outcome } from './given';
import { judgmentWords } from './words';

interface StrayLinesProps {
  value: LineGiven[];
  onChange: (value: LineGiven[]) => void;
}

/** What the judgment names and no item of the case answers to: kept in its own words. */
export function StrayLines({ value, onChange }: StrayLinesProps) {
  const words = useWords(judgmentWords);
  const outcomes = useOptions('outcomes') as { value: Outcome; label: string }[];
  const change = (key: string, part: Partial<LineGiven>) =>
    onChange(value.map((each) => (each.key === key ? { ...each, ...part } : each)));
  return (
    <Flex vertical gap={8}>
      <Typography.Text type="secondary">{words.straysHelp}</Typography.Text>
      {value.map(({ key, description, outcome }, index) => (
        <Flex key={key} gap={8} wrap role="group" aria-label={`${words.strays} ${index + 1}`}>
          <Input
            aria-label={words.description}
            placeholder={words.description}
            value={description}
            maxLength={500}
            status={description ? undefined : 'error'}
            onChange={({ target }) => change(key, { description: target.value })}
            style={{ flex: '1 1 320px' }}
          />
          <Select
            aria-label={words.outcome}
            placeholder={words.outcome}
            value={outcome}
            options={outcomes}
            status={outcome ? undefined : 'error'}
            onChange={(next) => change(key, { outcome: next })}
            style={{ width: 170 }}
          />
          <Button
            icon={<DeleteOutlined />}
            aria-label={`${words.remove} ${index + 1}`}
            onClick={() => onChange(value.filter((each) => each.key !== key))}
          />
        </Flex>
      ))}
      <Button
        icon={<PlusOutlined />}
        onClick={() => onChange([...value, blankLine()])}
        style={{ alignSelf: 'start' }}
      >
        {words.addStray}
      </Button>
    </Flex>
  );
}
