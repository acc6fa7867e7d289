import { Alert, Button, Descriptions, Flex, Space, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { api, type Shape } from '../api/client';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { useMay } from '../session/session';
import { Failed, Loading } from '../state/states';
import { Marks } from './effects-page';
import { type EffectStep, StepDialog } from './step-dialog';
import { effectWords } from './words';

type Deposit = Shape<'DepositView'>;
type Effect = Shape<'EffectView'>;

/** One deposit: what is kept for whom, where each thing is, and what was done with it by which two. */
export function Component() {
  const id = useParams().id ?? '';
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/personal-effects/{id}', {
    params: { path: { id } },
  });
  if (isPending) return <Loading />;
  if (!data) return <Failed error={error} retry={() => void refetch()} />;
  return <DepositPage deposit={data} />;
}

function DepositPage({ deposit }: { deposit: Deposit }) {
  const words = useWords(effectWords);
  return (
    <Page
      title={`${words.title} ${deposit.code}`}
      aside={<Marks deposit={deposit} />}
      back="/personal-effects"
    >
      <Flex vertical gap={16}>
        {deposit.hasCardsWithPhone && <Alert type="error" showIcon title={words.cardsWithPhoneHelp} />}
        <Descriptions size="small" bordered column={{ xs: 1, md: 2, xl: 3 }}>
          <Descriptions.Item label={words.person}>{deposit.partyName}</Descriptions.Item>
          <Descriptions.Item label={words.case}>
            <Link to={`/cases/${deposit.case.id}`}>{`${deposit.case.code} ${deposit.case.title}`}</Link>
          </Descriptions.Item>
          <Descriptions.Item label={words.receivedAt}>{moment(deposit.receivedAt)}</Descriptions.Item>
          <Descriptions.Item label={words.officers}>
            {`${deposit.receivedByName}、${deposit.secondName}`}
          </Descriptions.Item>
          <Descriptions.Item label={words.locker}>{deposit.locker}</Descriptions.Item>
          <Descriptions.Item label={words.seal}>{deposit.seal}</Descriptions.Item>
        </Descriptions>
        {deposit.thingCount === 0 ? (
          <Typography.Text>{words.none}</Typography.Text>
        ) : (
          <Things deposit={deposit} />
        )}
        <Acts acts={deposit.acts} />
      </Flex>
    </Page>
  );
}

/** Which states a step begins from. */
const STEPS = {
  'taking-out': { word: 'takeOut', from: ['kept'] },
  'putting-back': { word: 'putBack', from: ['out'] },
  return: { word: 'giveBack', from: ['kept', 'out'] },
  move: { word: 'move', from: ['kept', 'out'] },
} as const satisfies Record<EffectStep, { word: keyof (typeof effectWords)['zh']; from: readonly string[] }>;

function Things({ deposit }: { deposit: Deposit }) {
  const words = useWords(effectWords);
  const may = useMay();
  const [chosen, setChosen] = useState<number[]>([]);
  const [step, setStep] = useState<EffectStep | null>(null);
  const states = new Set<string>(
    deposit.things.filter(({ lineNumber }) => chosen.includes(lineNumber)).map(({ state }) => state),
  );
  const fits = (from: readonly string[]) =>
    states.size > 0 && [...states].every((state) => from.includes(state));
  const acts = may('effects.keep') && deposit.endedAt === null;
  return (
    <>
      {acts && (
        <Flex gap={8} wrap align="center" className="no-print">
          {Object.entries(STEPS).map(([key, { word, from }]) => (
            <Button key={key} disabled={!fits(from)} onClick={() => setStep(key as EffectStep)}>
              {words[word]}
            </Button>
          ))}
          <Typography.Text type="secondary" role="status">
            {chosen.length > 0 ? words.chosen(chosen.length) : words.chooseFirst}
          </Typography.Text>
        </Flex>
      )}
      <Table<Effect>
        size="small"
        rowKey="lineNumber"
        aria-label={words.things}
        dataSource={deposit.things}
        pagination={false}
        scroll={{ x: 'max-content' }}
        rowSelection={
          acts
            ? {
                selectedRowKeys: chosen,
                onChange: (keys) => setChosen(keys as number[]),
                getCheckboxProps: ({ lineNumber, state }) => ({
                  'aria-label': words.thing(lineNumber),
                  disabled: state === 'returned' || state === 'moved',
                }),
                getTitleCheckboxProps: () => ({ 'aria-label': words.things }),
              }
            : undefined
        }
        columns={[
          { title: words.line, dataIndex: 'lineNumber' },
          { title: words.kind, key: 'kind', render: (_, { kind }) => words[kind] },
          { title: words.name, dataIndex: 'name' },
          {
            title: words.quantity,
            key: 'quantity',
            render: (_, { quantity, unit }) => `${quantity} ${unit}`,
          },
          { title: words.features, dataIndex: 'features' },
          { title: words.state, key: 'state', render: (_, effect) => <State effect={effect} /> },
        ]}
      />
      {step && (
        <StepDialog
          deposit={deposit}
          step={step}
          title={words[STEPS[step].word]}
          lines={chosen}
          onEnd={(done) => {
            setStep(null);
            if (done) setChosen([]);
          }}
        />
      )}
    </>
  );
}

function State({ effect: { state, dueAt, isOverdue, instrument } }: { effect: Effect }) {
  const words = useWords(effectWords);
  return (
    <Space>
      <Tag color={state === 'out' ? 'warning' : undefined}>{words[state]}</Tag>
      {dueAt && moment(dueAt)}
      {isOverdue && <Tag color="error">{words.outLate}</Tag>}
      {instrument && `${instrument.kindName} ${instrument.number}`}
    </Space>
  );
}

function Acts({ acts }: { acts: Deposit['acts'] }) {
  const words = useWords(effectWords);
  return (
    <Table<Deposit['acts'][number]>
      size="small"
      rowKey="entryHash"
      aria-label={words.acts}
      title={() => <h2 style={{ margin: 0, fontSize: 16 }}>{words.acts}</h2>}
      dataSource={acts}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: words.at, key: 'at', render: (_, { at }) => moment(at) },
        { title: words.act, dataIndex: 'actName' },
        { title: words.lines, key: 'lines', render: (_, { lines }) => lines.join('、') },
        {
          title: words.officers,
          key: 'by',
          render: (_, { byName, secondName }) => `${byName}、${secondName}`,
        },
        { title: words.note, dataIndex: 'note' },
        {
          title: words.hash,
          key: 'hash',
          render: (_, { entryHash }) => <Typography.Text code>{entryHash.slice(0, 12)}</Typography.Text>,
        },
      ]}
    />
  );
}
