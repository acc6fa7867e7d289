import { ArrayMaxSize, IsArray, IsBoolean, IsInt, IsUUID, Max, Min } from 'class-validator';
import { PaperDto } from '../instruments/instruments.js';
import { ListOf, OptionalPart } from '../platform/http/structure.js';
import { Exact, Identifier, Instant, OptionalLine, OptionalProse } from '../platform/http/text.js';

export class DenominationDto {
  /** The face of a note or coin. */
  @Exact()
  face: string;

  @IsInt()
  @Min(1)
  @Max(100_000_000)
  count: number;
}

/** How it was counted: face by face, by two people at least. */
export class CountingDto {
  @ListOf(() => DenominationDto, 30)
  denominations: DenominationDto[];

  @IsArray()
  @ArrayMaxSize(10)
  @IsUUID('all', { each: true, message: '须为 UUID' })
  counters: string[];

  /** The notes were looked at for counterfeits, and what was found was set apart. */
  @IsBoolean()
  examined: boolean;
}

export class DepositLineDto {
  @Identifier()
  itemId: string;

  /** Left out for what came as no notes: a price paid by transfer, or virtual currency. */
  @OptionalPart(() => CountingDto)
  counting?: CountingDto;
}

class MoneyActDto {
  @Identifier()
  caseId: string;

  @Instant()
  occurredAt?: string;

  @OptionalLine(500)
  lateReason?: string;

  @OptionalProse(2000)
  note?: string;

  @OptionalPart(() => PaperDto)
  instrument?: PaperDto;
}

/** Items paid into an account under one receipt of the bank, whose number is the paper's. */
export class BankDepositDto extends MoneyActDto {
  @Identifier()
  accountId: string;

  /** The transaction by which virtual currency came into the wallet. */
  @OptionalLine(200)
  transaction?: string;

  @ListOf(() => DepositLineDto, 1_000)
  lines: DepositLineDto[];
}

export class AmountLineDto {
  @Identifier()
  itemId: string;

  @Exact()
  quantity: string;
}

/** Interest, under one notice of the bank. */
export class InterestDto extends MoneyActDto {
  @ListOf(() => AmountLineDto, 1_000)
  lines: AmountLineDto[];
}
