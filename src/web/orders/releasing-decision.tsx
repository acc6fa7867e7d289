import { Button, Form, Input, Typography } from 'antd';
import { useNavigate } from 'react-router';
import type { Shape } from '../api/client';
import type { Intent } from '../api/write';
import type { CaseLine } from '../cases/case-lines';
import { useTerms } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { PaperFields, type PaperGiven, paperOf } from '../papers/paper-fields';
import { PrintButton } from '../papers/print-button';
import { PartySelect } from '../parties/party-select';
import { NonProsecuted } from './non-prosecuted';
import { OrderForm } from './order-form';
import { orderWords } from './words';

type Answer = Shape<'ReleasedByDecisionView'>;
type Body = Shape<'ReleasingDecisionDto'>;

interface Given {
  note?: string;
  instrument?: PaperGiven;
}

interface ReleasingProps {
  title: 'non_prosecution' | 'case_withdrawal';
  paper: 'non_prosecution_decision' | 'case_withdrawal_decision';
  propertyCase: Shape<'CaseDetailView'>;
  send: (body: Body, headers: Intent) => Promise<Answer>;
}

/** A decision that ends the proceedings: for every line whether its measure ends with it, and to whom it goes back. */
export function ReleasingDecision({ title, paper, propertyCase, send }: ReleasingProps) {
  const words = useWords(orderWords);
  const term = useTerms();
  const navigate = useNavigate();
  const { id: caseId } = propertyCase;
  return (
    <OrderForm<Given, Answer>
      title={title}
      act="release"
      propertyCase={propertyCase}
      fields={<ReleasingFields paper={paper} />}
      begins={({ item }) => recommendedOf(item) !== 'destruction'}
      columns={({ chosen, said }, onSay) => [
        {
          title: words.recommended,
          key: 'recommended',
          width: 130,
          render: (_, { item }: CaseLine) => term('outcomes', recommendedOf(item)),
        },
        {
          title: words.goesTo,
          key: 'recipient',
          width: 220,
          render: (_, { item, possible }: CaseLine) =>
            chosen.includes(item.id) ? (
              <PartySelect
                caseId={caseId}
                kind="owner"
                size="small"
                aria-label={`${words.goesTo} ${item.code}`}
                placeholder={words.toHolder}
                value={said[item.id]}
                style={{ width: '100%' }}
                onChange={(id) => onSay(item.id, id)}
              />
            ) : (
              possible && <Typography.Text type="secondary">{words.staysUnder}</Typography.Text>
            ),
        },
      ]}
      send={({ note, instrument }, lines, headers, said) =>
        send(
          {
            caseId,
            note: note?.trim() || undefined,
            lines: lines.map(({ itemId }) => ({ itemId, recipientId: said[itemId] })),
            instrument: paperOf(instrument),
          },
          headers,
        )
      }
      after={(answer) => <NonProsecuted answer={answer} />}
      actions={
        <>
          <PrintButton kind="custody_case" subjectId={caseId} />
          <Button onClick={() => navigate(`/cases/${caseId}?tab=disposals`)}>{words.toDisposals}</Button>
        </>
      }
    />
  );
}

/** What was recommended before; what should be destroyed is given back only by whoever chooses it. */
const recommendedOf = ({ dispositions }: CaseLine['item']) =>
  dispositions.find(({ state }) => state === 'recommended')?.outcome;

function ReleasingFields({ paper }: Pick<ReleasingProps, 'paper'>) {
  const words = useWords(orderWords);
  return (
    <>
      <PaperFields kind={paper} />
      <Form.Item name="note" label={words.note} extra={words.allReleased} style={{ maxWidth: 720 }}>
        <Input.TextArea maxLength={2000} rows={2} />
      </Form.Item>
    </>
  );
}
