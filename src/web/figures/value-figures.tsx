import { api, type Shape } from '../api/client';
import { useWords } from '../language/language';
import { BarChart } from './bar-chart';
import { useCompact, yuanOf } from './compact';
import { FigureSection } from './figure-section';
import { FigureTable } from './figure-table';
import { KEPT, tableAddress, useScope } from './scope';
import { figureWords } from './words';

type Figures = Shape<'ValueFiguresView'>;

const FATES = [
  'seized',
  'returnedToVictims',
  'returnedToOwners',
  'confiscated',
  'sold',
  'proceeds',
  'destroyed',
  'offset',
  'handled',
] as const satisfies readonly (keyof Figures)[];

/** What was seized in the period, and what became of it, in money. */
export function useValues() {
  const { scope, grouping } = useScope();
  const chosen = grouping('values', ['month', 'agency']);
  const query = { ...scope, groupBy: chosen.by };
  return {
    chosen,
    query,
    figures: api.useQuery('get', '/api/statistics/values', { params: { query } }, KEPT),
  };
}

export const returnedIn = ({ returnedToVictims, returnedToOwners }: Figures): number =>
  yuanOf(returnedToVictims) + yuanOf(returnedToOwners);

export function ValueFigures() {
  const words = useWords(figureWords);
  const compact = useCompact();
  const { chosen, query, figures } = useValues();
  const charts = [
    { title: words.seized, of: ({ seized }: Figures) => yuanOf(seized) },
    { title: words.returned, of: returnedIn },
    { title: words.confiscated, of: ({ confiscated }: Figures) => yuanOf(confiscated) },
    { title: words.proceeds, of: ({ proceeds }: Figures) => yuanOf(proceeds) },
  ];
  return (
    <FigureSection
      title={words.values}
      note={words.valuesNote}
      grouping={chosen}
      table={tableAddress('values', query)}
      figures={figures}
      isEmpty={({ total }) => FATES.every((fate) => total[fate].length === 0)}
    >
      {({ groupBy, groups, total }) => (
        <>
          <div className="figure-pair">
            {charts.map(({ title, of }) => (
              <BarChart
                key={title}
                title={words.worthOf(title)}
                dimension={groupBy}
                groups={groups}
                shown={compact}
                series={[{ name: title, of }]}
              />
            ))}
          </div>
          <FigureTable<Figures, Shape<'ValueGroupView'>>
            label={words.table(words.values)}
            dimension={groupBy}
            groups={groups}
            total={total}
            columns={FATES.map((fate) => ({
              title: words[fate],
              of: (each: Figures) => each[fate],
            }))}
          />
        </>
      )}
    </FigureSection>
  );
}
