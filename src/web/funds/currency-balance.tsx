import { Descriptions, Tag } from 'antd';
import type { Shape } from '../api/client';
import { useWords } from '../language/language';
import { grouped } from '../quantity/money';
import { fundsWords } from './words';

type Balance = Shape<'CurrencyBalanceView'>;

const CAME = ['taken', 'interest', 'proceeds', 'refund', 'corrected'] as const;
const WENT = ['returned', 'treasury', 'fineOffset', 'expenses', 'others'] as const;
const THERE = ['balance', 'inAccount', 'frozen', 'inHand'] as const;

/** One currency of a case: what came, what went and what is there; what is nothing is left out, the balance apart. */
export function CurrencyBalance({ balance }: { balance: Balance }) {
  const words = useWords(fundsWords);
  const label = (key: (typeof CAME)[number] | (typeof WENT)[number] | (typeof THERE)[number]) =>
    words[key === 'fineOffset' ? 'fine_offset' : key];
  const shown = [...CAME, ...WENT, ...THERE].filter((key) => key === 'balance' || balance[key] !== '0');
  return (
    <Descriptions
      size="small"
      bordered
      column={{ xs: 1, sm: 2, md: 3, lg: 4 }}
      style={{ marginBottom: 12 }}
      title={
        <>
          {balance.unit}{' '}
          <Tag color={balance.balanced ? 'success' : 'error'} title={words.sum}>
            {balance.balanced ? words.balanced : words.unbalanced}
          </Tag>
        </>
      }
      items={shown.map((key) => ({
        key,
        label: label(key),
        children: <span className="number">{`${grouped(balance[key])} ${balance.unit}`}</span>,
      }))}
    />
  );
}
