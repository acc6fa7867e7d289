import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { InstrumentView, PaperDto } from '../instruments/instruments.js';
import { OptionalPart } from '../platform/http/structure.js';
import { OptionalProse } from '../platform/http/text.js';
import { ERASABLE_FIELDS, ERASURE_BASIS_KEYS, type Erasable, type ErasureBasisKey } from './bases.js';

export class ErasureDto {
  /** Why the law has it erased. */
  @IsIn(ERASURE_BASIS_KEYS)
  basis: ErasureBasisKey;

  /** What else is to be said; kept as confidential words of the erasure itself. */
  @OptionalProse(2000)
  explanation?: string;

  @OptionalPart(() => PaperDto)
  instrument?: PaperDto;
}

export class ItemErasureDto extends ErasureDto {
  /** Of which words; every entry of the item loses them. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @ArrayMaxSize(ERASABLE_FIELDS.length)
  @IsIn(ERASABLE_FIELDS, { each: true })
  fields: Erasable[];
}

export class ErasureView {
  /** The entry, in the history of the case, that says what was erased, why and by whom. */
  entryId: string;

  /** How many confidential words were destroyed; of a person 1. */
  erased: number;

  law: string;
  instrument: InstrumentView;
}
