import { Typography } from 'antd';
import { server } from '../api/client';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { useMe } from '../session/session';
import { Nothing } from '../state/states';
import { PageTable } from '../table/page-table';
import { useList } from '../table/use-list';
import { useHandoverColumns } from './handover-columns';
import { handoverWords } from './words';

/** What waits for the receipt of one's agency. */
export function Component() {
  const words = useWords(handoverWords);
  const me = useMe();
  const query = { toAgencyId: me.agency.id, waiting: 'true' as const };
  const list = useList(['handovers', query], (after) =>
    server.GET('/api/handovers', { params: { query: { ...query, after } } }),
  );
  return (
    <Page title={words.receipts}>
      <PageTable
        list={list}
        columns={useHandoverColumns()}
        label={words.receipts}
        exported={{ list: 'handovers', filters: query }}
        empty={
          <Nothing text={words.receiptsNothing}>
            <Typography.Text type="secondary">{words.receiptsNothingHelp}</Typography.Text>
          </Nothing>
        }
      />
    </Page>
  );
}
