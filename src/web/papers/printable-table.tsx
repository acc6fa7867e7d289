import { App, Button, Flex, Progress, Select, Table, Tag, Typography } from 'antd';
import { useRef, useState } from 'react';
import { answerOf, api, type Shape, server } from '../api/client';
import { newIdentifier } from '../api/write';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { Failed, Loading, Nothing, ProblemNotice } from '../state/states';
import { printableWords } from './printable-words';

type Printable = Shape<'PrintableView'>;

const keyOf = ({ kind, subjectId }: Printable): string => `${subjectId} ${kind}`;

/** Every paper that can be printed in a case, those that wait first: chosen ones are printed one after the other into one file. */
export function PrintableTable({ caseId }: { caseId: string }) {
  const words = useWords(printableWords);
  const [kind, setKind] = useState<string | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/cases/{id}/printable', {
    params: { path: { id: caseId } },
  });
  if (isPending) return <Loading />;
  if (!data) return <Failed error={error} retry={() => void refetch()} />;
  const waiting = data.items.filter(({ printedCount }) => printedCount === 0);
  const shown = data.items.filter((each) => kind === null || each.kind === kind);
  const kinds = new Map(data.items.map((each) => [each.kind, each.title]));
  return (
    <Flex vertical gap={8}>
      <Flex gap={8} wrap align="center">
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={words.kind}
          placeholder={words.kind}
          style={{ minWidth: 240 }}
          value={kind}
          onChange={(value: string | undefined) => setKind(value ?? null)}
          options={[...kinds].map(([value, label]) => ({ value, label }))}
        />
        <Button onClick={() => setChosen(waiting.filter((each) => shown.includes(each)).map(keyOf))}>
          {words.chooseWaiting}
        </Button>
        <Printing
          caseId={caseId}
          papers={data.items.filter((each) => chosen.includes(keyOf(each)))}
          onDone={() => {
            setChosen([]);
            void refetch();
          }}
        />
      </Flex>
      <Table<Printable>
        size="small"
        rowKey={keyOf}
        aria-label={words.printable}
        locale={{ emptyText: <Nothing text={words.nothing} /> }}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        dataSource={shown}
        rowSelection={{
          selectedRowKeys: [...chosen],
          onChange: (keys) => setChosen(keys.map(String)),
          getCheckboxProps: ({ title, number }) => ({
            'aria-label': words.choose([title, number].filter(Boolean).join(' ')),
          }),
        }}
        columns={[
          { title: words.paper, dataIndex: 'title' },
          { title: words.number, dataIndex: 'number' },
          { title: words.since, key: 'since', render: (_, { since }) => moment(since) },
          {
            title: words.state,
            key: 'state',
            render: (_, { printedCount }) =>
              printedCount === 0 ? <Tag color="warning">{words.waits}</Tag> : words.printed(printedCount),
          },
        ]}
      />
    </Flex>
  );
}

interface PrintingProps {
  caseId: string;
  papers: readonly Printable[];
  onDone: () => void;
}

/** Prints the chosen papers one by one, tells how far it is, can be stopped, and opens them all as one file. */
function Printing({ caseId, papers, onDone }: PrintingProps) {
  const words = useWords(printableWords);
  const { notification } = App.useApp();
  const [done, setDone] = useState<number | null>(null);
  const stopped = useRef(false);
  const print = async () => {
    stopped.current = false;
    setDone(0);
    const ids: string[] = [];
    let problem: unknown;
    for (const { kind, subjectId } of papers) {
      if (stopped.current) break;
      try {
        const { id } = await answerOf(
          server.POST('/api/papers', {
            body: { kind, subjectId },
            headers: { 'Idempotency-Key': newIdentifier() },
          }),
        );
        ids.push(id);
        setDone(ids.length);
      } catch (reason) {
        problem = reason;
        break;
      }
    }
    setDone(null);
    onDone();
    if (ids.length > 0) {
      const address = `/api/cases/${caseId}/papers?ids=${ids.join(',')}`;
      window.open(address, '_blank', 'noopener');
      notification.success({
        title: words.issued(ids.length),
        description: (
          <a href={address} target="_blank" rel="noopener">
            {words.openTogether}
          </a>
        ),
      });
    }
    if (problem)
      notification.error({
        title: words.stoppedAt(ids.length, papers.length),
        description: <ProblemNotice error={problem} />,
        duration: 0,
        placement: 'bottomRight',
      });
  };
  if (done !== null)
    return (
      <Flex gap={8} align="center" role="status" style={{ minWidth: 280 }}>
        <Progress
          percent={Math.round((done / papers.length) * 100)}
          size="small"
          aria-label={words.progress}
        />
        <Typography.Text>{words.of(done, papers.length)}</Typography.Text>
        <Button
          size="small"
          onClick={() => {
            stopped.current = true;
          }}
        >
          {words.stop}
        </Button>
      </Flex>
    );
  return (
    <Button
      type="primary"
      disabled={papers.length === 0 || papers.length > TOGETHER_MAX}
      onClick={() => void print()}
    >
      {words.print(papers.length)}
    </Button>
  );
}

const TOGETHER_MAX = 100;
