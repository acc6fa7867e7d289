import { api, type Shape } from '../api/client';
import { useTerms } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { Failed, Loading } from '../state/states';
import './item-lanes.css';
import { timelineWords } from './timeline-words';

type Entry = Shape<'TimelineEntryView'>;

interface Period {
  name: string;
  detail: string;
  from: string;
  until: string | null;
}

/** Who held it and who answered for it, as two lanes over the same time: a transfer by paper moves one of them only. */
export default function ItemLanes({ item }: { item: Shape<'ItemView'> }) {
  const words = useWords(timelineWords);
  const term = useTerms();
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/items/{id}/timeline', {
    params: { path: { id: item.id } },
  });
  if (isPending) return <Loading />;
  if (!data) return <Failed error={error} retry={() => void refetch()} />;
  const custody = periodsOf(data.items, ({ custody: { agencyName, personName, kind, place } }) => ({
    name: agencyName,
    detail: [personName || term('custodyKinds', kind), place].filter(Boolean).join(' '),
  }));
  const responsibility = periodsOf(data.items, ({ responsibility: { agencyName, stage } }) => ({
    name: agencyName,
    detail: term('stages', stage),
  }));
  return (
    <div className="item-lanes">
      <Lane name={words.custodyLane} periods={custody} />
      <Lane name={words.responsibilityLane} periods={responsibility} />
    </div>
  );
}

function Lane({ name, periods }: { name: string; periods: Period[] }) {
  const words = useWords(timelineWords);
  return (
    <section aria-label={name}>
      <h2>{name}</h2>
      <ol>
        {periods.map(({ name: who, detail, from, until }) => (
          <li key={`${from}-${who}-${detail}`} className={until === null ? 'item-lane-now' : undefined}>
            <strong>{who}</strong> {detail}
            <div>{words.period(moment(from), until ? moment(until) : words.now)}</div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Entries after which somebody else stands in the lane, each until the next. */
function periodsOf(
  entries: readonly Entry[],
  stands: (entry: Entry) => { name: string; detail: string },
): Period[] {
  const periods: Period[] = [];
  for (const entry of entries) {
    const { name, detail } = stands(entry);
    const last = periods.at(-1);
    if (last && last.name === name && last.detail === detail) continue;
    if (last) last.until = entry.occurredAt;
    periods.push({ name, detail, from: entry.occurredAt, until: null });
  }
  return periods;
}
