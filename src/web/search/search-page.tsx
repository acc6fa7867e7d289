import { Card, Flex, List, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { api, type Shape } from '../api/client';
import { useTerms } from '../dictionary/dictionary';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { paperAddress } from '../papers/print-button';
import { Failed, Loading, Nothing } from '../state/states';
import { searchWords } from './words';

/** Everything that a text, a number or a scanned label leads to, by kind. */
export function Component() {
  const words = useWords(searchWords);
  const text = useSearchParams()[0].get('text')?.trim() ?? '';
  return (
    <Page title={text ? words.title(text) : words.hint}>
      {text ? <Found key={text} text={text} /> : null}
    </Page>
  );
}

function Found({ text }: { text: string }) {
  const words = useWords(searchWords);
  const term = useTerms();
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/search', {
    params: { query: { text } },
  });
  if (isPending) return <Loading />;
  if (!data) return <Failed error={error} retry={() => void refetch()} />;
  const { cases, items, parties, papers } = data;
  if ([cases, items, parties, papers].every((group) => !group || group.items.length === 0))
    return (
      <Nothing text={words.nothing(text)}>
        <Typography.Text type="secondary">{words.nothingHelp}</Typography.Text>
      </Nothing>
    );
  return (
    <Flex vertical gap={16}>
      <Group title={words.items} group={items}>
        {(item) => (
          <Line to={`/items/${item.id}`} name={`${item.code} ${item.name}`} matched={item.matched}>
            {item.category} · {item.custodyAgencyName} · {item.case.code} {item.case.title}
          </Line>
        )}
      </Group>
      <Group title={words.cases} group={cases}>
        {(found) => (
          <Line to={`/cases/${found.id}`} name={`${found.code} ${found.title}`} matched={found.matched}>
            {found.agencyName}
          </Line>
        )}
      </Group>
      <Group title={words.parties} group={parties}>
        {(party) => (
          <Line to={`/cases/${party.case.id}?tab=parties`} name={party.name} matched={party.matched}>
            {term('partyKinds', party.kind)} · {party.case.code} {party.case.title}
          </Line>
        )}
      </Group>
      <Group title={words.papers} group={papers}>
        {(paper) => (
          <Line
            to={paper.source === 'printed' ? paperAddress(paper.id) : `/cases/${paper.case.id}?tab=papers`}
            outside={paper.source === 'printed'}
            name={`${paper.title} ${paper.number}`}
            matched={paper.matched}
          >
            {paper.agencyName} · {paper.case.code} {paper.case.title}
          </Line>
        )}
      </Group>
    </Flex>
  );
}

function Group<Row extends { id: string }>({
  title,
  group,
  children,
}: {
  title: string;
  group: { items: Row[]; more: boolean } | null | undefined;
  children: (row: Row) => ReactNode;
}) {
  const words = useWords(searchWords);
  if (!group || group.items.length === 0) return null;
  return (
    <Card
      size="small"
      title={
        <Typography.Title level={2} style={{ fontSize: 15, margin: 0 }}>
          {title} <span className="number">{group.items.length}</span>
        </Typography.Title>
      }
      styles={{ body: { padding: 0 } }}
    >
      <List
        size="small"
        rowKey="id"
        dataSource={group.items}
        renderItem={(row) => <List.Item>{children(row)}</List.Item>}
        footer={group.more && <div style={{ paddingInline: 16 }}>{words.more}</div>}
      />
    </Card>
  );
}

interface LineProps {
  to: string;
  /** Opens in a tab of its own: it is no page of ours. */
  outside?: boolean;
  name: string;
  matched: Shape<'MatchView'>;
  children: ReactNode;
}

function Line({ to, outside = false, name, matched, children }: LineProps) {
  const words = useWords(searchWords);
  return (
    <Flex gap={12} align="baseline" wrap>
      {outside ? (
        <a href={to} target="_blank" rel="noopener">
          {name}
        </a>
      ) : (
        <Link to={to}>{name}</Link>
      )}
      <Typography.Text type="secondary">{children}</Typography.Text>
      <Tag title={words.matched}>
        {matched.field}
        {matched.value ? `：${matched.value}` : ''}
      </Tag>
    </Flex>
  );
}
