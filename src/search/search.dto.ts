import { ApiProperty } from '@nestjs/swagger';
import { PARTY_KINDS, type PartyKind } from '../cases/cases.js';
import { Line } from '../platform/http/text.js';

const CASE_STATES = ['open', 'closed', 'merged'] as const;
const PAPER_SOURCES = ['instrument', 'printed'] as const;

export class SearchQuery {
  /**
   * A name, any number of any agency, a serial, plate, IMEI or VIN, or what a scanned label says; a part is enough, one
   * Chinese character too. An identity number is found as a whole only.
   */
  @Line(200)
  text: string;
}

/** Why it was found. */
export class MatchView {
  /** The field as people call it: 车辆识别代号, 案号, 名称 … */
  field: string;

  /** What stands in it, or the part around the words; null for an identity number, which is not told back. */
  @ApiProperty({ type: String, nullable: true })
  value: string | null;
}

/** The case in which a thing was found. */
export class FoundInView {
  id: string;
  code: string;
  title: string;
}

export class FoundCaseView {
  id: string;
  code: string;
  title: string;

  @ApiProperty({ enum: CASE_STATES })
  state: (typeof CASE_STATES)[number];

  /** The agency that registered it. */
  agencyName: string;
  matched: MatchView;
}

export class FoundItemView {
  id: string;
  code: string;
  name: string;
  category: string;
  voided: boolean;

  /** The agency that holds it. */
  custodyAgencyName: string;
  case: FoundInView;
  matched: MatchView;
}

export class FoundPartyView {
  id: string;

  @ApiProperty({ enum: PARTY_KINDS })
  kind: PartyKind;
  name: string;
  case: FoundInView;
  matched: MatchView;
}

export class FoundPaperView {
  id: string;

  /** A legal paper that authorises an act, or a paper that was printed here and can be opened under `papers/:id`. */
  @ApiProperty({ enum: PAPER_SOURCES })
  source: (typeof PAPER_SOURCES)[number];
  kind: string;
  title: string;
  number: string;
  agencyName: string;
  case: FoundInView;
  matched: MatchView;
}

/** The best of each kind: what is exactly the words first, then the newest. `more` says that there are others. */
export class FoundCasesView {
  items: FoundCaseView[];
  more: boolean;
}

export class FoundItemsView {
  items: FoundItemView[];
  more: boolean;
}

export class FoundPartiesView {
  items: FoundPartyView[];
  more: boolean;
}

export class FoundPapersView {
  items: FoundPaperView[];
  more: boolean;
}

export class SearchView {
  cases: FoundCasesView;
  items: FoundItemsView;
  parties: FoundPartiesView;
  papers: FoundPapersView;
}
