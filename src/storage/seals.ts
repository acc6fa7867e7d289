import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, Identity } from '../identity/identity.js';
import { type Photo, Photos } from '../photos/photos.js';
import { Clock } from '../platform/clock.js';
import { type Fault, Invalid } from '../platform/errors.js';
import { type Act, type Changed, Items, Registry, weightOf } from '../registry/registry.js';
import type { SealingDto } from './seals.dto.js';

/** 启封、封存: a package is opened or sealed by its keeper in the presence of another, with photos before and after. */
@Injectable()
export class Seals {
  constructor(
    private readonly registry: Registry,
    private readonly items: Items,
    private readonly identity: Identity,
    private readonly photos: Photos,
    private readonly clock: Clock,
  ) {}

  /** Under one 启封、封存笔录. Errors: `seal_is_told`, `photo_is_known`, those of opening and sealing. */
  async seal(tx: EntityManager, itemId: string, given: SealingDto, actor: Actor): Promise<Changed> {
    const { caseId, custody } = await this.items.byId(tx, itemId);
    const { act, seal, note } = given;
    if ((act === 'reseal') !== Boolean(seal))
      throw new Invalid('seal_is_told', '封存须写明新封条号，启封不写', {
        faults: [{ field: 'seal', code: 'seal_is_told', message: '请填写新封条的号码' }],
      });
    const [photosBefore, photosAfter] = await this.pictures(tx, given);
    const { personId, roles } = await this.identity.official(tx, given.secondId, this.clock.now());
    const opening = {
      itemId,
      second: { personId, roles },
      photosBefore,
      photosAfter,
      note,
      weight: weightOf(given.weight),
    };
    const told: Act =
      act === 'reseal' ? { act, ...opening, seal: seal as string } : { act: 'unseal', ...opening };
    const content = { before: custody.seal, after: seal ?? null, present: [actor.personId, personId] };
    const draft = { ...given.instrument, kind: 'sealing_record', caseId, content } as const;
    return this.registry.onPaper(tx, draft, [told], actor);
  }

  private async pictures(tx: EntityManager, given: SealingDto): Promise<[Photo[], Photo[]]> {
    const { photosBefore, photosAfter } = given;
    const known = await this.photos.known(tx, [...photosBefore, ...photosAfter]);
    const faults = (['photosBefore', 'photosAfter'] as const).flatMap((field) =>
      given[field].flatMap((sha256, index): Fault[] =>
        known.has(sha256)
          ? []
          : [{ field: `${field}[${index}]`, code: 'photo_is_known', message: `没有照片 ${sha256}` }],
      ),
    );
    if (faults.length > 0)
      throw new Invalid('photo_is_known', `有 ${faults.length} 张照片尚未上传`, {
        faults,
        remedy: '请先上传照片',
      });
    const named = (sha256s: readonly string[]) =>
      [...new Set(sha256s)].flatMap((each) => known.get(each) ?? []);
    return [named(photosBefore), named(photosAfter)];
  }
}
