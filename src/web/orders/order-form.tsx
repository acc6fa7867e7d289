import { Form, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import type { Shape } from '../api/client';
import { type Intent, useWrite } from '../api/write';
import { ActDone } from '../cases/act-done';
import { CaseForm, faultsByItem, type LinesGiven } from '../cases/case-form';
import { type CaseLine, useCaseLines, useComingWith } from '../cases/case-lines';
import { LineChoice } from '../cases/line-choice';
import { DraftedForm, type ReadDraft } from '../draft/drafted-form';
import { useWords } from '../language/language';
import { Failed, Loading } from '../state/states';
import { orderWords } from './words';

type Case = Shape<'CaseDetailView'>;

/** What is sent of the lines. */
export type OrderedLines = { itemId: string }[];

/** To whom each line goes, where that is said of it, by item. */
export type Recipients = Readonly<Record<string, string | undefined>>;

type OrderGiven<Given> = LinesGiven<Given, Recipients>;

interface Ordered {
  instrument: { number: string };
}

type News = 'renewed' | 'changedMeasures' | 'noticed';

/** What is told after an act after which nothing is carried out. */
const WITHOUT_EXECUTION = {
  renewal: 'renewed',
  conversion: 'changedMeasures',
  continuation: 'changedMeasures',
  queue_effect: 'changedMeasures',
  notice: 'noticed',
} as const satisfies Record<string, News>;

interface OrderProps<Given, Answer extends Ordered> {
  title:
    | 'return'
    | 'release'
    | 'early_disposal'
    | 'non_prosecution'
    | 'case_withdrawal'
    | 'unclaimed'
    | keyof typeof WITHOUT_EXECUTION;
  act:
    | 'order'
    | 'release'
    | 'renew'
    | 'convert'
    | 'take_over'
    | 'take_effect'
    | 'announce'
    | 'take_unclaimed';
  propertyCase: Case;
  initial?: Partial<Given>;
  fields: ReactNode;
  /** The possible lines with which it begins when none were chosen before coming here. */
  begins?: (line: CaseLine) => boolean;
  /** What else is said of each line, by which of them are chosen. */
  columns?: (
    given: Pick<OrderGiven<Given>, 'chosen' | 'said'>,
    onSay: (itemId: string, recipientId: string | undefined) => void,
  ) => TableColumnsType<CaseLine>;
  /** What else is told of what was decided. */
  after?: (answer: Answer) => ReactNode;
  actions?: ReactNode;
  send: (given: Given, lines: OrderedLines, headers: Intent, said: Recipients) => Promise<Answer>;
}

/** A decision on some of a case's property: its paper, what it says, and its lines. */
export function OrderForm<Given, Answer extends Ordered>(props: OrderProps<Given, Answer>) {
  const { lines, error, retry } = useCaseLines(props.propertyCase.id, { act: props.act });
  if (lines) return <BegunOrder {...props} lines={lines} />;
  return error ? <Failed error={error} retry={retry} /> : <Loading />;
}

type LinedOrderProps<Given, Answer extends Ordered> = OrderProps<Given, Answer> & {
  lines: readonly CaseLine[];
};

/** What is possible with the lines changes once it is decided; how the form began does not. */
function BegunOrder<Given, Answer extends Ordered>(props: LinedOrderProps<Given, Answer>) {
  const { title, propertyCase, initial, begins, lines } = props;
  const words = useWords(orderWords);
  const comingWith = useComingWith();
  const chosen = lines
    .filter((line) => line.possible && (comingWith(line) ?? begins?.(line)))
    .map(({ item }) => item.id);
  return (
    <DraftedForm<OrderGiven<Given>>
      kind={title}
      title={`${words[title]} ${propertyCase.title}`}
      initial={{ fields: initial ?? {}, chosen, said: {} }}
    >
      {(draft) => <Order {...props} draft={draft} />}
    </DraftedForm>
  );
}

function Order<Given, Answer extends Ordered>(
  props: LinedOrderProps<Given, Answer> & { draft: ReadDraft<OrderGiven<Given>> },
) {
  const { title, propertyCase, fields, columns, after, actions, send, lines, draft } = props;
  const words = useWords(orderWords);
  const [form] = Form.useForm<Given>();
  const { said } = draft.value;
  const possible = new Set(lines.filter((line) => line.possible).map(({ item }) => item.id));
  const chosen = draft.value.chosen.filter((itemId) => possible.has(itemId));
  const write = useWrite(({ given, itemIds }: { given: Given; itemIds: readonly string[] }) =>
    send(
      given,
      itemIds.map((itemId) => ({ itemId })),
      { 'Idempotency-Key': draft.id },
      said,
    ),
  );
  if (write.data && write.variables)
    return (
      <ActDone
        title={words[title]}
        propertyCase={propertyCase}
        done={(title === 'notice' ? words.issued : words.done)(
          write.data.instrument.number,
          write.variables.itemIds.length,
        )}
        next={words[(WITHOUT_EXECUTION as Partial<Record<string, News>>)[title] ?? 'next']}
        actions={actions}
      >
        {after?.(write.data)}
      </ActDone>
    );
  return (
    <CaseForm<Given, Recipients>
      title={words[title]}
      propertyCase={propertyCase}
      form={form}
      draft={draft}
      fields={fields}
      submit={words.submit(chosen.length)}
      chosen={chosen.length}
      write={write}
      onSend={(given) => write.mutate({ given, itemIds: chosen }, { onSuccess: () => void draft.drop() })}
    >
      <LineChoice
        lines={lines}
        chosen={chosen}
        onChoose={(itemIds) => draft.change((before) => ({ ...before, chosen: itemIds }))}
        columns={columns?.({ chosen, said }, (itemId, recipientId) =>
          draft.change((before) => ({ ...before, said: { ...before.said, [itemId]: recipientId } })),
        )}
        faults={faultsByItem(write.error, write.variables?.itemIds ?? [])}
      />
    </CaseForm>
  );
}
