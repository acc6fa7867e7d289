import { ApiProperty } from '@nestjs/swagger';
import type { CustodyKind } from './lifecycle/item-state.js';
import {
  ABNORMALITY_KEYS,
  type Abnormality,
  LOAN_PURPOSE_KEYS,
  type LoanPurpose,
} from './lifecycle/loans.js';

/** Who physically holds it: one person, or the possessor, place or bank that keeps it for the agency. */
export class CustodyView {
  kind: CustodyKind;
  agencyId: string;
  agencyName: string;
  unitId: string | null;
  unitName: string | null;
  personId: string | null;
  personName: string | null;
  seal: string | null;
}

/** That the number of its seal changed; null: it has none from then on. */
export class SealChangeView {
  seal: string | null;
  /** Code of the act by which. */
  act: string;
  /** The entry's number among the item's. */
  sequence: number;
  @ApiProperty({ type: String, format: 'date-time' })
  since: string;
}

export class ItemLoanView {
  id: string;
  agencyId: string;
  keeperId: string;
  borrowerId: string;
  @ApiProperty({ enum: LOAN_PURPOSE_KEYS })
  purpose: LoanPurpose;
  @ApiProperty({ type: String, format: 'date-time' })
  since: string;
  @ApiProperty({ type: String, format: 'date-time' })
  dueAt: string;
}

export class FrozenView {
  @ApiProperty({ enum: ABNORMALITY_KEYS })
  code: Abnormality;
  reportedBy: string;
  @ApiProperty({ type: String, format: 'date-time' })
  since: string;
}

/** In which account of an agency it lies. */
export class BankDepositView {
  accountId: string;
  instrumentId: string;
  /** YYYY-MM-DD. */
  since: string;
}
