import type { MigrationInterface } from 'typeorm';
import { Ledger1764000000001 } from './01-ledger.js';
import { Identity1764000000002 } from './02-identity.js';
import { Platform1764000000003 } from './03-platform.js';
import { Instruments1764000000004 } from './04-instruments.js';
import { Cases1764000000005 } from './05-cases.js';
import { Registry1764000000006 } from './06-registry.js';
import { Handover1764000000007 } from './07-handover.js';
import { Disposal1764000000008 } from './08-disposal.js';
import { Court1764000000009 } from './09-court.js';
import { Documents1764000000010 } from './10-documents.js';
import { Watchers1764000000011 } from './11-watchers.js';
import { Lists1764000000012 } from './12-lists.js';
import { Tasks1764000000013 } from './13-tasks.js';
import { Campaigns1764000000014 } from './14-campaigns.js';
import { Photos1764000000015 } from './15-photos.js';
import { InstrumentCase1764000000016 } from './16-instrument-case.js';
import { Search1764000000017 } from './17-search.js';
import { Beginnings1764000000018 } from './18-beginnings.js';
import { AccessLog1764000000019 } from './19-access-log.js';
import { Holdings1764000000020 } from './20-holdings.js';
import { Visibility1764000000021 } from './21-visibility.js';
import { Obligations1764000000022 } from './22-obligations.js';
import { Statistics1764000000023 } from './23-statistics.js';
import { Checkpoints1764000000024 } from './24-checkpoints.js';
import { Erasures1764000000025 } from './25-erasures.js';
import { Verifications1764000000026 } from './26-verifications.js';
import { Timestamps1764000000027 } from './27-timestamps.js';
import { Receipts1764000000028 } from './28-receipts.js';
import { SecondLog1764000000028 } from './28-second-log.js';
import { AppendOne1764000000029 } from './29-append-one.js';
import { WorkingCalendar1764000000030 } from './30-working-calendar.js';
import { Clocks1764000000031 } from './31-clocks.js';
import { Flaws1764000000032 } from './32-flaws.js';
import { Places1764000000033 } from './33-places.js';
import { HoldingSlots1764000000034 } from './34-holding-slots.js';
import { Loans1764000000035 } from './35-loans.js';
import { Stocktaking1764000000036 } from './36-stocktaking.js';
import { Approvals1764000000040 } from './40-approvals.js';
import { Claims1764000000042 } from './42-claims.js';
import { Seals1764000000043 } from './43-seals.js';
import { PostHandovers1764000000044 } from './44-post-handovers.js';
import { Papers1764000000045 } from './45-papers.js';
import { StockImports1764000000046 } from './46-stock-imports.js';
import { Signatures1764000000048 } from './48-signatures.js';
import { PersonalEffects1764000000049 } from './49-personal-effects.js';
import { Accounts1764000000050 } from './50-accounts.js';
import { Measures1764000000052 } from './52-measures.js';
import { CaseWithdrawals1764000000053 } from './53-case-withdrawals.js';
import { Notices1764000000054 } from './54-notices.js';

/** Every migration in the order in which it runs; forward only. */
export const migrations: (new () => MigrationInterface)[] = [
  Ledger1764000000001,
  Identity1764000000002,
  Platform1764000000003,
  Instruments1764000000004,
  Cases1764000000005,
  Registry1764000000006,
  Handover1764000000007,
  Disposal1764000000008,
  Court1764000000009,
  Documents1764000000010,
  Watchers1764000000011,
  Lists1764000000012,
  Tasks1764000000013,
  Campaigns1764000000014,
  Photos1764000000015,
  InstrumentCase1764000000016,
  Search1764000000017,
  Beginnings1764000000018,
  AccessLog1764000000019,
  Holdings1764000000020,
  Visibility1764000000021,
  Obligations1764000000022,
  Statistics1764000000023,
  Checkpoints1764000000024,
  Erasures1764000000025,
  Verifications1764000000026,
  Timestamps1764000000027,
  Receipts1764000000028,
  SecondLog1764000000028,
  AppendOne1764000000029,
  WorkingCalendar1764000000030,
  Clocks1764000000031,
  Flaws1764000000032,
  Places1764000000033,
  HoldingSlots1764000000034,
  Loans1764000000035,
  Stocktaking1764000000036,
  Approvals1764000000040,
  Claims1764000000042,
  Seals1764000000043,
  PostHandovers1764000000044,
  Papers1764000000045,
  StockImports1764000000046,
  Signatures1764000000048,
  PersonalEffects1764000000049,
  Accounts1764000000050,
  Measures1764000000052,
  CaseWithdrawals1764000000053,
  Notices1764000000054,
];
