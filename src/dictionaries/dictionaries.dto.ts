import { ApiProperty } from '@nestjs/swagger';
import { PAPER_KINDS, type PaperKind, SUBJECT_KINDS, type SubjectKind } from '../documents/documents.js';
import { AGENCY_KIND_NAMES, type AgencyKind, ROLES, type Role } from '../identity/identity.js';
import {
  APPROVAL_NAMES,
  type ApprovalLevel,
  INSTRUMENT_KINDS,
  type InstrumentKind,
} from '../instruments/instruments.js';
import {
  ACT_NAMES,
  type ActName,
  MEASURE_KINDS,
  type MeasureKind,
  OUTCOME_KEYS,
  type Outcome,
  PLACE_KIND_KEYS,
  type PlaceKind,
  PURPOSES,
  type Purpose,
  STAGE_NAMES,
  type Stage,
} from '../registry/registry.js';

const AGENCY_KINDS = Object.keys(AGENCY_KIND_NAMES);
const STAGES = Object.keys(STAGE_NAMES);

/** A word of the program: the code that requests and answers carry, and how people call it. */
export class TermView {
  code: string;
  name: string;
}

/** A word, and the rule of law from which it comes; 内部 where it is the house's own. */
export class LegalTermView extends TermView {
  law: string;
}

/** A legal word, and the first day on which it applies, `YYYY-MM-DD`. */
export class DatedTermView extends LegalTermView {
  effectiveFrom: string;
}

export class ErasureBasisView extends DatedTermView {
  /** Only once the case is closed. */
  afterClosure: boolean;
}

export class CategoryView extends DatedTermView {
  /** What should be recorded of such a thing, in `details` of its line. */
  fields: string[];

  /** Photo or recording and timely appraisal are required (刑诉规定 230). */
  appraisal: boolean;

  /** In what such things are usually counted, the most usual first; others are allowed. */
  units: string[];
  /** It is weighed wherever it changes hands. */
  weighed: boolean;
}

export class MeasureKindView extends LegalTermView {
  @ApiProperty({ enum: MEASURE_KINDS })
  override code: MeasureKind;

  /** The paper that authorises it. */
  @ApiProperty({ enum: INSTRUMENT_KINDS })
  instrument: InstrumentKind;

  /** Who holds the thing once it is taken. */
  custody: string;

  /** The law sets it a last day, which is recorded with it (冻结、查封). */
  limited: boolean;
}

export class InstrumentKindView extends DatedTermView {
  @ApiProperty({ enum: INSTRUMENT_KINDS })
  override code: InstrumentKind;

  /** The word in its number: 某公(扣押)字〔2026〕1号 has 扣押. */
  word: string;

  /** The kinds of agency that may issue it. */
  @ApiProperty({ enum: AGENCY_KINDS, isArray: true })
  issuers: AgencyKind[];

  @ApiProperty({ enum: Object.keys(APPROVAL_NAMES) })
  approval: ApprovalLevel;
}

export class ApprovalLevelView extends TermView {
  @ApiProperty({ enum: Object.keys(APPROVAL_NAMES) })
  override code: ApprovalLevel;

  /** The roles whose approval reaches this level. */
  @ApiProperty({ enum: ROLES, isArray: true })
  roles: Role[];
}

export class PurposeView extends LegalTermView {
  @ApiProperty({ enum: Object.keys(PURPOSES) })
  override code: Purpose;

  @ApiProperty({ enum: INSTRUMENT_KINDS })
  instrument: InstrumentKind;

  @ApiProperty({ enum: AGENCY_KINDS, isArray: true })
  from: AgencyKind[];

  @ApiProperty({ enum: AGENCY_KINDS, isArray: true })
  to: AgencyKind[];

  @ApiProperty({ enum: ['physical', 'paper'], isArray: true })
  modes: ('physical' | 'paper')[];

  /** The stages in which property may be offered for it. */
  @ApiProperty({ enum: STAGES, isArray: true })
  stages: Stage[];

  /** The stage that property enters on receipt; null: responsibility stays. */
  @ApiProperty({ enum: STAGES, nullable: true, type: String })
  stage: Stage | null;

  /** Within which the receiver should answer, as `7 日`. */
  answerWithin: string;
}

export class OutcomeView extends LegalTermView {
  @ApiProperty({ enum: OUTCOME_KEYS })
  override code: Outcome;

