import type { MigrationInterface } from 'typeorm';
import { Ledger1764000000001 } from './01-ledger.js';
import { Identity1764000000002 } from './02-identity.js';

/** Every migration in the order in which it runs; forward only. */
export const migrations: (new () => MigrationInterface)[] = [Ledger1764000000001, Identity1764000000002];
