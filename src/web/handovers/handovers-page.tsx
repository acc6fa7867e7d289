import { Checkbox, Flex, Segmented, Select } from 'antd';
import { type Shape, server } from '../api/client';
import { useOptions } from '../dictionary/dictionary';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { useMe } from '../session/session';
import { PageTable } from '../table/page-table';
import { useFilters } from '../table/use-filters';
import { useList } from '../table/use-list';
import { useHandoverColumns } from './handover-columns';
import { handoverWords } from './words';

type Purpose = Shape<'PurposeView'>['code'];

/** Handovers that one's agency sent or got; who watches over all agencies sees everybody's. */
export function Component() {
  const words = useWords(handoverWords);
  const me = useMe();
  const { given, set } = useFilters();
  const side = given('side') ?? 'sent';
  const waiting = given('waiting') === 'true';
  const purpose = given('purpose') as Purpose | undefined;
  const query = {
    ...(me.reach === 'agency' &&
      (side === 'sent' ? { fromAgencyId: me.agency.id } : { toAgencyId: me.agency.id })),
    ...(waiting && { waiting: 'true' as const }),
    purpose,
  };
  const list = useList(['handovers', query], (after) =>
    server.GET('/api/handovers', { params: { query: { ...query, after } } }),
  );
  return (
    <Page title={words.handovers}>
      <Flex gap={12} wrap align="center" style={{ marginBottom: 12 }} className="no-print">
        {me.reach === 'agency' && (
          <Segmented
            value={side}
            onChange={(value) => set('side', value)}
            options={[
              { value: 'sent', label: words.sent },
              { value: 'received', label: words.received },
            ]}
          />
        )}
        <Select
          allowClear
          aria-label={words.purpose}
          placeholder={words.anyPurpose}
          style={{ width: 180 }}
          value={purpose}
          onChange={(value) => set('purpose', value)}
          options={useOptions('purposes')}
        />
        <Checkbox
          checked={waiting}
          onChange={({ target }) => set('waiting', target.checked ? 'true' : undefined)}
        >
          {words.waitingOnly}
        </Checkbox>
      </Flex>
      <PageTable
        list={list}
        columns={useHandoverColumns()}
        label={words.handovers}
        exported={{ list: 'handovers', filters: query }}
      />
    </Page>
  );
}
