import { IsOptional } from 'class-validator';
import { Day, OptionalIdentifier, OptionalLine } from '../platform/http/text.js';
import type { ApprovalLevel, InstrumentKind } from './kinds.js';

/** The paper that authorises an act. Without `number` the agency's next own number is taken; without `issuedOn`, today. */
export class PaperDto {
  @OptionalLine(100)
  number?: string;

  @IsOptional()
  @Day()
  issuedOn?: string;

  /** The person who approved it, where the law asks for an approval. */
  @OptionalIdentifier()
  approverId?: string;

  /** Instead of an approver: the approval that he gave under his own login, of this kind and case, not used yet. */
  @OptionalIdentifier()
  approvalId?: string;
}

/** A legal paper as an answer refers to it. */
export class InstrumentReference {
  id: string;
  kind: InstrumentKind;
  /** The Chinese name of the kind. */
  kindName: string;
  number: string;
}

export class ApprovalView {
  personId: string;
  /** 警号/工号. */
  number: string;
  name: string;
  post: string;
  level: ApprovalLevel;
  /** The approval that was given under the approver's own login; absent: named from paper. */
  approvalId?: string;
}

/** A legal paper as a fact. */
export class InstrumentView extends InstrumentReference {
  agencyId: string;
  agencyName: string;
  /** YYYY-MM-DD. */
  issuedOn: string;
  approvals: ApprovalView[];
  /** What the paper says besides, by its kind. */
  content: Record<string, unknown>;
  /** A superseded paper authorises nothing any more. */
  superseded: boolean;
}
