import { Flex, Select, type TableColumnsType, Typography } from 'antd';
import type { CaseLine } from '../cases/case-lines';
import { useOptions, useTerms } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { type Mode, modeOf, type Outcome, type TransferLines } from './transfer-lines';
import { offerWords } from './words';

interface TransferColumns {
  recommends: boolean;
  said: TransferLines;
  onSay: (change: (before: TransferLines) => TransferLines) => void;
}

/** By which way each line goes, and what should happen to it. */
export function useTransferColumns({ recommends, said, onSay }: TransferColumns): TableColumnsType<CaseLine> {
  const words = useWords(offerWords);
  const term = useTerms();
  const outcomes = useOptions('outcomes');
  return [
    {
      title: words.mode,
      key: 'mode',
      width: 190,
      render: (_, line) =>
        line.possible && (
          <Select<Mode>
            size="small"
            aria-label={`${words.mode} ${line.item.code}`}
            value={modeOf(line, said.modes[line.item.id])}
            disabled={line.modes.length < 2}
            style={{ width: '100%' }}
            options={line.modes.map((value) => ({ value, label: term('handoverModes', value) }))}
            onChange={(mode) =>
              onSay((before) => ({ ...before, modes: { ...before.modes, [line.item.id]: mode } }))
            }
          />
        ),
    },
    ...(recommends
      ? [
          {
            title: words.recommendation,
            key: 'recommendation',
            width: 190,
            render: (_: unknown, line: CaseLine) =>
              line.possible && (
                <Select<Outcome>
                  size="small"
                  aria-label={`${words.recommendation} ${line.item.code}`}
                  value={said.recommendations[line.item.id]}
                  style={{ width: '100%' }}
                  options={outcomes as { value: Outcome; label: string }[]}
                  onChange={(outcome) =>
                    onSay((before) => ({
                      ...before,
                      recommendations: { ...before.recommendations, [line.item.id]: outcome },
                    }))
                  }
                />
              ),
          },
        ]
      : []),
  ];
}

interface FillLinesProps {
  recommends: boolean;
  /** The chosen lines, of which all are filled at once. */
  chosen: readonly CaseLine[];
  missing: number;
  onSay: TransferColumns['onSay'];
}

/** One way, and one recommendation, for every chosen line at once. */
export function FillLines({ recommends, chosen, missing, onSay }: FillLinesProps) {
  const words = useWords(offerWords);
  const term = useTerms();
  const outcomes = useOptions('outcomes');
  const modes = [...new Set(chosen.flatMap((line) => line.modes))];
  const ids = chosen.map(({ item }) => item.id);
  const filled = <Value,>(value: Value) => Object.fromEntries(ids.map((id) => [id, value]));
  return (
    <Flex gap={12} align="center" wrap style={{ marginBottom: 8 }}>
      {modes.length > 1 && (
        <FillSelect<Mode>
          name={words.mode}
          options={modes.map((value) => ({ value, label: term('handoverModes', value) }))}
          onFill={(mode) => onSay((before) => ({ ...before, modes: { ...before.modes, ...filled(mode) } }))}
        />
      )}
      {recommends && (
        <FillSelect<Outcome>
          name={words.recommendation}
          options={outcomes as { value: Outcome; label: string }[]}
          onFill={(outcome) =>
            onSay((before) => ({
              ...before,
              recommendations: { ...before.recommendations, ...filled(outcome) },
            }))
          }
        />
      )}
      <Typography.Text type="warning" role="status">
        {missing > 0 ? words.recommendationMissing(missing) : ''}
      </Typography.Text>
    </Flex>
  );
}

interface FillSelectProps<Value> {
  name: string;
  options: { value: Value; label: string }[];
  onFill: (value: Value) => void;
}

/** Fills every line with what is chosen and stays empty itself: afterwards each line may say something else. */
function FillSelect<Value extends string>({ name, options, onFill }: FillSelectProps<Value>) {
  const words = useWords(offerWords);
  return (
    <Select<Value | null>
      aria-label={`${name} ${words.forAll}`}
      placeholder={`${name}：${words.forAll}`}
      value={null}
      style={{ width: 240 }}
      options={options}
      onChange={(value) => value && onFill(value as Value)}
    />
  );
}
