import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { ActName } from './lifecycle/acts.js';
import { PURPOSE_KEYS, type Purpose } from './lifecycle/purposes.js';

/** Why an act is impossible now: the code of the rule, what it says, what to do, and its law. */
export class ActReasonView {
  code: string;
  message: string;
  remedy: string | null;
  law: string | null;
}

/** Whether things can be offered for one purpose, and in which ways. */
export class OfferPurposeView {
  purpose: Purpose;
  /** Chinese name. */
  name: string;
  possible: boolean;
  /** The ways that are open: the thing itself, or paper only (换押). */
  modes: ('physical' | 'paper')[];
  /** Absent when it is possible. */
  reason?: ActReasonView;
}

/** One act upon an item that the reader's post could ever do: a button, or a grey one that tells why. */
export class ItemActView {
  act: ActName;
  /** Chinese name. */
  name: string;
  possible: boolean;
  /** Absent when it is possible. */
  reason?: ActReasonView;
  /** Of an offer: for which purposes. */
  purposes?: OfferPurposeView[];
}

export class ItemActsView {
  items: ItemActView[];
}

/** One act upon a whole case. */
export class CaseActView {
  act: string;
  /** Chinese name. */
  name: string;
  possible: boolean;
  /** Absent when it is possible. */
  reason?: ActReasonView;
}

export class CaseActsView {
  items: CaseActView[];
}

/** The acts upon several lines of a case at once that are asked about line by line. */
export const LINE_ACTS = [
  'order',
  'release',
  'renew',
  'convert',
  'take_over',
  'take_effect',
  'lend',
  'announce',
  'take_unclaimed',
] as const;
export type LineAct = (typeof LINE_ACTS)[number];

/** About what is asked: an offer for a purpose, or an act; exactly one of the two. */
export class CaseLinesQuery {
  @IsOptional()
  @IsIn(PURPOSE_KEYS)
  purpose?: Purpose;

  @IsOptional()
  @IsIn(LINE_ACTS)
  act?: LineAct;
}

/** Whether one item of a case allows it now. */
export class CaseLineView {
  itemId: string;
  possible: boolean;

  /** The ways that are open to an offer: the thing itself, or paper only (换押). None for other acts. */
  @ApiProperty({ enum: ['physical', 'paper'], isArray: true })
  modes: ('physical' | 'paper')[];

  /** Absent when it is possible. */
  reason?: ActReasonView;
}

export class CaseLinesView {
  items: CaseLineView[];
}
