import { ApiProperty } from '@nestjs/swagger';
import { PAPER_KINDS, type PaperKind } from './paper-kinds.js';

/** A paper that the reader may have printed in a case: of which paper or handover, and how often it was. */
export class PrintableView {
  @ApiProperty({ enum: PAPER_KINDS })
  kind: PaperKind;
  /** As it is printed at its head. */
  title: string;
  subjectId: string;
  /** The number of the instrument that stands behind it; null: none yet. */
  number: string | null;
  /** When that was issued. */
  since: Date;
  /** What each of its copies is marked as. */
  copies: string[];
  /** How often it was printed; 0: it waits. */
  printedCount: number;
}

export class PrintablePage {
  items: PrintableView[];
}
