import type { Shape } from '../api/client';
import { useWords } from '../language/language';
import { moneyText, YUAN } from '../quantity/money';
import { useDurations } from './duration-figures';
import { useFlow } from './flow-figures';
import { useStock } from './stock-figures';
import { useValues } from './value-figures';
import { figureWords } from './words';

const NONE = '—';

/** The few figures that are asked for first, of money the yuan alone. */
export function Headline() {
  const words = useWords(figureWords);
  const flow = useFlow().figures.data?.total;
  const stock = useStock().figures.data?.total;
  const values = useValues().figures.data?.total;
  const time = useDurations().figures.data?.total;
  const counted = (amount: { items: number; lots: number } | undefined) =>
    amount ? words.itemsAndLots(amount.items, amount.lots) : NONE;
  const yuan = (amounts: Shape<'MoneyView'>[] | undefined) =>
    moneyText(amounts?.find(({ currency }) => currency === YUAN) ?? { amount: '0', currency: YUAN });
  const facts = [
    [words.registered, counted(flow?.in), yuan(flow?.in.values)],
    [words.disposed, counted(flow?.out), yuan(flow?.out.values)],
    [words.onHand, counted(stock), yuan(stock?.values)],
    [words.returnedToVictims, yuan(values?.returnedToVictims), null],
    [words.confiscated, yuan(values?.confiscated), null],
    [words.proceeds, yuan(values?.proceeds), null],
    [words.time, words.medianDays(time?.median ?? null), words.p90Days(time?.p90 ?? null)],
  ] as const;
  return (
    <dl className="headline">
      {facts.map(([name, figure, more]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="headline-figure">{figure}</dd>
          {more && <dd>{more}</dd>}
        </div>
      ))}
    </dl>
  );
}
