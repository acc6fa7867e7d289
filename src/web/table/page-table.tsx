import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { Button, Flex, Table, type TableProps, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../language/language';
import { Failed, Loading, Nothing } from '../state/states';
import { ExportButtons, type Exported } from './export-buttons';
import { tableWords } from './words';

export interface ListPage<Row> {
  items: Row[];
  next: string | null;
}

interface PageTableProps<Row extends object>
  extends Omit<TableProps<Row>, 'dataSource' | 'loading' | 'pagination' | 'title'> {
  /** What reads the list, page after page: `useList` of this folder. */
  list: UseInfiniteQueryResult<InfiniteData<ListPage<Row>>>;
  /** Names the table for those who hear it. */
  label: string;
  empty?: ReactNode;
  /** How all of the list is taken away as a file. */
  exported?: Exported;
}

/** A list that is read in pages, with its states: being read, empty, failed, and more to come. */
export function PageTable<Row extends object>({
  list,
  label,
  empty,
  exported,
  ...table
}: PageTableProps<Row>) {
  const words = useWords(tableWords);
  if (list.isPending) return <Loading />;
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  const rows = list.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return empty ?? <Nothing />;
  return (
    <>
      <Table<Row>
        size="middle"
        rowKey="id"
        sticky={{ offsetHeader: 52 }}
        scroll={{ x: 'max-content' }}
        {...table}
        dataSource={rows}
        pagination={false}
        aria-label={label}
      />
      <Flex justify="center" align="center" wrap gap={12} style={{ padding: 12 }}>
        <Typography.Text type="secondary" role="status">
          {list.hasNextPage ? words.shown(rows.length) : words.all(rows.length)}
        </Typography.Text>
        {list.hasNextPage && (
          <Button
            className="no-print"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {words.more}
          </Button>
        )}
        {exported && <ExportButtons {...exported} label={label} />}
      </Flex>
    </>
  );
}
