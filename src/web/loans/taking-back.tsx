import { App, Button, Flex, Input, Select, Table, Typography } from 'antd';
import { useState } from 'react';
import { answerOf, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { useOptions } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { useIsWeighed, type Weight, WeightInput, weightGiven } from '../quantity/weight-input';
import { weightWords } from '../quantity/words';
import { ScanField } from '../scanning/scan-field';
import { ProblemNotice } from '../state/states';
import { type LoanLine, LoanLines, useLoanColumns } from './loan-lines';
import { loanWords } from './words';

type Said = Omit<Shape<'ReturnLineDto'>, 'lineNumber' | 'weight'> & { weight?: Weight };

/** 归还: the keeper scans what is back, and says of each its state, its seal and where it goes. */
export function TakingBack({ loan }: { loan: Shape<'LoanView'> }) {
  const words = useWords(loanWords);
  const { message } = App.useApp();
  const outside = loan.lines.filter((line) => line.outside);
  const [said, setSaid] = useState<Readonly<Record<number, Said>>>({});
  const say = (lineNumber: number, next: Partial<Said>) =>
    setSaid((before) => ({ ...before, [lineNumber]: { ...(before[lineNumber] as Said), ...next } }));
  const begin = ({ lineNumber, seal }: LoanLine) =>
    setSaid((before) => ({
      ...before,
      [lineNumber]: before[lineNumber] ?? { condition: 'intact', seal: seal ?? undefined },
    }));
  const write = useWrite((body: Shape<'LoanReturnDto'>, headers) =>
    answerOf(server.POST('/api/loans/{id}/returns', { params: { path: { id: loan.id } }, body, headers })),
  );
  const scan = (text: string) => {
    const line = outside.find(({ code }) => code.toLowerCase() === text.toLowerCase());
    if (line) begin(line);
    return line
      ? { found: true, text: words.scanned(line.name) }
      : { found: false, text: words.notOutside(text) };
  };
  const back = Object.entries(said);
  const send = () =>
    write.mutate(
      {
        lines: back.map(([line, { condition, seal, weight, slot, note }]) => ({
          lineNumber: Number(line),
          condition,
          seal: seal?.trim() || undefined,
          weight: weightGiven(weight),
          slot: slot?.trim() || undefined,
          note: note?.trim() || undefined,
        })),
      },
      {
        onSuccess: () => {
          setSaid({});
          message.success(words.done);
        },
      },
    );
  return (
    <Flex vertical gap={12}>
      <Typography.Text type="secondary">{words.takeBackHelp}</Typography.Text>
      <ScanField label={words.scan} onScan={scan} audible />
      <ReturnTable
        lines={outside}
        said={said}
        say={say}
        choose={(chosen) =>
          setSaid((before) =>
            Object.fromEntries(
              chosen.map((line) => [
                line.lineNumber,
                before[line.lineNumber] ?? { condition: 'intact', seal: line.seal ?? undefined },
              ]),
            ),
          )
        }
      />
      <ProblemNotice error={write.error} />
      <div>
        <Button type="primary" disabled={back.length === 0} loading={write.isPending} onClick={send}>
          {words.takeBack(back.length)}
        </Button>
      </div>
      {outside.length < loan.lines.length && <LoanLines lines={loan.lines.filter((line) => !line.outside)} />}
    </Flex>
  );
}

interface ReturnTableProps {
  lines: LoanLine[];
  said: Readonly<Record<number, Said>>;
  say: (lineNumber: number, next: Partial<Said>) => void;
  choose: (lines: LoanLine[]) => void;
}

function ReturnTable({ lines, said, say, choose }: ReturnTableProps) {
  const words = useWords(loanWords);
  const conditions = useOptions('loanConditions');
  const isWeighed = useIsWeighed();
  const { weight: weightLabel } = useWords(weightWords);
  const text = (line: LoanLine, field: 'seal' | 'slot' | 'note', label: string) =>
    said[line.lineNumber] && (
      <Input
        size="small"
        aria-label={`${label} ${line.name}`}
        value={said[line.lineNumber]?.[field]}
        maxLength={field === 'note' ? 2000 : 50}
        onChange={({ target }) => say(line.lineNumber, { [field]: target.value })}
      />
    );
  return (
    <Table<LoanLine>
      size="small"
      rowKey="lineNumber"
      dataSource={lines}
      pagination={false}
      aria-label={words.title}
      scroll={{ x: 900 }}
      rowSelection={{
        selectedRowKeys: Object.keys(said).map(Number),
        onChange: (_, chosen) => choose(chosen),
        getCheckboxProps: ({ code }) => ({ 'aria-label': code }) as object,
      }}
      columns={[
        ...useLoanColumns(),
        {
          title: words.condition,
          key: 'condition',
          width: 120,
          render: (_, line) =>
            said[line.lineNumber] && (
              <Select
                size="small"
                aria-label={`${words.condition} ${line.name}`}
                style={{ width: 100 }}
                value={said[line.lineNumber]?.condition}
                onChange={(condition) => say(line.lineNumber, { condition })}
                options={conditions as { value: Said['condition']; label: string }[]}
              />
            ),
        },
        { title: words.seal, key: 'seal', render: (_, line) => text(line, 'seal', words.seal) },
        ...(lines.some(({ category }) => isWeighed(category))
          ? [
              {
                title: weightLabel,
                key: 'weight',
                render: (_: unknown, line: LoanLine) =>
                  said[line.lineNumber] &&
                  isWeighed(line.category) && (
                    <WeightInput
                      of={line.name}
                      value={said[line.lineNumber]?.weight}
                      onChange={(weight) => say(line.lineNumber, { weight })}
                    />
                  ),
              },
            ]
          : []),
        { title: words.slot, key: 'slot', render: (_, line) => text(line, 'slot', words.slot) },
        {
          title: words.note,
          key: 'note',
          render: (_, line) =>
            said[line.lineNumber]?.condition !== 'intact' && text(line, 'note', words.note),
        },
      ]}
    />
  );
}
