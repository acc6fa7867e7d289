import { Flex, Typography } from 'antd';
import { useCallback, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { DataGridHandle, FillEvent } from 'react-data-grid';
import type { Shape } from '../api/client';
import { useWords } from '../language/language';
import { AddParty } from '../parties/add-party';
import { usePartyOptions } from '../parties/parties';
import { Sheet } from '../sheet/sheet';
import { FillBar } from './fill-bar';
import { blankLine, type JudgmentGiven, type LineGiven, linesOf, type Outcome, withLines } from './given';
import { useJudgmentColumns } from './judgment-columns';
import type { Row } from './judgment-rows';
import { judgmentWords } from './words';

/** Goes to an item's line from outside of the sheet. */
export interface SheetHandle {
  goTo: (itemId: string) => void;
}

interface JudgmentSheetProps {
  ref: React.Ref<SheetHandle>;
  caseId: string;
  rows: Row[];
  notMentioned: Shape<'ItemReference'>[];
  change: (next: (before: JudgmentGiven) => JudgmentGiven) => void;
}

/** Changes one line of an item. */
const withLine = (given: JudgmentGiven, { item, key }: Row, part: Partial<LineGiven>): JudgmentGiven =>
  withLines(
    given,
    item.id,
    linesOf(given.lines, item.id).map((line) => (line.key === key ? { ...line, ...part } : line)),
  );

/** The case's items with what is judged of each beside them. */
export function JudgmentSheet({ ref, caseId, rows, notMentioned, change }: JudgmentSheetProps) {
  const words = useWords(judgmentWords);
  const people = usePartyOptions(caseId);
  const grid = useRef<DataGridHandle>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [naming, setNaming] = useState<Row | null>(null);
  const divide = useCallback(
    ({ item }: Row) =>
      change((given) => withLines(given, item.id, [...linesOf(given.lines, item.id), blankLine()])),
    [change],
  );
  const join = useCallback(
    ({ item, key }: Row) =>
      change((given) =>
        withLines(
          given,
          item.id,
          linesOf(given.lines, item.id).filter((line) => line.key !== key),
        ),
      ),
    [change],
  );
  const columns = useJudgmentColumns({ people, onAddParty: setNaming, onDivide: divide, onJoin: join });
  const outcomeAt = useMemo(() => columns.findIndex(({ key }) => key === 'outcome'), [columns]);
  useImperativeHandle(ref, () => ({
    goTo: (itemId) => {
      const rowIdx = rows.findIndex(({ item }) => item.id === itemId);
      grid.current?.setActivePosition({ rowIdx, idx: outcomeAt }, { shouldFocus: true });
      grid.current?.element?.scrollIntoView({ block: 'center' });
    },
  }));
  const chooseNotMentioned = () => {
    const missing = new Set(notMentioned.map(({ id }) => id));
    setChosen(new Set(rows.filter(({ item }) => missing.has(item.id)).map(({ key }) => key)));
  };
  const fill = (outcome: Outcome | undefined, recipientId: string | undefined) => {
    const wanted = rows.filter(({ key }) => chosen.has(key));
    change((given) => wanted.reduce((before, row) => withLine(before, row, { outcome, recipientId }), given));
    setChosen(new Set());
  };
  return (
    <Flex vertical gap={8}>
      <FillBar
        caseId={caseId}
        chosen={chosen.size}
        notMentioned={notMentioned.length}
        onChooseNotMentioned={chooseNotMentioned}
        onFill={fill}
      />
      <Sheet<Row>
        ref={grid}
        aria-label={words.lines}
        columns={columns}
        rows={rows}
        rowKeyGetter={({ key }) => key}
        selectedRows={chosen}
        onSelectedRowsChange={setChosen}
        onRowsChange={(next, { indexes }) =>
          change((given) =>
            indexes.reduce((before, index) => {
              const row = next[index] as Row;
              return withLine(before, row, row.line);
            }, given),
          )
        }
        onFill={filled}
        onCellClick={({ column, setActivePosition }) => setActivePosition(Boolean(column.renderEditCell))}
      />
      <Typography.Text type="secondary">{words.sheetHelp}</Typography.Text>
      <AddParty
        caseId={caseId}
        open={naming !== null}
        onCancel={() => setNaming(null)}
        onAdded={({ id }) => {
          if (naming) change((given) => withLine(given, naming, { recipientId: id }));
          setNaming(null);
        }}
      />
    </Flex>
  );
}

/** What the handle at a cell's corner carries down: outcome and recipient; quantities and words are each line's own. */
function filled({ columnKey, sourceRow, targetRow }: FillEvent<Row>): Row {
  const { outcome, recipientId } = sourceRow.line;
  if (columnKey === 'outcome') return { ...targetRow, line: { ...targetRow.line, outcome } };
  if (columnKey === 'recipient') return { ...targetRow, line: { ...targetRow.line, recipientId } };
  return targetRow;
}
