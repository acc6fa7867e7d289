import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../identity/identity.js';
import type { Instrument, RequestedPaper } from '../instruments/instruments.js';
import { Photos } from '../photos/photos.js';
import { type Fault, Invalid } from '../platform/errors.js';
import { Items } from './items.js';
import type { ItemState } from './lifecycle/item-state.js';
import { Registry } from './recording.js';

/** Adds photos to items that are registered already, such as one of a broken seal. */
@Injectable()
export class Photographing {
  constructor(
    private readonly items: Items,
    private readonly photos: Photos,
    private readonly registry: Registry,
  ) {}

  /**
   * Adds these photos to the item, under a 物证照片制作说明. Those that it has already are passed over; when it has all of
   * them nothing is written and there is no paper. Invalid `photo_is_known` names those that the actor did not upload and sees on no item.
   */
  async photograph(
    tx: EntityManager,
    itemId: string,
    { sha256s, note }: { sha256s: readonly string[]; note?: string },
    draft: RequestedPaper,
    actor: Actor,
  ): Promise<{ instrument: Instrument | null; items: ItemState[] }> {
    // Locked before it is asked what it has, so that two at once cannot both add the same.
    const item = (await this.items.lock(tx, [itemId])).get(itemId) ?? (await this.items.byId(tx, itemId));
    const known = await this.photos.known(tx, sha256s);
    const faults = sha256s.flatMap((sha256, index): Fault[] =>
      known.has(sha256)
        ? []
        : [{ field: `photos[${index}]`, code: 'photo_is_known', message: `没有照片 ${sha256}` }],
    );
    if (faults.length > 0) {
      throw new Invalid('photo_is_known', `有 ${faults.length} 张照片尚未上传`, {
        faults,
        remedy: '请先上传照片',
      });
    }
    const has = new Set(item.photos.map(({ sha256 }) => sha256));
    const photos = [...new Set(sha256s)].flatMap((sha256) =>
      has.has(sha256) ? [] : (known.get(sha256) ?? []),
    );
    if (photos.length === 0) return { instrument: null, items: [item] };
    return this.registry.onPaper(
      tx,
      { ...draft, kind: 'photo_record', caseId: item.caseId },
      [{ act: 'photograph', itemId, photos, note }],
      actor,
    );
  }
}
