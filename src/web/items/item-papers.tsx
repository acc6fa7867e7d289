import { type Shape, server } from '../api/client';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { paperAddress } from '../papers/print-button';
import { Nothing } from '../state/states';
import { PageTable } from '../table/page-table';
import { useList } from '../table/use-list';
import { itemPageWords } from './page-words';

/** The papers that were issued of this item; each opens as it was issued, byte for byte. */
export default function ItemPapers({ item }: { item: Shape<'ItemView'> }) {
  const words = useWords(itemPageWords);
  const list = useList<Shape<'PaperView'>>(['papers', item.id], (after) =>
    server.GET('/api/papers', { params: { query: { subjectId: item.id, after } } }),
  );
  return (
    <PageTable
      list={list}
      label={words.issued}
      empty={<Nothing text={words.noPapers} />}
      columns={[
        {
          title: words.number,
          key: 'number',
          render: (_, { id, number }) => (
            <a href={paperAddress(id)} target="_blank" rel="noopener">
              {number}
            </a>
          ),
        },
        { title: words.title, dataIndex: 'title' },
        { title: words.copy, dataIndex: 'copy' },
        { title: words.issuedAt, key: 'issuedAt', render: (_, { issuedAt }) => moment(issuedAt) },
        { title: words.issuedBy, key: 'by', render: (_, each) => `${each.agencyName} ${each.issuedByName}` },
        { title: words.pages, dataIndex: 'pages', align: 'right' },
      ]}
    />
  );
}
