import { Form, Result } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { Shape } from '../api/client';
import { useWrite } from '../api/write';
import { CaseForm, faultsByItem } from '../cases/case-form';
import { type CaseLine, useCaseLines, useComingWith } from '../cases/case-lines';
import { LineChoice } from '../cases/line-choice';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { Failed, Loading } from '../state/states';
import { orderWords } from './words';

type Case = Shape<'CaseDetailView'>;

/** What is sent of the lines. */
export type OrderedLines = { itemId: string }[];

interface OrderProps<Given> {
  title: 'return' | 'release' | 'early_disposal';
  act: 'order' | 'release';
  propertyCase: Case;
  initial?: Partial<Given>;
  fields: ReactNode;
  send: (
    given: Given,
    lines: OrderedLines,
    headers: { 'Idempotency-Key': string },
  ) => Promise<{ instrument: { number: string } }>;
}

/** A decision on some of a case's property before the judgment: its paper, what it says, and its lines. */
export function OrderForm<Given>(props: OrderProps<Given>) {
  const { lines, error, retry } = useCaseLines(props.propertyCase.id, { act: props.act });
  if (lines) return <Order {...props} lines={lines} />;
  return error ? <Failed error={error} retry={retry} /> : <Loading />;
}

function Order<Given>({
  title,
  propertyCase,
  initial,
  fields,
  send,
  lines,
}: OrderProps<Given> & { lines: readonly CaseLine[] }) {
  const words = useWords(orderWords);
  const [form] = Form.useForm<Given>();
  const comingWith = useComingWith();
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    lines.filter((line) => line.possible && comingWith(line)).map(({ item }) => item.id),
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
      <Page title={words[title]} back={`/cases/${propertyCase.id}`}>
        <Result
          status="success"
          title={
            <span role="status">
              {words.done(write.data.instrument.number, write.variables.itemIds.length)}
            </span>
          }
          subTitle={words.next}
          extra={<Link to={`/cases/${propertyCase.id}`}>{words.toCase}</Link>}
        />
      </Page>
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
        faults={faultsByItem(write.error, write.variables?.itemIds ?? [])}
      />
    </CaseForm>
  );
}