  /** The paper that proves it was carried out; null: a further paper must say what happens. */
  @ApiProperty({ enum: INSTRUMENT_KINDS, nullable: true, type: String })
  proof: InstrumentKind | null;

  /** It goes to a named person. */
  recipient: boolean;

  /** Two executors and a supervisor from outside the thing's chain. */
  supervised: boolean;

  /** It becomes money, a linked item. */
  realises: boolean;
}

export class RoleView extends TermView {
  @ApiProperty({ enum: ROLES })
  override code: Role;

  /** The kinds of agency in which the role exists. */
  @ApiProperty({ enum: AGENCY_KINDS, isArray: true })
  agencyKinds: AgencyKind[];
}

export class AgencyKindView extends TermView {
  @ApiProperty({ enum: AGENCY_KINDS })
  override code: AgencyKind;
}

export class StageView extends TermView {
  @ApiProperty({ enum: STAGES })
  override code: Stage;
}

export class ActView extends LegalTermView {
  @ApiProperty({ enum: ACT_NAMES })
  override code: ActName;

  /** Who may do it. */
  @ApiProperty({ enum: ROLES, isArray: true })
  roles: Role[];

  /** The papers that authorise it. */
  @ApiProperty({ enum: INSTRUMENT_KINDS, isArray: true })
  instruments: InstrumentKind[];
}

export class PaperKindView extends DatedTermView {
  @ApiProperty({ enum: PAPER_KINDS })
  override code: PaperKind;

  /** The word in its number; null: it bears the number of the instrument that it is. */
  word: string | null;

  /** What it is printed of. */
  @ApiProperty({ enum: SUBJECT_KINDS })
  subject: SubjectKind;

  /** The permission that prints it. */
  printedBy: string;

  /** The kinds of instrument of which it is printed; none when it is of none. */
  @ApiProperty({ enum: INSTRUMENT_KINDS, isArray: true })
  instruments: InstrumentKind[];

  /** The purposes of the handovers of which it is the list; none when it is of none. */
  @ApiProperty({ enum: Object.keys(PURPOSES), isArray: true })
  purposes: Purpose[];

  /** Only of a handover by which the thing itself moves. */
  physical: boolean;

  /** What each of its copies is marked as. */
  copies: string[];
}

export class EarlyReasonView extends LegalTermView {
  /** The owner must have consented in writing or applied. */
  consent: boolean;
}

/** Every word that screens and programs need, from the tables that the program itself obeys. */
/** What kind of keeping a place gives, and the categories that it may hold. */
export class PlaceKindView extends DatedTermView {
  @ApiProperty({ enum: PLACE_KIND_KEYS })
  override code: PlaceKind;

  categories: string[];
}

export class DictionariesView {
  categories: CategoryView[];
  /** Names of currencies, which are the units of money. */
  currencies: string[];
  measureKinds: MeasureKindView[];
  measureStates: TermView[];
  custodyKinds: TermView[];
  /** How the package of a thing stands. */
  packageStates: TermView[];
  placeKinds: PlaceKindView[];
  loanPurposes: LegalTermView[];
  /** What a count found of a thing. */
  countResults: TermView[];
  /** In what state a thing comes back from a loan. */
  loanConditions: TermView[];
  /** What freezes a thing until it is resolved. */
  abnormalities: LegalTermView[];
  /** How large a place is, the largest first. */
  placeLevels: TermView[];
  stages: StageView[];
  /** How far a thing has come on the way to its end. */
  dispositionStates: TermView[];
  outcomes: OutcomeView[];
  obligationKinds: TermView[];
  acts: ActView[];
  /** What a correction may correct. */
  correctableFields: TermView[];
  instrumentKinds: InstrumentKindView[];
  approvalLevels: ApprovalLevelView[];
  paperKinds: PaperKindView[];
  purposes: PurposeView[];
  handoverModes: TermView[];
  /** Why a line is taken with an exception. */
  exceptions: LegalTermView[];
  /** Why a line is refused. */
  refusals: LegalTermView[];
  holderAbsences: LegalTermView[];
  witnessAbsences: LegalTermView[];
  /** Why a thing is disposed of before the judgment. */
  earlyReasons: EarlyReasonView[];
  /** Why a measure is lifted. */
  releaseReasons: LegalTermView[];
  /** Why personal data are erased. */
  erasureBases: ErasureBasisView[];
  /** The words about an item that can be erased. */
  erasableFields: TermView[];
  partyKinds: TermView[];
  agencyKinds: AgencyKindView[];
  roles: RoleView[];
}
