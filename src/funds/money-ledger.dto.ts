import { ApiProperty } from '@nestjs/swagger';
import { InstrumentReference } from '../instruments/instruments.js';
import { ItemReference } from '../registry/registry.js';
import { MOVEMENT_KINDS, type MovementKind } from './movements.js';

/** One currency of a case: what came in is what is there and what went out. */
export class CurrencyBalanceView {
  unit: string;
  taken: string;
  interest: string;
  proceeds: string;
  /** What the treasury gave back; it went to its owners and is among what was returned. */
  refund: string;
  /** Corrections and voided registrations; below zero: less than was registered. */
  corrected: string;
  returned: string;
  treasury: string;
  fineOffset: string;
  expenses: string;
  /** Sold, destroyed, or handled by the agency that took it. */
  others: string;
  balance: string;
  /** Of the balance: in an account of an agency, frozen where it was, or in somebody's hands. */
  inAccount: string;
  frozen: string;
  inHand: string;
  /** The entries and the rows agree to the last unit. */
  balanced: boolean;
}

export class MovementView {
  /** The entry that tells it. */
  id: string;
  item: ItemReference;
  unit: string;
  @ApiProperty({ enum: MOVEMENT_KINDS })
  kind: MovementKind;
  kindName: string;
  /** Null where nothing came in; `out` likewise. */
  in: string | null;
  out: string | null;
  /** Of this currency, after it. */
  balance: string;
  /** Of the balance, what lies in an account. */
  inAccount: string;
  recordedAt: Date;
  @ApiProperty({ type: String, format: 'date-time' })
  occurredAt: string;
  instrument: InstrumentReference | null;
  recipientId: string | null;
  /** Personal data: told to those who may read cases or carry dispositions out; null to others. */
  recipientName: string | null;
  /** What was sold, bore the interest or was paid into the treasury. */
  source: ItemReference | null;
}

/** 逐案明细账. */
export class MoneyLedgerView {
  currencies: CurrencyBalanceView[];
  movements: MovementView[];
}
