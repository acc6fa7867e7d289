import { PrinterOutlined } from '@ant-design/icons';
import { Button, Typography } from 'antd';
import { api } from '../api/client';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { useMay, useMe } from '../session/session';
import { DurationFigures } from './duration-figures';
import { FigureFilters } from './figure-filters';
import './figures.css';
import { FlowFigures, useFlow } from './flow-figures';
import { Headline } from './headline';
import { useChosenAgency, useScope } from './scope';
import { StockFigures } from './stock-figures';
import { ValueFigures } from './value-figures';
import { figureWords } from './words';

/** The figures for those who lead: what came in, what is held, what became of it and how long it took; never a name, never an item. */
export function Component() {
  const words = useWords(figureWords);
  const period = useFlow().figures.data;
  return (
    <Page
      title={words.title}
      actions={
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          {words.print}
        </Button>
      }
    >
      <FigureFilters from={period?.from} to={period?.to} />
      {period && <Counted from={period.from} to={period.to} />}
      <Headline />
      <FlowFigures />
      <StockFigures />
      <ValueFigures />
      <DurationFigures />
    </Page>
  );
}

/** Says what the figures are of, on paper too, where no filters stand. */
function Counted({ from, to }: { from: string; to: string }) {
  const words = useWords(figureWords);
  const may = useMay();
  const me = useMe();
  const { agencyId, campaignId } = useScope().scope;
  const agency = useChosenAgency();
  const campaigns = api.useQuery('get', '/api/campaigns', { params: { query: { limit: 200 } } });
  const all = may('all_statistics.read') ? words.anyAgency : me.agency.name;
  const campaign = campaigns.data?.items.find(({ id }) => id === campaignId)?.name;
  return (
    <Typography.Paragraph role="status" style={{ marginBottom: 12 }}>
      {[words.within(from, to), agencyId ? agency?.name : all, campaignId ? campaign : words.anyCampaign]
        .filter(Boolean)
        .join(' · ')}
    </Typography.Paragraph>
  );
}
