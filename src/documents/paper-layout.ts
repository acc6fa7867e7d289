import { createHash } from 'node:crypto';
import type { PaperKind } from './paper-kinds.js';

export type { ListKind, PaperKind } from './paper-kinds.js';

/** What a column of a list shows of its line. */
export type ColumnKey =
  | 'line'
  | 'name'
  | 'quantity'
  | 'features'
  | 'remark'
  | 'place'
  | 'registrar'
  | 'physical'
  | 'suggestion'
  | 'account'
  | 'institution'
  | 'term'
  | ToldKey;

/** The columns whose words come with the line. */
export type ToldKey =
  | 'planned'
  | 'received'
  | 'result'
  | 'source'
  | 'case'
  | 'from'
  | 'to'
  | 'seal'
  | 'condition'
  | 'whole'
  | 'outcome'
  | 'recipient'
  | 'measure'
  | 'changed'
  | 'abnormality'
  | 'ending'
  | 'expected'
  | 'seen'
  | 'borrower'
  | 'since'
  | 'due';

/** What a paper says above its lines, by the facts that it is made of. */
export type FieldKey =
  | 'instrument'
  | 'approver'
  | 'handler'
  | 'moment'
  | 'loan'
  | 'borrower'
  | 'loan_purpose'
  | 'loan_due'
  | 'loan_out'
  | 'loan_state'
  | 'holder'
  | 'witness'
  | 'officers'
  | 'until'
  | 'reason'
  | 'early'
  | 'consent'
  | 'tests'
  | 'claimant'
  | 'claim'
  | 'answer'
  | 'grounds'
  | 'flaw'
  | 'explanation'
  | 'erasure_basis'
  | 'authority'
  | 'total'
  | 'executors'
  | 'balance'
  | 'applicant'
  | 'asked_kind'
  | 'asked_at'
  | 'asked_for'
  | 'level'
  | 'decided_at'
  | 'opinion'
  | 'judgment'
  | 'parties'
  | 'obligations'
  | 'executor'
  | 'order'
  | 'order_due'
  | 'order_note';

/** A column and its share of the width of the table, in hundredths. */
export interface Column<Key extends string = ColumnKey> {
  key: Key;
  title: string;
  share: number;
}

/** A box to sign in: who signs, and the printed words under it before the date. */
export interface SignatureBlock {
  key: string;
  label: string;
}

/** How a paper looks, on which rule it rests and from which day; a new version is a new layout. */
export interface PaperLayout<Key extends string = ColumnKey> {
  kind: PaperKind;
  version: string;
  effectiveFrom: string;
  title: string;
  basis: string;
  opening?: string;
  fields?: FieldKey[];
  columns: Column<Key>[];
  signatures: SignatureBlock[];
  notice?: string;
  /** How the bundle inside is verified. */
  verification?: string;
  /** How its codes are verified. */
  codes?: string;
  copies?: string;
  /** What each of its copies is marked as. */
  copyNames?: string[];
}

/** What a column of the custody table shows of its entry. */
export type CustodyKey = 'sequence' | 'time' | 'act' | 'from' | 'to';

/** SHA-256 over the layout as JSON with sorted keys (RFC 8785 for data of text and whole numbers). */
export function layoutHash(layout: PaperLayout<string>): string {
  const sorted = (_: string, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)))
      : value;
  return createHash('sha256').update(JSON.stringify(layout, sorted)).digest('hex');
}
