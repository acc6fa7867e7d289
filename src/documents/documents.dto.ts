import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { CaseReference } from '../cases/cases.js';
import { Page } from '../platform/http/page.dto.js';
import { Identifier, OptionalIdentifier, OptionalLine } from '../platform/http/text.js';
import { PAPER_KINDS, SUBJECT_KINDS, type SubjectKind } from './paper-kinds.js';
import type { PaperKind } from './paper-layout.js';

export class PaperIssueDto {
  /** `custody_item` and `custody_case` are 涉案财物保管链证明书; the others are lists by their name. */
  @IsIn(PAPER_KINDS)
  kind: PaperKind;

  /** The item, case, instrument, handover or loan, by the subject of the kind. */
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

export class TogetherQuery {
  /** Up to a hundred ids, with commas between them; the newest papers of the case without it. */
  @IsOptional()
  @Matches(/^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,99}$/, { message: '须为 1 至 100 个文书标识' })
  ids?: string;
}

/** An issued paper, whose bytes are at `GET /api/papers/:id`. */
export class PaperView {
  id: string;
  kind: PaperKind;
  /** As it is printed at its head. */
  title: string;
  number: string;
  @ApiProperty({ enum: SUBJECT_KINDS })
  subjectKind: SubjectKind;
  subjectId: string;
  /** Null: of the store, about things of any cases. */
  caseId: string | null;
  case: CaseReference | null;
  agencyId: string;
  agencyName: string;
  issuedAt: Date;
  issuedBy: string;
  issuedByName: string;
  /** Which copy it is: 附卷, 交当事人 … */
  copy: string | null;
  layoutVersion: string;
  /** Hashes in hexadecimal. */
  layoutHash: string;
  /** The tree of the ledger over which it was issued. */
  treeSize: number;
  treeRoot: string;
  pages: number;
  /** In bytes. */
  size: number;
  sha256: string;
  /** The ledger entry that remembers its issue. */
  entryId: string;
}

export class PaperPage {
  items: PaperView[];
  next: string | null;
}
