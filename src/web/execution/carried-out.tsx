import { Button, Flex, Result } from 'antd';
import { Link } from 'react-router';
import type { Shape } from '../api/client';
import { useWords } from '../language/language';
import { InstrumentPrints, usePapersOf } from '../papers/prints';
import { useMay } from '../session/session';
import { Signatures } from '../signatures/signatures';
import { OrderReceipt } from './order-receipt';
import { executionWords } from './words';

interface CarriedOutProps {
  carried: Shape<'CarriedOutView'>;
  /** How many orders still wait. */
  left: number;
  order: Shape<'ExecutionOrderView'> | null;
  onGoOn: () => void;
}

/** What was just recorded, and what comes next: the list to sign, the rest, the answer to the court. */
export function CarriedOut({ carried: { instrument, executions }, left, order, onGoOn }: CarriedOutProps) {
  const words = useWords(executionWords);
  const may = useMay();
  const papers = usePapersOf(instrument.kind);
  const proceeds = executions.flatMap(({ proceedsCode }) => proceedsCode ?? []);
  return (
    <>
      <Result
        status="success"
        title={
          <span role="status">
            {words.recorded(executions.length, instrument.kindName, instrument.number)}
          </span>
        }
        subTitle={proceeds.map((code) => <div key={code}>{words.proceedsMade(code)}</div>)}
        extra={
          <Flex gap={8} justify="center" wrap>
            <InstrumentPrints instrument={instrument} type="primary" />
            {left > 0 && <Button onClick={onGoOn}>{words.goOn(left)}</Button>}
            {order && !order.answeredAt && may('execution.report') && (
              <OrderReceipt order={order} first={left === 0 && papers.length === 0} />
            )}
            {order ? (
              <Link to={`/execution/${order.id}`}>
                <Button>{words.backToOrder}</Button>
              </Link>
            ) : (
              may('case.read') && (
                <Link to={`/cases/${executions[0]?.caseId}?tab=disposals`}>
                  <Button>{words.toCase}</Button>
                </Link>
              )
            )}
          </Flex>
        }
      />
      <Signatures kind="instruments" id={instrument.id} />
    </>
  );
}
