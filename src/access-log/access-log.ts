import { Injectable, SetMetadata } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Actor } from '../identity/identity.js';
import { Clock } from '../platform/clock.js';
import { Transactions } from '../platform/transactions.js';
import type { Reading } from './readings.js';

export { READINGS, type Reading } from './readings.js';

export const DISCLOSED = 'access-log:disclosed';

/**
 * What the handler answers is told to nobody unrecorded. It is about the `:id` of the address, or the `caseId` asked for.
 * A `list` of one's own agency's work is not recorded; a search by words is, and every list of who reads all agencies.
 */
export const Discloses = (reading: Reading) => SetMetadata(DISCLOSED, reading);

/** Who read what, from where, and whether it was answered: never what was read or searched for. */
export interface ReadingRecord {
  reading: Reading;
  subjectId: string | null;
  /** SHA-256 of a photo, in hex. */
  subjectHash: string | null;
  address: string;
  /** The code of the refusal; null when it was answered. */
  refusal: string | null;
  /** How many lines a list told. */
  lines: number | null;
}

/** Remembers who read what; append-only. */
@Injectable()
export class AccessLog {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async record(actor: Actor, record: ReadingRecord): Promise<void> {
    const { reading, subjectId, subjectHash, address, refusal, lines } = record;
    const by = [actor.personId, actor.appointmentId, actor.agencyId];
    await this.transactions.run({}, (tx) =>
      tx.query(
        `INSERT INTO access_log.reading
           (id, at, person_id, appointment_id, agency_id, reading, subject_id, subject_hash, address, refusal, lines)
         VALUES ($1, $2, $3, $4, $5, $6, $7, decode($8, 'hex'), $9, $10, $11)`,
        [v7(), this.clock.now(), ...by, reading, subjectId, subjectHash, address, refusal, lines],
      ),
    );
  }
}
