import { api, type Shape } from '../api/client';
import { useWords } from '../language/language';
import { BarChart } from './bar-chart';
import { useCompact, yuanOf } from './compact';
import { FigureSection } from './figure-section';
import { FigureTable } from './figure-table';
import { KEPT, tableAddress, useScope } from './scope';
import { figureWords } from './words';

type StockView = Shape<'StockView'>;

const GROUPS = {
  age: 'byAge',
  agency: 'byAgency',
  stage: 'byStage',
  category: 'byCategory',
} as const satisfies Record<string, keyof StockView>;

/** What is held now. */
export function useStock() {
  const { scope } = useScope();
  const query = { agencyId: scope.agencyId, campaignId: scope.campaignId };
  return { query, figures: api.useQuery('get', '/api/statistics/stock', { params: { query } }, KEPT) };
}

export function StockFigures() {
  const words = useWords(figureWords);
  const compact = useCompact();
  const chosen = useScope().grouping('stock', ['age', 'agency', 'stage', 'category']);
  const { query, figures } = useStock();
  return (
    <FigureSection
      title={words.stock}
      note={words.stockNote}
      grouping={chosen}
      table={tableAddress('stock', query)}
      figures={figures}
      isEmpty={({ total }) => total.items + total.lots === 0}
    >
      {(view) => {
        const groups = view[GROUPS[chosen.by]];
        return (
          <>
            <div className="figure-pair">
              <BarChart
                title={words.count}
                dimension={chosen.by}
                groups={groups}
                shown={compact}
                series={[{ name: words.onHand, of: ({ items, lots }) => items + lots }]}
              />
              <BarChart
                title={words.worth}
                dimension={chosen.by}
                groups={groups}
                shown={compact}
                series={[{ name: words.onHand, of: ({ values }) => yuanOf(values) }]}
              />
            </div>
            <FigureTable<Shape<'AmountView'>, Shape<'StockGroupView'>>
              label={words.table(words.stock)}
              dimension={chosen.by}
              groups={groups}
              total={view.total}
              columns={[
                { title: words.onHandItems, of: ({ items }) => items },
                { title: words.onHandLots, of: ({ lots }) => lots },
                { title: words.unvalued, of: ({ unvalued }) => unvalued },
                { title: words.onHandWorth, of: ({ values }) => values },
              ]}
            />
          </>
        );
      }}
    </FigureSection>
  );
}
