import { Form } from 'antd';
import { useState } from 'react';
import { answerOf, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { CaseForm, faultsByItem, type LinesGiven, OfCase } from '../cases/case-form';
import { type CaseLine, useCaseLines, useComingWith } from '../cases/case-lines';
import { LineChoice } from '../cases/line-choice';
import { useTerms } from '../dictionary/dictionary';
import { DraftedForm, type ReadDraft } from '../draft/drafted-form';
import { AgencySelect } from '../identity/agency-select';
import { useWords } from '../language/language';
import { PaperFields, type PaperGiven, paperOf } from '../papers/paper-fields';
import { Failed, Loading } from '../state/states';
import { useEarlierSender } from './earlier-transfer';
import { FillLines, useTransferColumns } from './transfer-columns';
import {
  handoversOf,
  type Mode,
  recommendedBefore,
  secondNumber,
  type TransferLines,
} from './transfer-lines';
import { TransferSent } from './transfer-sent';
import { TRANSFERS, type TransferPurpose } from './transfers';
import { offerWords } from './words';

type Body = Shape<'PartiesOfHandoverDto'>;

interface Given {
  toAgencyId: string;
  instrument?: PaperGiven;
}

interface TransferProps {
  propertyCase: Shape<'CaseDetailView'>;
  purpose: TransferPurpose;
}

/** 移送审查起诉: the property with a recommendation on each line. */
export function ProsecutionTransfer() {
  return (
    <OfCase>{(propertyCase) => <Transfer propertyCase={propertyCase} purpose="prosecution_review" />}</OfCase>
  );
}

/** 直接移送法院. */
export function CourtTransfer() {
  return (
    <OfCase>{(propertyCase) => <Transfer propertyCase={propertyCase} purpose="direct_to_court" />}</OfCase>
  );
}

/** 提起公诉: the property goes to the court with the indictment and a recommendation on each line (检察规则 358). */
export function Indictment() {
  return (
    <OfCase>{(propertyCase) => <Transfer propertyCase={propertyCase} purpose="public_prosecution" />}</OfCase>
  );
}

/** 退回补充侦查: responsibility goes back to who investigates; whether the things go along is the way. */
export function SupplementaryInvestigation() {
  return (
    <OfCase>
      {(propertyCase) => <Transfer propertyCase={propertyCase} purpose="supplementary_investigation" />}
    </OfCase>
  );
}

type Handovers = readonly Shape<'HandoverView'>[];

/** Also which handovers of a transfer that makes two were sent before the page was left. */
type TransferGiven = LinesGiven<Given, TransferLines & { sent: Handovers }>;

function Transfer({ propertyCase, purpose }: TransferProps) {
  const { lines, error, retry } = useCaseLines(propertyCase.id, { purpose });
  const { waiting, sender } = useEarlierSender(propertyCase.id, purpose);
  const [sent, setSent] = useState<Handovers | null>(null);
  if (sent) return <TransferSent propertyCase={propertyCase} purpose={purpose} handovers={sent} />;
  if (!lines || waiting) return error ? <Failed error={error} retry={retry} /> : <Loading />;
  return <BegunTransfer {...{ propertyCase, purpose, lines, sender }} onSent={setSent} />;
}

interface BegunTransferProps extends TransferProps {
  lines: readonly CaseLine[];
  /** To whom it most likely goes. */
  sender?: { id: string; name: string };
  onSent: (handovers: Handovers) => void;
}

function BegunTransfer(props: BegunTransferProps) {
  const { propertyCase, purpose, lines, sender } = props;
  const words = useWords(offerWords);
  const comingWith = useComingWith();
  const begun: TransferGiven = {
    fields: { toAgencyId: sender?.id },
    chosen: lines.filter((line) => line.possible && (comingWith(line) ?? true)).map(({ item }) => item.id),
    said: {
      modes: {},
      recommendations: TRANSFERS[purpose].recommends ? recommendedBefore(lines) : {},
      sent: [],
    },
  };
  return (
    <DraftedForm kind={purpose} title={`${words[purpose]} ${propertyCase.title}`} initial={begun}>
      {(draft) => <TransferForm {...props} draft={draft} />}
    </DraftedForm>
  );
}

function TransferForm(props: BegunTransferProps & { draft: ReadDraft<TransferGiven> }) {
  const { propertyCase, purpose, lines, sender, draft, onSent } = props;
  const words = useWords(offerWords);
  const term = useTerms();
  const { receiver, paper, address, recommends, submit } = TRANSFERS[purpose];
  const [form] = Form.useForm<Given>();
  const { chosen: picked, said } = draft.value;
  const say = (change: (before: TransferLines) => TransferLines) =>
    draft.change((before) => ({ ...before, said: { ...before.said, ...change(before.said) } }));
  const send = useWrite(({ body, nth }: { body: Body; nth: number }) =>
    answerOf(server.POST(address, { body, headers: { 'Idempotency-Key': `${draft.id}-${nth}` } })),
  );
  // What went with the first handover can be chosen no more.
  const chosen = lines.filter(({ item, possible }) => possible && picked.includes(item.id));
  const handovers = handoversOf(chosen, said);
  const missing = recommends ? chosen.filter(({ item }) => !said.recommendations[item.id]).length : 0;
  const columns = useTransferColumns({ recommends, said, onSay: say });

  const transfer = async ({ toAgencyId, instrument }: Given) => {
    const { number, ...more } = paperOf(instrument);
    let sent = said.sent;
    for (const { mode, lines: sending } of handovers) {
      const second = sent.length > 0;
      const body = {
        caseId: propertyCase.id,
        mode,
        toAgencyId,
        lines: sending,
        instrument: { ...more, number: number && second ? secondNumber(number) : number },
      };
      sent = [...sent, await send.mutateAsync({ body, nth: sent.length + 1 })];
      const known = sent;
      draft.change((before) => ({ ...before, said: { ...before.said, sent: known } }));
    }
    await draft.drop();
    onSent(sent);
  };

  return (
    <CaseForm<Given, TransferGiven['said']>
      title={words[purpose]}
      propertyCase={propertyCase}
      form={form}
      draft={draft}
      fields={
        <>
          <Form.Item
            name="toAgencyId"
            label={words.receiver}
            rules={[{ required: true, message: words.required }]}
            style={{ maxWidth: 420 }}
          >
            <AgencySelect kind={receiver} known={sender} />
          </Form.Item>
          <PaperFields kind={paper} />
        </>
      }
      submit={words[submit](chosen.length)}
      chosen={chosen.length}
      incomplete={missing > 0}
      write={send}
      note={
        <Ways handovers={handovers.map(({ mode, lines: of }) => ({ mode, count: of.length }))} term={term} />
      }
      // What the server refused is told above the button; nothing else is to be done about it here.
      onSend={(given) => void transfer(given).catch(() => undefined)}
    >
      <FillLines {...{ recommends, chosen, missing }} onSay={say} />
      <LineChoice
        lines={lines}
        chosen={chosen.map(({ item }) => item.id)}
        onChoose={(itemIds) => draft.change((before) => ({ ...before, chosen: itemIds }))}
        columns={columns}
        faults={faultsByItem(send.error, send.variables?.body.lines.map(({ itemId }) => itemId) ?? [])}
      />
    </CaseForm>
  );
}

interface WaysProps {
  handovers: readonly { mode: Mode; count: number }[];
  term: ReturnType<typeof useTerms>;
}

/** How many handovers this makes. */
function Ways({ handovers, term }: WaysProps) {
  const words = useWords(offerWords);
  const [first, second] = handovers;
  if (first && second) return words.bothModes(first.count, second.count);
  return first ? words.one(term('handoverModes', first.mode), first.count) : null;
}
