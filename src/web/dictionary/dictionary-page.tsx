import { Table, type TableColumnsType, Tabs, Typography } from 'antd';
import { useSearchParams } from 'react-router';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { type Dictionary, useDictionary, useTerms } from './dictionary';
import { dictionaryWords } from './words';

/** A word of any dictionary with all that one or another tells of it. */
interface Word {
  code: string;
  name: string;
  law?: string;
  effectiveFrom?: string;
  fields?: string[];
  appraisal?: boolean;
  approval?: string;
  proof?: string | null;
  answerWithin?: string;
}

const SHOWN = [
  'categories',
  'measureKinds',
  'instrumentKinds',
  'purposes',
  'exceptions',
  'refusals',
  'outcomes',
  'acts',
  'stages',
  'roles',
  'agencyKinds',
] as const satisfies (keyof Dictionary)[];

/** The words by which the system works, each with its legal basis and first day; they are data of the program and read-only here. */
export function Component() {
  const words = useWords(dictionaryWords);
  const dictionary = useDictionary();
  const [parameters, setParameters] = useSearchParams();
  return (
    <Page title={words.title}>
      <Typography.Paragraph type="secondary">{words.help}</Typography.Paragraph>
      <Tabs
        activeKey={parameters.get('list') ?? 'categories'}
        onChange={(list) => setParameters({ list }, { replace: true })}
        destroyOnHidden
        items={SHOWN.map((list) => ({
          key: list,
          label: words[list],
          children: <WordTable list={list} rows={dictionary[list] as Word[]} />,
        }))}
      />
    </Page>
  );
}

function WordTable({ list, rows }: { list: (typeof SHOWN)[number]; rows: Word[] }) {
  const words = useWords(dictionaryWords);
  const term = useTerms();
  const optional: [keyof Word, TableColumnsType<Word>[number]][] = [
    ['fields', { title: words.fields, key: 'fields', render: (_, { fields }) => fields?.join('、') }],
    [
      'appraisal',
      { title: words.appraisal, key: 'appraisal', render: (_, { appraisal }) => appraisal && words.yes },
    ],
    [
      'approval',
      {
        title: words.approval,
        key: 'approval',
        render: (_, { approval }) => term('approvalLevels', approval),
      },
    ],
    ['proof', { title: words.proof, key: 'proof', render: (_, { proof }) => term('instrumentKinds', proof) }],
    ['answerWithin', { title: words.answerWithin, dataIndex: 'answerWithin' }],
    ['law', { title: words.law, dataIndex: 'law' }],
    ['effectiveFrom', { title: words.effectiveFrom, dataIndex: 'effectiveFrom' }],
  ];
  return (
    <Table
      size="small"
      rowKey="code"
      pagination={false}
      scroll={{ x: 'max-content' }}
      aria-label={words[list]}
      dataSource={rows}
      columns={[
        { title: words.name, key: 'name', render: (_, { code }) => term(list, code) },
        {
          title: words.code,
          key: 'code',
          render: (_, { code }) => <Typography.Text code>{code}</Typography.Text>,
        },
        ...optional.filter(([key]) => rows.some((row) => row[key] !== undefined)).map(([, column]) => column),
      ]}
    />
  );
}
