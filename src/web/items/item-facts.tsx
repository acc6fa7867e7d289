import { Descriptions, type DescriptionsProps, Tag } from 'antd';
import { Link } from 'react-router';
import type { Shape } from '../api/client';
import { useTerms } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { itemPageWords } from './page-words';

type Items = NonNullable<DescriptionsProps['items']>;

const ORIGIN = {
  registered: 'origin',
  split: 'originSplit',
  proceeds: 'originProceeds',
  fruits: 'originFruits',
} as const;

/** What was registered of the item; what was never told is left out. */
export function ItemFacts({ item }: { item: Shape<'ItemView'> }) {
  const words = useWords(itemPageWords);
  const term = useTerms();
  const { quantity, measuredIn } = item;
  const amount = (figure: string) => `${figure} ${measuredIn}`;
  const figures = [
    `${words.registered} ${amount(quantity.registered)}`,
    `${words.onHand} ${amount(quantity.onHand)}`,
    quantity.splitOff !== '0' && `${words.splitOff} ${amount(quantity.splitOff)}`,
    quantity.disposed !== '0' && `${words.disposed} ${amount(quantity.disposed)}`,
    item.approximate && words.approximate,
  ];
  const shown: Items = [
    {
      key: 'case',
      label: words.case,
      children: <Link to={`/cases/${item.case.id}`}>{`${item.case.code} ${item.case.title}`}</Link>,
    },
    { key: 'category', label: words.category, children: item.category },
    {
      key: 'quantity',
      label: words.quantity,
      children: <span className="number">{figures.filter(Boolean).join('　')}</span>,
    },
    ...optional(words.list, item.list && words.listLine(item.list.number, item.list.line)),
    ...(item.origin.itemId
      ? [
          {
            key: 'origin',
            label: words.origin,
            children: (
              <>
                {words[ORIGIN[item.origin.kind]]}{' '}
                <Link to={`/items/${item.origin.itemId}`}>{item.origin.code}</Link>
              </>
            ),
          },
        ]
      : []),
    ...optional(words.quantityText, item.quantityText),
    ...optional(words.value, item.value && `${item.value.amount} ${item.value.currency}`),
    ...optional(words.features, item.features),
    ...Object.entries(item.details).flatMap(([name, value]) =>
      optional(
        name,
        value,
        item.numberWarnings.find(({ field }) => field === name),
      ),
    ),
    ...optional(
      words.contents,
      item.contents
        .map(({ name, quantity: much, unit }) => [name, much, unit].filter(Boolean).join(' '))
        .join('；'),
    ),
    ...optional(words.officers, item.officers.map(({ name }) => name).join('、')),
    ...optional(words.exceptions, item.exceptions.map(({ code }) => term('exceptions', code)).join('、')),
  ];
  return (
    <Descriptions size="small" bordered column={{ xs: 1, md: 2, xl: 3 }} title={words.facts} items={shown} />
  );
}

const optional = (
  label: string,
  children: string | null | undefined,
  warning?: Shape<'DetailWarningView'>,
): Items =>
  children
    ? [
        {
          key: label,
          label,
          children: warning ? (
            <>
              {children} <Tag color="warning">{warning.message}</Tag>
            </>
          ) : (
            children
          ),
        },
      ]
    : [];
