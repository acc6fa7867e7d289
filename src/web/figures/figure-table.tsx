import { Table } from 'antd';
import type { Shape } from '../api/client';
import { useWords } from '../language/language';
import { moneyText } from '../quantity/money';
import { type Dimension, useGroupNames } from './group-names';
import { figureWords } from './words';

type Money = Shape<'MoneyView'>;

/** A column: its title, and what it shows of the figures of one row. */
export interface FigureColumn<Figures> {
  title: string;
  of: (figures: Figures) => number | null | readonly Money[];
}

interface FigureTableProps<Figures, Group> {
  label: string;
  dimension: Dimension;
  groups: readonly Group[];
  total: Figures;
  columns: readonly FigureColumn<Figures>[];
}

const NONE = '—';

/** The figures of a chart, exact, with their total. */
export function FigureTable<Figures, Group extends Figures & { key: string | null; name: string }>({
  label,
  dimension,
  groups,
  total,
  columns,
}: FigureTableProps<Figures, Group>) {
  const words = useWords(figureWords);
  const nameOf = useGroupNames();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="figure-table" tabIndex={0} aria-label={label}>
      <Table<Group>
        size="small"
        aria-label={label}
        rowKey={({ key }) => key ?? ''}
        dataSource={[...groups]}
        pagination={false}
        columns={[
          {
            title: words[dimension],
            key: 'name',
            rowScope: 'row',
            render: (_, group) => nameOf(dimension, group),
          },
          ...columns.map(({ title, of }) => ({
            title,
            key: title,
            align: 'right' as const,
            className: 'number',
            render: (_: unknown, group: Group) => <Figure figure={of(group)} />,
          })),
        ]}
        summary={() => (
          <Table.Summary.Row className="figure-total">
            <Table.Summary.Cell index={0}>{words.total}</Table.Summary.Cell>
            {columns.map(({ title, of }, index) => (
              <Table.Summary.Cell key={title} index={index + 1} align="right" className="number">
                <Figure figure={of(total)} />
              </Table.Summary.Cell>
            ))}
          </Table.Summary.Row>
        )}
      />
    </section>
  );
}

/** Currencies stand below one another, for they are never added up. */
function Figure({ figure }: { figure: number | null | readonly Money[] }) {
  if (typeof figure === 'number') return figure;
  if (figure === null || figure.length === 0) return NONE;
  return figure.map((money) => <div key={money.currency}>{moneyText(money)}</div>);
}
