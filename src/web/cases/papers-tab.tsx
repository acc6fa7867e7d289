import { Flex } from 'antd';
import { type Shape, server } from '../api/client';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { PrintButton, paperAddress } from '../papers/print-button';
import { PrintableTable } from '../papers/printable-table';
import { useMay } from '../session/session';
import { Nothing } from '../state/states';
import { PageTable } from '../table/page-table';
import { useList } from '../table/use-list';
import type { CaseTabProps } from './case-tabs';
import { caseWords } from './words';

type Paper = Shape<'PaperView'>;

/** 文书: what was issued in the case, each to be opened again as it was, and the certificate of the whole case. */
export function Component({ propertyCase: { id } }: CaseTabProps) {
  const words = useWords(caseWords);
  const may = useMay();
  const list = useList<Paper>(['papers', id], (after) =>
    server.GET('/api/papers', { params: { query: { caseId: id, after } } }),
  );
  return (
    <>
      <Flex vertical gap={12} style={{ marginBottom: 16 }} className="no-print">
        <PrintButton kind="custody_case" subjectId={id} />
        {may('paper.issue') && <PrintableTable caseId={id} />}
      </Flex>
      <PageTable<Paper>
        list={list}
        size="small"
        label={words.papers}
        empty={<Nothing text={words.noPapers} />}
        columns={[
          {
            title: words.paperNumber,
            key: 'number',
            render: (_, { id: paper, number }) => (
              <a href={paperAddress(paper)} target="_blank" rel="noopener">
                {number}
              </a>
            ),
          },
          { title: words.paper, dataIndex: 'title' },
          { title: words.agency, dataIndex: 'agencyName' },
          { title: words.issuedAt, key: 'issuedAt', render: (_, { issuedAt }) => moment(issuedAt) },
          { title: words.issuedBy, dataIndex: 'issuedByName' },
          { title: words.pages, dataIndex: 'pages', align: 'right' },
        ]}
      />
    </>
  );
}
