import type { PaperCodes } from '../bundles/bundles.js';
import type { Decimal } from '../platform/quantity.js';
import type { ListKind, ToldKey } from './paper-layout.js';

/** RFC 3339 in UTC with three decimals, as the ledger writes it. Papers show it at +08:00. */
export type Moment = string;

/** A calendar day, `2026-03-05`. */
export type Day = string;

/** SHA-256 in 64 lowercase hexadecimal digits. */
export type Hash = string;

/** A person as an entry names one: post, unit and agency at that time. An outsider has no agency. */
export interface Party {
  name?: string;
  post?: string;
  unit?: string;
  agency?: string;
}

/** An exact amount with its unit, or a sealed lot that nobody has counted yet. */
export type Quantity = { amount: Decimal; unit: string } | { uncounted: true; unit?: string; seal?: string };

export interface Field {
  label: string;
  value: string;
}

export interface PaperHeader {
  number: string;
  printedAt: Date;
  printedBy: Party;
  /** Which copy this is: 存根, 附卷, 交当事人 … */
  copy?: string;
  /** How often it has been printed with this time; absent for what bears a new number each time. */
  printing?: number;
  /** 密级 or another marking. */
  marking?: string;
  /** The agency in whose name the paper stands, printed above its title. */
  issuer?: string;
}

export interface Measure {
  kind: string;
  instrument: string;
  state: string;
  until?: Day;
}

export interface CaseBlock {
  numbers: { agency: string; number: string }[];
  name: string;
  cause: string;
  handlingUnit: string;
  responsibleAgency: string;
  stage: string;
  measures: Measure[];
}

export interface ItemBlock {
  code: string;
  name: string;
  category: string;
  quantity: Quantity;
  features: string;
  /** The fields of the category: IMEI, VIN, fineness … */
  fields: Field[];
  /** List and line that first named the item. */
  source?: string;
  holder: string;
  value?: { amount: Decimal; currency: string; basis: string };
  seal?: string;
  place: string;
  custodian: Party;
  axes: { measure: string; custody: string; responsibility: string; disposition: string };
}

/** What verification found in a chain. `lateness` is in milliseconds; numbers are sequences of entries. */
export interface SelfCheck {
  entries: number;
  gaps: number;
  overlaps: number;
  conserved: boolean;
  exceptions: string[];
  late: { sequence: string; lateness: number }[];
  corrections: string[];
  /** The hashes of the entries of what was signed on the screen, each with who signed as what. */
  signatures?: string[];
}

/** One corrected field: the old value stays readable beside the new one. */
export interface Correction {
  field: string;
  was: string;
  becomes: string;
  reason: string;
  correctedBy: Party;
  approvedBy: Party;
  /** The entry that corrects. */
  sequence: number;
}

export interface CustodyRow {
  sequence: number;
  occurredAt: Moment;
  recordedAt: Moment;
  act: string;
  instrument: string;
  from?: Party;
  to?: Party;
  responsibility?: { before: string; after: string };
  seal?: { before: string; after: string };
  quantity?: Quantity;
  /** What was on hand before and after, where the act changed it. */
  onHand?: { before: Quantity; after: Quantity };
  result?: { kind: '全部' | '有异议' | '拒收'; reason?: string };
  place?: string;
  remark?: string;
  hash: Hash;
  /** Why it was recorded late; how late follows from the two times. */
  late?: { reason: string };
  corrections: Correction[];
}

export interface DispositionRow {
  line: string;
  way: string;
  instrument: string;
  instrumentLine: string;
  day: Day;
  carriedOutBy: Party[];
  witness?: Party;
  quantity: Quantity;
  to: string;
}

/** The ledger's tree when the paper was made. */
export interface TreeHead {
  size: number;
  root: Hash;
}

/** What proves a paper without its agency: the signed checkpoint, and the bundle that the file carries. */
export interface PaperProof {
  size: string;
  root: Hash;
  witnesses: { name: string; at: Date }[];
  isWitnessed: boolean;
  /** Entries that the checkpoint does not hold yet. */
  waiting: number;
  /** Absent where it is too large for a paper. */
  bundle?: { bytes: Buffer; sha256: Hash };
  /** What proves the last entry from the paper alone. */
  codes?: PaperCodes;
  /** Of verify.mjs and verify.html, whichever the reader uses. */
  verifiers: { name: string; sha256: Hash }[];
}

export interface ItemHistory {
  item: ItemBlock;
  check: SelfCheck;
  chain: { first: Hash; last: Hash };
  rows: Iterable<CustodyRow> | AsyncIterable<CustodyRow>;
  dispositions: DispositionRow[];
}

/** 涉案财物保管链证明书 of one item. */
export interface ItemReport {
  paper: 'custody_item';
  header: PaperHeader;
  case: CaseBlock;
  history: ItemHistory;
  tree: TreeHead;
  /** Null before anything of it is signed. */
  proof?: PaperProof | null;
}

/** 涉案财物保管链证明书 of a whole case; items may come one by one and are let go when printed. */
export interface CaseReport {
  paper: 'custody_case';
  header: PaperHeader;
  case: CaseBlock;
  check: SelfCheck;
  itemCount: number;
  histories: Iterable<ItemHistory> | AsyncIterable<ItemHistory>;
  tree: TreeHead;
  /** Null before anything of it is signed. */
  proof?: PaperProof | null;
}

export interface ListLine {
  line: number;
  itemCode: string;
  /** It was imported from earlier books, and nobody of this register saw it being taken. */
  unwitnessed?: boolean;
  name: string;
  quantity: Quantity;
  features: string;
  remark?: string;
  /** 财物所在地 or 存放地点. */
  place?: string;
  /** 登记机关. */
  registrar?: string;
  /** Whether the thing itself goes with the file, or papers in its stead. */
  physical?: boolean;
  /** 处理建议. */
  suggestion?: string;
  freeze?: { account: string; institution: string; term: string; scope: string; fruits?: boolean };
  /** Whatever else columns show of it. */
  told?: Partial<Record<ToldKey, string>>;
  /** Of the entry that tells it; absent: it is of no entry. */
  hash?: Hash;
}

/** What is known of a signature block when the paper is made: names, or why nobody signs. */
export interface Signature {
  names?: string[];
  note?: string;
  /** Who signed on the screen, the oldest first. */
  signed?: SignedBox[];
}

/** A signature that was taken on the screen: strokes in a box of 600 by 200, and the hash of its entry. */
export interface SignedBox {
  name: string;
  way: string;
  day: Day;
  drawing?: string;
  hash: Hash;
}

export interface ListPaper {
  paper: ListKind;
  header: PaperHeader;
  /** Null: it is of the store, about things of any cases. */
  case: CaseBlock | null;
  /** Particulars above the table: the holder, the recipient, the way of destruction … */
  particulars: Field[];
  lines: Iterable<ListLine> | AsyncIterable<ListLine>;
  /** What the blanks of the layout's opening words are filled with, by their name. */
  blanks?: Record<string, string>;
  /** By the key of the layout's signature block. */
  signatures: Record<string, Signature>;
  tree: TreeHead;
}

export type PaperContent = ItemReport | CaseReport | ListPaper;
