import { Form, type TableColumnsType } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Shape } from '../api/client';
import { useWrite } from '../api/write';
import { ActDone } from '../cases/act-done';
import { CaseForm, faultsByItem } from '../cases/case-form';
import { type CaseLine, useCaseLines, useComingWith } from '../cases/case-lines';
import { LineChoice } from '../cases/line-choice';
import { useWords } from '../language/language';
import { Failed, Loading } from '../state/states';
import { orderWords } from './words';

type Case = Shape<'CaseDetailView'>;

/** What is sent of the lines. */
export type OrderedLines = { itemId: string }[];

interface Ordered {
  instrument: { number: string };
}

interface OrderProps<Given, Answer extends Ordered> {
  title: 'return' | 'release' | 'early_disposal' | 'non_prosecution';
  act: 'order' | 'release';
  propertyCase: Case;
  initial?: Partial<Given>;
  fields: ReactNode;
  /** The possible lines with which it begins when none were chosen before coming here. */
  begins?: (line: CaseLine) => boolean;
  /** What else is said of each line, by which of them are chosen. */
  columns?: (chosen: readonly string[]) => TableColumnsType<CaseLine>;
  /** What else is told of what was decided. */
  after?: (answer: Answer) => ReactNode;
  actions?: ReactNode;
  send: (given: Given, lines: OrderedLines, headers: { 'Idempotency-Key': string }) => Promise<Answer>;
}

/** A decision on some of a case's property before the judgment: its paper, what it says, and its lines. */
export function OrderForm<Given, Answer extends Ordered>(props: OrderProps<Given, Answer>) {
  const { lines, error, retry } = useCaseLines(props.propertyCase.id, { act: props.act });
  if (lines) return <Order {...props} lines={lines} />;
  return error ? <Failed error={error} retry={retry} /> : <Loading />;
}

function Order<Given, Answer extends Ordered>(
  props: OrderProps<Given, Answer> & { lines: readonly CaseLine[] },
) {
  const { title, propertyCase, initial, fields, begins, columns, after, actions, send, lines } = props;
  const words = useWords(orderWords);
  const [form] = Form.useForm<Given>();
  const comingWith = useComingWith();
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    lines.filter((line) => line.possible && (comingWith(line) ?? begins?.(line))).map(({ item }) => item.id),
  );
  const write = useWrite(({ given, itemIds }: { given: Given; itemIds: readonly string[] }, headers) =>
    send(
      given,
      itemIds.map((itemId) => ({ itemId })),
      headers,
    ),
  );
  if (write.data && write.variables)
    return (
      <ActDone
        title={words[title]}
        propertyCase={propertyCase}
        done={words.done(write.data.instrument.number, write.variables.itemIds.length)}
        next={words.next}
        actions={actions}
      >
        {after?.(write.data)}
      </ActDone>
    );
  return (
    <CaseForm<Given>
      title={words[title]}
      propertyCase={propertyCase}
      form={form}
      initial={initial}
      fields={fields}
      submit={words.submit(chosen.length)}
      chosen={chosen.length}
      pending={write.isPending}
      error={write.error}
      onSend={(given) => write.mutate({ given, itemIds: chosen })}
    >
      <LineChoice
        lines={lines}
        chosen={chosen}
        onChoose={setChosen}
        columns={columns?.(chosen)}
        faults={faultsByItem(write.error, write.variables?.itemIds ?? [])}
      />
    </CaseForm>
  );
}
