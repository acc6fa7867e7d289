import { Button, Descriptions, type DescriptionsProps, Flex, Tag, Timeline, Typography } from 'antd';
import { useState } from 'react';
import { api, type Shape } from '../api/client';
import { useTerms } from '../dictionary/dictionary';
import { useLanguage, useWords } from '../language/language';
import { moment } from '../language/moment';
import { useMay } from '../session/session';
import { Failed, Loading } from '../state/states';
import { timelineWords } from './timeline-words';

type Entry = Shape<'TimelineEntryView'>;
type Party = Shape<'TimelinePartyView'>;

/** Every entry of the item, oldest first, as its printed certificate tells it. */
export default function ItemTimeline({ item }: { item: Shape<'ItemView'> }) {
  const words = useWords(timelineWords);
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/items/{id}/timeline', {
    params: { path: { id: item.id } },
  });
  if (isPending) return <Loading />;
  if (!data) return <Failed error={error} retry={() => void refetch()} />;
  return (
    <Timeline
      aria-label={words.history}
      items={data.items.map((entry) => ({
        key: entry.entryId,
        color: entry.type === 'refuse' || entry.type === 'receive_with_exception' ? 'orange' : undefined,
        content: <TimelineEntry entry={entry} />,
      }))}
    />
  );
}

function TimelineEntry({ entry }: { entry: Entry }) {
  const words = useWords(timelineWords);
  const { language } = useLanguage();
  const term = useTerms();
  const late = useLateness(entry.lateMinutes);
  return (
    <article aria-label={words.entry(entry.sequence)}>
      <Flex gap={8} wrap align="baseline">
        <Typography.Text strong className={entry.corrections.length > 0 ? 'struck' : undefined}>
          {language === 'en' ? term('acts', entry.type) : entry.act}
        </Typography.Text>
        <time dateTime={entry.occurredAt}>{moment(entry.occurredAt)}</time>
        <Typography.Text type="secondary">
          {words.entry(entry.sequence)} · {words.recordedAt(moment(entry.recordedAt))}
        </Typography.Text>
        {late && <Tag color="warning">{words.late(late)}</Tag>}
      </Flex>
      <Descriptions size="small" column={{ xs: 1, md: 2, xl: 3 }} items={useFacts(entry)} />
      {entry.corrections.map((correction) => (
        <Corrected key={correction.sequence} correction={correction} />
      ))}
      <Typography.Text type="secondary" style={{ fontSize: 12, overflowWrap: 'anywhere' }}>
        {words.hash} {entry.hash} · {usePlace(entry.index)}
      </Typography.Text>
    </article>
  );
}

/** Where the entry stands in the tree, and for who reads the log whether a signed checkpoint holds it. */
function usePlace(index: string | null): string {
  const words = useWords(timelineWords);
  const enabled = useMay()('ledger.read');
  const { data } = api.useQuery('get', '/api/log', {}, { enabled });
  if (index === null) return words.notInTree;
  if (!data) return words.inTree(index);
  const isSigned = data.checkpoint !== null && BigInt(index) < BigInt(data.checkpoint.size);
  return `${words.inTree(index)} · ${isSigned ? words.included : words.waiting}`;
}

/** What the entry says, each fact by its name; what it does not say is left out. */
function useFacts(entry: Entry): NonNullable<DescriptionsProps['items']> {
  const words = useWords(timelineWords);
  const change = (each: { before: string; after: string } | undefined) =>
    each && `${each.before} → ${each.after}`;
  const facts: [string, string | null | undefined][] = [
    [words.by, partyText(entry.by)],
    [words.paper, entry.instrument],
    [words.from, partyText(entry.from)],
    [words.to, partyText(entry.to)],
    [words.result, entry.result],
    [words.quantity, entry.quantity],
    [words.onHand, change(entry.onHand)],
    [words.responsibility, change(entry.responsibilityChange)],
    [words.place, entry.custody.place],
    [words.seal, change(entry.sealChange) ?? entry.custody.seal],
    [words.remark, entry.remark],
    [words.lateReason('').replace(/[：:]\s*$/, ''), entry.lateReason],
  ];
  return facts.flatMap(([label, children]) => (children ? [{ key: label, label, children }] : []));
}

/** A correction at the entry that it corrects: the new value stands, the original is one click away. */
function Corrected({ correction }: { correction: Shape<'TimelineCorrectionView'> }) {
  const words = useWords(timelineWords);
  const [open, setOpen] = useState(false);
  return (
    <div style={{ marginBlock: 4 }}>
      <Tag color="warning">{words.corrected(correction.sequence)}</Tag>
      {correction.field}：{open && <span className="struck">{correction.was}</span>} {correction.becomes}{' '}
      <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? words.hideOriginal : words.showOriginal}
      </Button>
      <Typography.Text type="secondary">
        {correction.reason} · {partyText(correction.correctedBy)} · {words.approvedBy}{' '}
        {partyText(correction.approvedBy)}
      </Typography.Text>
    </div>
  );
}

/** How late, in the largest unit that says something; null when it was not. */
function useLateness(minutes: number | null): string | null {
  const words = useWords(timelineWords);
  if (minutes === null) return null;
  if (minutes < 120) return words.minutes(minutes);
  return minutes < 2880 ? words.hours(Math.round(minutes / 60)) : words.days(Math.round(minutes / 1440));
}

const partyText = (party: Party | undefined): string =>
  party ? [party.agency, party.unit, party.post, party.name].filter(Boolean).join(' ') : '';
