import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../identity/identity.js';
import { chinaDate, type RequestedPaper } from '../instruments/instruments.js';
import { Clock } from '../platform/clock.js';
import { type Fault, NotFound } from '../platform/errors.js';
import { type Act, type Changed, Items, type Placement, Registry, weightOf } from '../registry/registry.js';
import type { PutAwayLineDto } from './places.dto.js';
import { codeOf, isInUse, LIES_THERE, PLACE_COLUMNS, type Place } from './places.js';

/** A thing and the code of the place into which it goes; null: it waits to be put away. */
export interface Wanted {
  caseId: string;
  place: string | null;
}

/** Puts things into the places of their custodian's store. */
@Injectable()
export class PuttingAway {
  constructor(
    private readonly items: Items,
    private readonly registry: Registry,
    private readonly clock: Clock,
  ) {}

  /** Things of any cases on one 位置调整单. NotFound `item_not_found`, `place_not_found`, each with its lines; the rules of places. */
  async putAway(
    tx: EntityManager,
    lines: readonly PutAwayLineDto[],
    draft: RequestedPaper,
    actor: Actor,
  ): Promise<Changed> {
    const items = await this.items.byIds(
      tx,
      lines.map(({ itemId }) => itemId),
    );
    const placements = await this.placements(
      tx,
      lines.map(({ place }, index) => ({ place, caseId: items[index]?.caseId ?? '' })),
      actor,
    );
    const acts = lines.map(
      ({ itemId, note, seal = null, weight }, index): Act => ({
        act: 'put_away',
        itemId,
        line: index + 1,
        placement: placements[index] as Placement,
        seal,
        weight: weightOf(weight),
        note,
      }),
    );
    const content = { items: lines.map(({ itemId }) => itemId) };
    return this.registry.onPaper(
      tx,
      { ...draft, kind: 'placement_slip', caseId: null, content },
      acts,
      actor,
    );
  }

  /**
   * The places that these codes name, as each finds it after those before it; locked until the transaction ends, so that two
   * cannot both take the last room. NotFound `place_not_found` names every line.
   */
  async placements(
    tx: EntityManager,
    wanted: readonly Wanted[],
    actor: Actor,
  ): Promise<(Placement | null)[]> {
    const codes = wanted.map(({ place }) => place && codeOf(place));
    const places = await this.locked(tx, codes, actor);
    const faults = codes.flatMap((code, index): Fault[] =>
      code === null || places.has(code)
        ? []
        : [{ line: index + 1, field: 'place', code: 'place_not_found', message: `没有库位 ${code}` }],
    );
    if (faults.length > 0)
      throw new NotFound('place_not_found', '没有这个库位', { faults, remedy: '请扫描本机关的库位码' });
    const today = chinaDate(this.clock.now());
    const filling = new Map([...places].map(([code, place]) => [code, { ...place }]));
    return wanted.map(({ caseId }, index) => {
      const place = filling.get(codes[index] ?? '');
      if (!place) return null;
      const placement = placementOf(place, caseId, today);
      place.items += 1;
      place.cases = [...place.cases, caseId];
      return placement;
    });
  }

  private async locked(
    tx: EntityManager,
    codes: readonly (string | null)[],
    actor: Actor,
  ): Promise<Map<string, Filled>> {
    const known = [...new Set(codes)].filter((code) => code !== null);
    if (known.length === 0) return new Map();
    const ids: { id: string }[] = await tx.query(
      'SELECT id FROM storage.place WHERE agency_id = $1 AND code = ANY($2) ORDER BY id FOR UPDATE',
      [actor.agencyId, known],
    );
    const rows: Filled[] = await tx.query(
      `SELECT ${PLACE_COLUMNS}, lying.items, CASE WHEN p.one_case THEN lying.cases ELSE '{}' END AS cases,
              EXISTS (SELECT FROM storage.place b WHERE b.parent_id = p.id) AS divided
         FROM storage.place p CROSS JOIN LATERAL (
           SELECT count(*)::int AS items, coalesce(array_agg(DISTINCT i.case_id), '{}') AS cases
             FROM registry.item i WHERE i.slot_id = p.id AND ${LIES_THERE}) lying
        WHERE p.id = ANY($1::uuid[])`,
      [ids.map(({ id }) => id)],
    );
    return new Map(rows.map((row) => [row.code, row]));
  }
}

/** A place with what lies in it. */
interface Filled extends Place {
  items: number;
  cases: string[];
  divided: boolean;
}

const placementOf = (place: Filled, caseId: string, today: string): Placement => ({
  placeId: place.id,
  agencyId: place.agencyId,
  kind: place.kind,
  path: place.path,
  open: isInUse(place, today) && !place.divided,
  categories: place.categories,
  room: place.capacity === null ? null : Math.max(0, place.capacity - place.items),
  foreign: place.oneCase && place.cases.some((each) => each !== caseId),
});
