import { Flex, Input, Radio, Select, Table, Tag } from 'antd';
import { Link } from 'react-router';
import { useOptions, useTerms } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { useIsWeighed, WeightInput } from '../quantity/weight-input';
import type { Line, Outcome, Said } from './answers';
import { handoverWords } from './words';

interface HandoverLinesProps {
  lines: Line[];
  said?: Record<number, Said>;
  /** Without it the lines are only shown. */
  say?: (line: number, said: Said | null) => void;
}

/** The lines of a handover: what was offered, and what was, or is being, answered. */
export function HandoverLines({ lines, said = {}, say }: HandoverLinesProps) {
  const words = useWords(handoverWords);
  const term = useTerms();
  return (
    <Table<Line>
      size="small"
      rowKey="lineNumber"
      dataSource={lines}
      pagination={lines.length > 200 ? { pageSize: 100, showSizeChanger: false } : false}
      sticky={{ offsetHeader: 52 }}
      scroll={{ x: 1100 }}
      aria-label={words.lines}
      columns={[
        { title: words.line, dataIndex: 'lineNumber', width: 56, align: 'right' },
        {
          title: words.code,
          key: 'code',
          width: 190,
          render: (_, { itemId, code }) => <Link to={`/items/${itemId}`}>{code}</Link>,
        },
        { title: words.name, dataIndex: 'name', width: 200 },
        { title: words.category, dataIndex: 'category', width: 120 },
        {
          title: words.quantity,
          key: 'quantity',
          width: 120,
          align: 'right',
          render: (_, { quantity, measuredIn }) => (
            <span className="number">{`${quantity} ${measuredIn}`}</span>
          ),
        },
        { title: words.seal, dataIndex: 'seal', width: 110 },
        {
          title: words.recommendation,
          key: 'recommendation',
          width: 110,
          render: (_, { recommendation }) => term('outcomes', recommendation),
        },
        {
          title: words.answer,
          key: 'answer',
          render: (_, line) =>
            line.outcome === null && say ? (
              <LineAnswer
                line={line}
                said={said[line.lineNumber]}
                say={(next) => say(line.lineNumber, next)}
              />
            ) : (
              <Answered line={line} />
            ),
        },
      ]}
    />
  );
}

function Answered({ line }: { line: Line }) {
  const words = useWords(handoverWords);
  const term = useTerms();
  if (line.outcome === null) return <Tag>{words.later}</Tag>;
  const names = {
    accepted: words.accept,
    accepted_with_exception: words.exception,
    refused: words.refuse,
    withdrawn: words.withdraw,
  };
  const colours = {
    accepted: 'success',
    accepted_with_exception: 'warning',
    refused: 'error',
    withdrawn: 'default',
  };
  const reason = term(line.outcome === 'refused' ? 'refusals' : 'exceptions', line.reason);
  return (
    <>
      <Tag color={colours[line.outcome]}>{names[line.outcome]}</Tag>
      {reason} {line.answeredByName} {moment(line.answeredAt)}
    </>
  );
}

/** What the receiver reads on the package and on the scale. */
function Checked({ line, said, say }: { line: Line; said: Said; say: (said: Said) => void }) {
  const words = useWords(handoverWords);
  const isWeighed = useIsWeighed();
  return (
    <>
      {line.seal && (
        <Input
          size="small"
          aria-label={`${words.seal} ${words.line} ${line.lineNumber}`}
          placeholder={words.seal}
          style={{ width: 130 }}
          maxLength={50}
          value={said.seal}
          onChange={({ target }) => say({ ...said, seal: target.value })}
        />
      )}
      {isWeighed(line.category) && (
        <WeightInput of={line.name} value={said.weight} onChange={(weight) => say({ ...said, weight })} />
      )}
    </>
  );
}

function LineAnswer({ line, said, say }: { line: Line; said?: Said; say: (said: Said | null) => void }) {
  const words = useWords(handoverWords);
  const exceptions = useOptions('exceptions');
  const refusals = useOptions('refusals');
  const choose = (outcome: Outcome | 'later') =>
    say(
      outcome === 'later'
        ? null
        : { ...said, outcome, reason: outcome === said?.outcome ? said.reason : undefined },
    );
  return (
    <Flex gap={8} wrap align="center">
      <Radio.Group
        size="small"
        optionType="button"
        aria-label={`${words.answer} ${words.line} ${line.lineNumber}`}
        value={said?.outcome ?? 'later'}
        onChange={({ target }) => choose(target.value)}
        options={[
          { value: 'later', label: words.later },
          { value: 'accepted', label: words.accept },
          { value: 'accepted_with_exception', label: words.exception },
          { value: 'refused', label: words.refuse },
        ]}
      />
      {said && said.outcome !== 'accepted' && (
        <>
          <Select
            size="small"
            aria-label={`${words.reason} ${words.line} ${line.lineNumber}`}
            placeholder={words.reasonNeeded}
            status={said.reason ? undefined : 'warning'}
            style={{ width: 170 }}
            value={said.reason}
            onChange={(reason) => say({ ...said, reason })}
            options={said.outcome === 'refused' ? refusals : exceptions}
          />
          <Input
            size="small"
            aria-label={`${words.note} ${words.line} ${line.lineNumber}`}
            placeholder={words.note}
            style={{ width: 180 }}
            maxLength={500}
            value={said.note}
            onChange={({ target }) => say({ ...said, note: target.value })}
          />
        </>
      )}
      {said && said.outcome !== 'refused' && <Checked line={line} said={said} say={say} />}
    </Flex>
  );
}
