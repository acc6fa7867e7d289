import { api, type Shape } from '../api/client';
import { useWords } from '../language/language';
import { BarChart } from './bar-chart';
import { useCompact, yuanOf } from './compact';
import { FigureSection } from './figure-section';
import { type FigureColumn, FigureTable } from './figure-table';
import { KEPT, tableAddress, useScope } from './scope';
import { figureWords } from './words';

type Figures = Shape<'FlowFiguresView'>;
type Amount = Shape<'AmountView'>;

const counted = ({ items, lots }: Pick<Amount, 'items' | 'lots'>): number => items + lots;

/** What was registered and disposed of in the period. */
export function useFlow() {
  const { scope, grouping } = useScope();
  const chosen = grouping('flow', ['month', 'agency', 'stage', 'category', 'campaign']);
  const query = { ...scope, groupBy: chosen.by };
  return { chosen, query, figures: api.useQuery('get', '/api/statistics/flow', { params: { query } }, KEPT) };
}

export function FlowFigures() {
  const words = useWords(figureWords);
  const compact = useCompact();
  const columns = useFlowColumns();
  const { chosen, query, figures } = useFlow();
  return (
    <FigureSection
      title={words.flow}
      note={words.flowNote}
      grouping={chosen}
      table={tableAddress('flow', query)}
      figures={figures}
      isEmpty={({ total }) => [total.in, total.in.proceeds, total.out].every((each) => counted(each) === 0)}
    >
      {({ groupBy, groups, total }) => (
        <>
          <div className="figure-pair">
            <BarChart
              title={words.count}
              dimension={groupBy}
              groups={groups}
              shown={compact}
              series={[
                { name: words.registered, of: (group) => counted(group.in) },
                { name: words.disposed, of: ({ out }) => counted(out) },
              ]}
            />
            <BarChart
              title={words.worth}
              dimension={groupBy}
              groups={groups}
              shown={compact}
              series={[
                { name: words.registered, of: (group) => yuanOf(group.in.values) },
                { name: words.disposed, of: ({ out }) => yuanOf(out.values) },
              ]}
            />
          </div>
          <FigureTable
            label={words.table(words.flow)}
            dimension={groupBy}
            groups={groups}
            total={total}
            columns={columns.filter(({ title }) => groupBy !== 'stage' || !isTransfer(title, words))}
          />
        </>
      )}
    </FigureSection>
  );
}

/** By stage nothing is told of what moved between agencies. */
const isTransfer = (title: string, { received, sent }: { received: string; sent: string }): boolean =>
  title === received || title === sent;

function useFlowColumns(): FigureColumn<Figures>[] {
  const words = useWords(figureWords);
  return [
    { title: words.registeredItems, of: (figures) => figures.in.items },
    { title: words.registeredLots, of: (figures) => figures.in.lots },
    { title: words.registeredWorth, of: (figures) => figures.in.values },
    { title: words.parts, of: (figures) => figures.in.parts },
    { title: words.proceeds, of: (figures) => figures.in.proceeds.values },
    { title: words.disposedItems, of: ({ out }) => out.items },
    { title: words.disposedLots, of: ({ out }) => out.lots },
    { title: words.disposedWorth, of: ({ out }) => out.values },
    { title: words.received, of: ({ received }) => received },
    { title: words.sent, of: ({ sent }) => sent },
  ];
}
