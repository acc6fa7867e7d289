import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  ValidateBy,
} from 'class-validator';
import { Page } from '../platform/http/page.dto.js';
import { AGENCY_KINDS, type AgencyKind, ROLES, type Role } from './permissions.js';

/** Text in NFC without blanks around it. */
const Tidy = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.normalize('NFC').trim() : value,
  );

/** One line of text: no control characters, no direction marks. */
const OneLine = () =>
  Matches(/^[^\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u, { message: '不能含有控制字符' });

/** A day that exists, as YYYY-MM-DD. */
const IsDay = () =>
  ValidateBy({
    name: 'isDay',
    validator: { validate: isDay, defaultMessage: () => '应为日期，如 2024-01-31' },
  });

function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
  const days = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  return year >= 1949 && day >= 1 && day <= (days[month - 1] ?? 0);
}

export class AgenciesQuery extends Page {
  @IsOptional() @IsIn(AGENCY_KINDS) kind?: AgencyKind;
  @IsOptional() @Tidy() @IsString() @Length(1, 100) name?: string;
  /** A part of the name or of the 代字. */
  @IsOptional() @Tidy() @IsString() @Length(1, 100) text?: string;
}

export class UnitsQuery extends Page {
  @IsUUID() agency: string;
}

export class PeopleQuery extends Page {
  @IsOptional() @IsUUID() id?: string;
  /** Only people with a post there now. */
  @IsOptional() @IsUUID() agency?: string;
  /** Only people who hold this role now; with `agency`, there. */
  @IsOptional() @IsIn(ROLES) role?: Role;
  @IsOptional() @Tidy() @IsString() @Length(1, 40) number?: string;
  /** A part of the name or of the number. */
  @IsOptional() @Tidy() @IsString() @Length(1, 60) text?: string;
}

export class AppointmentsQuery extends Page {
  @IsOptional() @IsUUID() personId?: string;
  @IsOptional() @IsUUID() agencyId?: string;
}

export class AccountsQuery extends Page {
  @IsOptional() @IsUUID() person?: string;
  @IsOptional() @Tidy() @IsString() @Length(1, 60) loginName?: string;
}

export class NewAgencyBody {
  @IsIn(AGENCY_KINDS) kind: AgencyKind;
  @Tidy() @IsString() @Length(2, 100) @OneLine() name: string;
  /** 代字. */
  @Tidy() @IsString() @Length(1, 20) @OneLine() shortName: string;
  /** GB/T 2260, six digits; abolished and special prefixes are accepted. */
  @Matches(/^\d{6}$/, { message: '应为六位数字' }) regionCode: string;
  /** 机构代码. */
  @IsOptional() @Tidy() @IsString() @Length(1, 40) @OneLine() code?: string;
  @IsOptional() @IsUUID() parentId?: string;
  /** 推定: a stand-in that a document implies without naming it. */
  @IsOptional() @IsBoolean() inferred?: boolean;
  @IsOptional() @IsDay() since?: string;
  /** The first day on which it is no more. */
  @IsOptional() @IsDay() until?: string;
}

export class NewUnitBody {
  @IsUUID() agencyId: string;
  @IsOptional() @IsUUID() parentId?: string;
  @Tidy() @IsString() @Length(1, 100) @OneLine() name: string;
}

export class NewPersonBody {
  /** 警号/工号. */
  @Tidy()
  @Matches(/^[0-9A-Za-z\p{Script=Han}-]{1,40}$/u, { message: '应为 1 至 40 个字母、数字或汉字' })
  number: string;
  @Tidy() @IsString() @Length(1, 60) @OneLine() name: string;
  /** Personal data: kept to tell staff from outsiders, and told to nobody. */
  @IsOptional()
  @Matches(/^[0-9A-Za-z]{5,30}$/, { message: '应为 5 至 30 个字母或数字' })
  identityNumber?: string;
}

export class NewAppointmentBody {
  @IsUUID() personId: string;
  @IsUUID() agencyId: string;
  @IsUUID() unitId: string;
  /** 职务, as printed on papers. */
  @Tidy() @IsString() @Length(1, 60) @OneLine() post: string;
  @IsArray() @ArrayNotEmpty() @ArrayMaxSize(ROLES.length) @IsIn(ROLES, { each: true }) roles: Role[];
  @IsDay() from: string;
  /** The first day on which it is no longer held. */
  @IsOptional() @IsDay() until?: string;
}

export class AppointmentEndBody {
  /** The first day on which it is no longer held; today ends it at once. */
  @IsDay() until: string;
}

export class NewAccountBody {
  @IsUUID() personId: string;
  @Tidy()
  @Matches(/^[0-9A-Za-z\p{Script=Han}._@-]{2,60}$/u, { message: '应为 2 至 60 个字母、数字、汉字或 . _ @ -' })
  loginName: string;
  @IsString() @Length(10, 128) password: string;
  /** True unless said otherwise: the password must be changed at the first sign-in. Machines cannot. */
  @IsOptional() @IsBoolean() mustChangePassword?: boolean;
}

export class PasswordResetBody {
  @IsString() @Length(10, 128) password: string;
}

export class PasswordChangeBody {
  @IsString() @Length(1, 128) present: string;
  @IsString() @Length(10, 128) next: string;
}

export class NewSessionBody {
  @Tidy() @IsString() @Length(1, 60) loginName: string;
  @IsString() @Length(1, 128) password: string;
  /** A browser gets a cookie, a machine a bearer token. */
  @IsIn(['browser', 'machine']) kind: 'browser' | 'machine';
  /** Which of several posts; the one begun last unless said. */
  @IsOptional() @IsUUID() appointmentId?: string;
}
