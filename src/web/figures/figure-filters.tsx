import { Flex, Form } from 'antd';
import { DayPicker } from '../calendar/day-picker';
import { CampaignSelect } from '../cases/campaign-select';
import { AgencySelect } from '../identity/agency-select';
import { useWords } from '../language/language';
import { useMay } from '../session/session';
import { useChosenAgency, useScope } from './scope';
import { figureWords } from './words';

/** Narrows what is counted; who leads one agency sees its figures alone. */
export function FigureFilters({ from, to }: { from?: string; to?: string }) {
  const words = useWords(figureWords);
  const may = useMay();
  const { scope, set } = useScope();
  const agency = useChosenAgency();
  const inline = { marginBottom: 0 };
  return (
    <search aria-label={words.filters} className="no-print" style={{ marginBottom: 12 }}>
      <Flex gap={12} wrap>
        <Form.Item label={words.from} style={inline}>
          <DayPicker
            aria-label={words.from}
            value={scope.from ?? from}
            onChange={(day) => set('from', day)}
          />
        </Form.Item>
        <Form.Item label={words.to} style={inline}>
          <DayPicker aria-label={words.to} value={scope.to ?? to} onChange={(day) => set('to', day)} />
        </Form.Item>
        {may('all_statistics.read') && (
          <Form.Item label={words.agency} style={inline}>
            <AgencySelect
              aria-label={words.agency}
              placeholder={words.anyAgency}
              style={{ width: 240 }}
              known={agency}
              value={scope.agencyId}
              onChange={(id) => set('agencyId', id)}
            />
          </Form.Item>
        )}
        <Form.Item label={words.campaign} style={inline}>
          <CampaignSelect
            aria-label={words.campaign}
            placeholder={words.anyCampaign}
            style={{ width: 220 }}
            value={scope.campaignId}
            onChange={(id) => set('campaignId', id as string | undefined)}
          />
        </Form.Item>
      </Flex>
    </search>
  );
}
