import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { Day, Line, OptionalIdentifier } from '../platform/http/text.js';

export const ACCOUNT_KINDS = ['bank', 'wallet'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

export class NewDepositAccountDto {
  @ApiProperty({ enum: ACCOUNT_KINDS })
  @IsIn(ACCOUNT_KINDS)
  kind: AccountKind;

  /** The currency, as quantities are measured in it: 元, 美元, USDT. */
  @Line(20)
  unit: string;

  /** The bank, or the chain. */
  @Line(100)
  bank: string;

  /** 户名; of a wallet, who keeps its keys. */
  @Line(100)
  holder: string;

  /** The number of the account, or the address. */
  @Line(100)
  number: string;

  @IsOptional()
  @Day()
  usedFrom?: string;
}

export class DepositAccountEndDto {
  /** The last day. */
  @Day()
  usedUntil: string;
}

export class DepositAccountsQuery {
  /** The own agency without it. */
  @OptionalIdentifier()
  agencyId?: string;
}

export class DepositAccountView {
  id: string;
  agencyId: string;
  @ApiProperty({ enum: ACCOUNT_KINDS })
  kind: AccountKind;
  unit: string;
  bank: string;
  holder: string;
  number: string;
  /** YYYY-MM-DD. */
  usedFrom: string;
  usedUntil: string | null;
  /** What lies in it, of all cases that the reader may see. */
  balance: string;
  itemCount: number;
}

export class DepositAccountsView {
  items: DepositAccountView[];
}
