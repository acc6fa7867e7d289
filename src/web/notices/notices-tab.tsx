import { Button, Table, type TableColumnsType, Tag, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, type Shape } from '../api/client';
import type { CaseTabProps } from '../cases/case-tabs';
import { useLanguage, useWords } from '../language/language';
import { useMay } from '../session/session';
import { Failed, Loading, Nothing } from '../state/states';
import { Refund } from './refund';
import { NOTICE_STATES, noticeWords } from './words';

type Notice = Shape<'NoticeView'>;

const COLOURS: Readonly<Partial<Record<Notice['state'], string>>> = {
  unpublished: 'warning',
  claimed: 'warning',
  ended: 'error',
  running: 'processing',
};

/** 认领: whose owner is called for, until when, who came, and what became of it. */
export function Component({ propertyCase: { id: caseId } }: CaseTabProps) {
  const words = useWords(noticeWords);
  const [refunding, setRefunding] = useState<Notice | null>(null);
  const columns = useColumns(setRefunding);
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/cases/{id}/notices', {
    params: { path: { id: caseId } },
  });
  if (isPending) return <Loading />;
  if (!data) return <Failed error={error} retry={() => void refetch()} />;
  return (
    <>
      <Typography.Paragraph type="secondary">{words.help}</Typography.Paragraph>
      {data.items.length === 0 ? (
        <Nothing text={words.none} />
      ) : (
        <Table<Notice>
          size="small"
          rowKey={({ item }) => item.id}
          aria-label={words.notices}
          dataSource={data.items}
          pagination={{ pageSize: 200, hideOnSinglePage: true }}
          scroll={{ x: 960 }}
          columns={columns}
        />
      )}
      {refunding && <Refund caseId={caseId} notice={refunding} onEnd={() => setRefunding(null)} />}
    </>
  );
}

function useColumns(onRefund: (notice: Notice) => void): TableColumnsType<Notice> {
  const words = useWords(noticeWords);
  const mayRefund = useMay()('unclaimed.decide');
  return [
    {
      title: words.item,
      key: 'item',
      width: 200,
      render: (_, { item }) => <Link to={`/items/${item.id}`}>{`${item.code} ${item.name}`}</Link>,
    },
    {
      title: words.told,
      key: 'told',
      width: 200,
      render: (_, { form, partyName, published }) => (
        <>
          {words[form]}
          <div>
            <Typography.Text type="secondary">{partyName ?? published}</Typography.Text>
          </div>
        </>
      ),
    },
    { title: words.since, dataIndex: 'since', width: 110 },
    { title: words.until, dataIndex: 'until', width: 110 },
    { title: words.state, key: 'state', width: 130, render: (_, notice) => <State notice={notice} /> },
    {
      title: words.comers,
      key: 'comers',
      width: 170,
      render: (_, { comers }) =>
        comers.length === 0
          ? words.nobody
          : comers.map(({ claimId, kindName, partyName, stateName, since }) => (
              <div key={claimId}>{[since, partyName, kindName, stateName].filter(Boolean).join(' ')}</div>
            )),
    },
    { title: words.paper, key: 'paper', width: 150, render: (_, { instrument }) => instrument.number },
    {
      title: '',
      key: 'refund',
      width: 80,
      render: (_, notice) =>
        mayRefund &&
        notice.refundable !== '0' && (
          <Button size="small" onClick={() => onRefund(notice)}>
            {words.refund}
          </Button>
        ),
    },
  ];
}

function State({ notice: { state, stateName, refunds, measuredIn } }: { notice: Notice }) {
  const words = useWords(noticeWords);
  const { language } = useLanguage();
  return (
    <>
      <Tag color={COLOURS[state]}>{language === 'zh' ? stateName : NOTICE_STATES[state]}</Tag>
      {refunds.map(({ instrument, partyName, quantity }) => (
        <div key={instrument.id}>{words.refundedTo(partyName ?? '', `${quantity} ${measuredIn}`)}</div>
      ))}
    </>
  );
}
