import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Purpose } from './lifecycle/purposes.js';

/** An offer that waits for its receiver's word, as its items tell of it. */
export interface OpenOffer {
  id: string;
  purpose: Purpose;
  mode: 'physical' | 'paper';
  fromAgencyId: string;
  toAgencyId: string;
  toPersonId: string | null;
  offeredAt: Date;
  answerDueAt: Date;
}

type Read = (tx: EntityManager, ids: string[]) => Promise<OpenOffer[]>;

/** Where items learn of the offers that they are in: who keeps offers stands above the registry and tells it how to read them. */
@Injectable()
export class Offers {
  private read: Read | undefined;

  keptBy(read: Read): void {
    this.read = read;
  }

  /** The offers with these ids, by id; null ids are passed over. */
  async byIds(tx: EntityManager, ids: Iterable<string | null>): Promise<Map<string, OpenOffer>> {
    const wanted = [...new Set(ids)].filter((id) => id !== null);
    if (wanted.length === 0 || !this.read) return new Map();
    return new Map((await this.read(tx, wanted)).map((offer) => [offer.id, offer]));
  }
}
