import type { CampaignReferenceView } from './campaigns.dto.js';

/** One case of the shared registry; every agency that it has reached knows it under its own number. */
export interface PropertyCase {
  id: string;
  code: string;
  title: string;
  cause: string;
  regionCode: string;
  tags: string[];
  /** 立案日期, `YYYY-MM-DD`: no measure may be taken before it. */
  filedOn: string;
  agencyId: string;
  state: 'open' | 'closed' | 'merged';
  mergedInto: string | null;
  registeredAt: Date;
  numbers: { agencyId: string; number: string }[];
  /** 专项行动 that it belongs to now. */
  campaigns: CampaignReferenceView[];
}

export interface CaseDraft {
  title: string;
  cause: string;
  regionCode: string;
  tags: string[];
  filedOn: string;
  number: string;
}
