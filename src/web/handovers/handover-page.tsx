import { App, Button, Descriptions, Flex, Popconfirm } from 'antd';
import { Link, useParams } from 'react-router';
import { answerOf, api, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { useTerms } from '../dictionary/dictionary';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { LabelsButton } from '../papers/labels-button';
import { HandoverPrints } from '../papers/prints';
import { useMay, useMe } from '../session/session';
import { Signatures } from '../signatures/signatures';
import { Failed, Loading, ProblemNotice } from '../state/states';
import { HandoverState } from './handover-columns';
import { HandoverLines } from './handover-lines';
import { ReceiptForm } from './receipt-form';
import { handoverWords } from './words';

type Handover = Shape<'HandoverView'>;

/** One handover: its lines, and for the receiver the receipt, for the sender the way back. */
export function Component() {
  const id = useParams().id ?? '';
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/handovers/{id}', {
    params: { path: { id } },
  });
  if (isPending) return <Loading />;
  if (!data) return <Failed error={error} retry={() => void refetch()} />;
  return <HandoverPage handover={data} />;
}

function HandoverPage({ handover }: { handover: Handover }) {
  const words = useWords(handoverWords);
  const term = useTerms();
  const me = useMe();
  const may = useMay();
  const receives =
    handover.state === 'offered' &&
    handover.waitingCount > 0 &&
    handover.toAgencyId === me.agency.id &&
    may('handover.receive');
  return (
    <Page
      title={words.title(term('purposes', handover.purpose), handover.instrument.number)}
      aside={<HandoverState handover={handover} />}
      back={receives ? '/receipts' : '/handovers'}
      actions={
        <>
          <HandoverPrints handover={handover} />
          <LabelsButton of="handovers" id={handover.id} />
          {!receives && <Withdrawal handover={handover} />}
        </>
      }
    >
      <Flex vertical gap={12}>
        <Descriptions size="small" column={{ xs: 1, md: 2, xl: 3 }} bordered>
          <Descriptions.Item label={words.case}>
            <Link to={`/cases/${handover.case.id}`}>{`${handover.case.code} ${handover.case.title}`}</Link>
          </Descriptions.Item>
          <Descriptions.Item
            label={words.from}
          >{`${handover.fromAgencyName} ${handover.fromPersonName}`}</Descriptions.Item>
          <Descriptions.Item label={words.to}>
            {[handover.toAgencyName, handover.toPersonName].filter(Boolean).join(' ')}
          </Descriptions.Item>
          <Descriptions.Item label={words.mode}>{term('handoverModes', handover.mode)}</Descriptions.Item>
          <Descriptions.Item label={words.offeredAt}>{moment(handover.offeredAt)}</Descriptions.Item>
          <Descriptions.Item label={words.dueAt}>{moment(handover.answerDueAt)}</Descriptions.Item>
        </Descriptions>
        {receives ? (
          <ReceiptForm
            handover={handover}
            path={`/handovers/${handover.id}`}
            send={(body, headers) =>
              answerOf(
                server.POST('/api/handovers/{id}/receipt', {
                  params: { path: { id: handover.id } },
                  body,
                  headers,
                }),
              )
            }
          />
        ) : (
          <HandoverLines lines={handover.lines} />
        )}
        <Signatures kind="handovers" id={handover.id} />
      </Flex>
    </Page>
  );
}

/** The sender takes back what nobody has answered. */
function Withdrawal({ handover }: { handover: Handover }) {
  const words = useWords(handoverWords);
  const me = useMe();
  const may = useMay();
  const { notification } = App.useApp();
  const { mutate, isPending } = useWrite((_: undefined, headers) =>
    answerOf(
      server.POST('/api/handovers/{id}/withdrawal', { params: { path: { id: handover.id } }, headers }),
    ),
  );
  if (handover.state !== 'offered' || handover.fromAgencyId !== me.agency.id || !may('handover.withdraw'))
    return null;
  const withdraw = () =>
    mutate(undefined, {
      onError: (error) =>
        notification.error({
          title: words.withdraw,
          description: <ProblemNotice error={error} />,
          duration: 0,
        }),
    });
  return (
    <Popconfirm title={words.withdrawAsk} onConfirm={withdraw}>
      <Button danger loading={isPending}>
        {words.withdraw}
      </Button>
    </Popconfirm>
  );
}
