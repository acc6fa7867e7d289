import { IsIn } from 'class-validator';
import { Page } from '../platform/http/page.dto.js';
import { Identifier, OptionalIdentifier, OptionalLine } from '../platform/http/text.js';
import { PAPER_KINDS } from './paper-kinds.js';
import type { PaperKind } from './paper-layout.js';

export class PaperIssueDto {
  /** `custody_item` and `custody_case` are 涉案财物保管链证明书; the others are lists by their name. */
  @IsIn(PAPER_KINDS)
  kind: PaperKind;

  /** The item, case, instrument (lists of measures and disposals) or handover (随案移送清单). */
  @Identifier()
  subjectId: string;

  /** Which copy this is: 附卷, 交当事人 … */
  @OptionalLine(20)
  copy?: string;
}

export class PapersQuery extends Page {
  @OptionalIdentifier()
  caseId?: string;

  @OptionalIdentifier()
  subjectId?: string;
}
