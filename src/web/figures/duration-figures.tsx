import { api, type Shape } from '../api/client';
import { useWords } from '../language/language';
import { BarChart } from './bar-chart';
import { FigureSection } from './figure-section';
import { FigureTable } from './figure-table';
import { KEPT, tableAddress, useScope } from './scope';
import { figureWords } from './words';

type Figures = Shape<'DurationFiguresView'>;

/** How long things took from their taking to their final disposal. */
export function useDurations() {
  const { scope, grouping } = useScope();
  const chosen = grouping('durations', ['month', 'agency', 'stage', 'category', 'campaign', 'outcome']);
  const query = { ...scope, groupBy: chosen.by };
  return {
    chosen,
    query,
    figures: api.useQuery('get', '/api/statistics/durations', { params: { query } }, KEPT),
  };
}

export function DurationFigures() {
  const words = useWords(figureWords);
  const { chosen, query, figures } = useDurations();
  return (
    <FigureSection
      title={words.durations}
      note={words.durationsNote}
      grouping={chosen}
      table={tableAddress('durations', query)}
      figures={figures}
      isEmpty={({ total }) => total.ended === 0 && !total.open}
    >
      {({ groupBy, groups, total }) => (
        <>
          <BarChart
            title={words.days}
            dimension={groupBy}
            groups={groups}
            shown={String}
            series={[
              { name: words.median, of: ({ median }) => median },
              { name: words.p90, of: ({ p90 }) => p90 },
            ]}
          />
          <FigureTable<Figures, Shape<'DurationGroupView'>>
            label={words.table(words.durations)}
            dimension={groupBy}
            groups={groups}
            total={total}
            columns={[
              { title: words.ended, of: ({ ended }) => ended },
              { title: words.median, of: ({ median }) => median },
              { title: words.p90, of: ({ p90 }) => p90 },
              { title: words.max, of: ({ max }) => max },
              { title: words.open, of: ({ open }) => open },
            ]}
          />
        </>
      )}
    </FigureSection>
  );
}
