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

interface FillRecommendationProps {
  shown: boolean;
  missing: number;
  onFill: (outcome: Outcome) => void;
}

/** One recommendation for every chosen line at once. */
export function FillRecommendation({ shown, missing, onFill }: FillRecommendationProps) {
  const words = useWords(offerWords);
  const outcomes = useOptions('outcomes');
  if (!shown) return null;
  return (
    <Flex gap={12} align="center" wrap style={{ marginBottom: 8 }}>
      <Select<Outcome | null>
        aria-label={`${words.recommendation} ${words.forAll}`}
        placeholder={`${words.recommendation}：${words.forAll}`}
        value={null}
        style={{ width: 240 }}
        options={outcomes as { value: Outcome; label: string }[]}
        onChange={(outcome) => outcome && onFill(outcome)}
      />
      <Typography.Text type={missing > 0 ? 'warning' : 'secondary'} role="status">
        {missing > 0 ? words.recommendationMissing(missing) : ''}
      </Typography.Text>
    </Flex>
  );
}
