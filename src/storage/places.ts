import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { type Actor, Identity } from '../identity/identity.js';
import { chinaDate } from '../instruments/instruments.js';
import { Clock } from '../platform/clock.js';
import { Invalid, NotFound, RuleBroken } from '../platform/errors.js';
import { CATEGORIES, type PlaceKind } from '../registry/registry.js';
import {
  type NewPlaceDto,
  PLACE_LEVELS,
  type PlaceLevel,
  type PlacesQuery,
  type PlaceView,
} from './places.dto.js';

/** A place as its row has it. */
export interface Place {
  id: string;
  agencyId: string;
  parentId: string | null;
  level: PlaceLevel;
  kind: PlaceKind;
  code: string;
  name: string;
  path: string;
  capacity: number | null;
  categories: string[] | null;
  oneCase: boolean;
  usedFrom: string;
  usedUntil: string | null;
  above: string[];
}

export const PLACE_COLUMNS = `p.id, p.agency_id AS "agencyId", p.parent_id AS "parentId", p.level, p.kind, p.code, p.name, p.path, p.capacity,
  p.categories, p.one_case AS "oneCase", to_char(p.used_from, 'YYYY-MM-DD') AS "usedFrom",
  to_char(p.used_until, 'YYYY-MM-DD') AS "usedUntil", p.above`;

/** What lies in a place: something of it is on hand and the registration counts. */
export const LIES_THERE = 'i.on_hand > 0 AND NOT i.voided';

const TOGETHER_MAX = 500;
const WITHIN_MAX = 5_000;

/** The places of an agency: stores with their rooms, racks and slots, each from a first day until a last. */
@Injectable()
export class Places {
  constructor(
    private readonly identity: Identity,
    private readonly clock: Clock,
  ) {}

  /** The stores of an agency, or everything within one place, in the order of their codes, with how full each is. */
  async list(tx: EntityManager, query: PlacesQuery, actor: Actor): Promise<PlaceView[]> {
    const places: Place[] = await tx.query(
      `SELECT ${PLACE_COLUMNS} FROM storage.place p
        WHERE p.agency_id = $1 AND ${query.code ? 'p.code = $2' : query.within ? 'p.above @> ARRAY[$2::uuid]' : '$2::text IS NULL AND p.parent_id IS NULL'}
        ORDER BY p.code LIMIT ${WITHIN_MAX}`,
      [query.agencyId ?? actor.agencyId, query.code ? codeOf(query.code) : (query.within ?? null)],
    );
    return this.views(tx, places);
  }

  async views(tx: EntityManager, places: readonly Place[]): Promise<PlaceView[]> {
    const today = chinaDate(this.clock.now());
    const counts = await countsOf(
      tx,
      places.map(({ id }) => id),
    );
    return places.map(({ above: _, ...place }) => ({
      ...place,
      inUse: isInUse(place, today),
      slotCount: counts.get(place.id)?.slots ?? 0,
      itemCount: counts.get(place.id)?.items ?? 0,
    }));
  }

  /** NotFound `place_not_found`. */
  async byId(tx: EntityManager, id: string): Promise<Place> {
    const [place]: Place[] = await tx.query(`SELECT ${PLACE_COLUMNS} FROM storage.place p WHERE p.id = $1`, [
      id,
    ]);
    if (!place) throw new NotFound('place_not_found', '没有这个库位', { remedy: '请核对库位' });
    return place;
  }

  /** A place and everything within it in the order of their codes, from after the code `after`. */
  within(
    tx: EntityManager,
    { within, after, limit }: { within: string; after?: string; limit: number },
  ): Promise<Place[]> {
    return tx.query(
      `SELECT ${PLACE_COLUMNS} FROM storage.place p WHERE p.above @> ARRAY[$1::uuid] AND ($2::text IS NULL OR p.code > $2)
        ORDER BY p.code LIMIT $3`,
      [within, after ?? null, limit],
    );
  }

  /**
   * Makes a place, or several alike with their numbers. Errors: Invalid `store_says_its_kind`, `category_is_known`,
   * `numbering_is_in_order`; RuleBroken `part_is_smaller_than_the_whole`, `place_is_in_use`, `place_is_empty` (things lie in the
   * place that would get parts), `place_code_taken`.
   */
  async create(tx: EntityManager, draft: NewPlaceDto, actor: Actor): Promise<PlaceView[]> {
    const today = chinaDate(this.clock.now());
    const parent = draft.parentId ? await this.parentOf(tx, draft.parentId, draft.level, today) : null;
    const kind = draft.kind ?? parent?.kind;
    checkForm(draft, parent, kind);
    const made = numbersOf(draft).map((number): Place => {
      const id = v7();
      const name = `${draft.name}${number}`;
      return {
        id,
        agencyId: actor.agencyId,
        parentId: parent?.id ?? null,
        level: draft.level,
        kind: kind as PlaceKind,
        code: [parent?.code, `${draft.code}${number}`].filter(Boolean).join('-'),
        name,
        path: [parent?.path, name].filter(Boolean).join(' / '),
        capacity: draft.capacity ?? null,
        categories: draft.categories ?? parent?.categories ?? null,
        oneCase: draft.oneCase ?? parent?.oneCase ?? false,
        usedFrom: draft.usedFrom ?? today,
        usedUntil: null,
        above: [...(parent?.above ?? []), id],
      };
    });
    const written: unknown[] = await tx.query(
      `INSERT INTO storage.place (id, agency_id, parent_id, above, level, kind, code, name, path, capacity, categories, one_case, used_from)
       SELECT (p->>'id')::uuid, (p->>'agencyId')::uuid, (p->>'parentId')::uuid,
              ARRAY(SELECT a::uuid FROM jsonb_array_elements_text(p->'above') WITH ORDINALITY AS t (a, n) ORDER BY n),
              p->>'level', p->>'kind', p->>'code', p->>'name', p->>'path', (p->>'capacity')::int,
              CASE WHEN jsonb_typeof(p->'categories') = 'array' THEN ARRAY(SELECT jsonb_array_elements_text(p->'categories')) END,
              (p->>'oneCase')::boolean, (p->>'usedFrom')::date
         FROM jsonb_array_elements($1::jsonb) p ON CONFLICT (agency_id, code) DO NOTHING RETURNING id`,
      [JSON.stringify(made)],
    );
    if (written.length < made.length)
      throw new RuleBroken('place_code_taken', '本机关已有这个库位码', { remedy: '请换用别的库位码' });
    const { id, code, path } = made[0] as Place;
    await this.identity.rememberAdministration(tx, actor, 'place_created', id, {
      code,
      path,
      count: made.length,
    });
    return this.views(tx, made);
  }

  /** Takes a place out of use after a day, with all that it contains. RuleBroken `place_is_empty` while things lie there. */
  async end(tx: EntityManager, id: string, usedUntil: string, actor: Actor): Promise<PlaceView> {
    await lockWithin(tx, id);
    const place = await this.byId(tx, id);
    if (usedUntil < place.usedFrom)
      throw new Invalid('end_is_before_start', '停用日期早于启用日期', {
        faults: [{ field: 'usedUntil', code: 'end_is_before_start', message: `启用于 ${place.usedFrom}` }],
      });
    const counts = await countsOf(tx, [id]);
    if ((counts.get(id)?.items ?? 0) > 0) throw notEmpty();
    await tx.query('UPDATE storage.place SET used_until = $2 WHERE above @> ARRAY[$1::uuid]', [
      id,
      usedUntil,
    ]);
    await this.identity.rememberAdministration(tx, actor, 'place_ended', id, { code: place.code, usedUntil });
    const [view] = await this.views(tx, [{ ...place, usedUntil }]);
    return view as PlaceView;
  }

  private async parentOf(tx: EntityManager, id: string, level: PlaceLevel, today: string): Promise<Place> {
    await lockWithin(tx, id);
    const parent = await this.byId(tx, id);
    if (PLACE_LEVELS.indexOf(level) <= PLACE_LEVELS.indexOf(parent.level))
      throw new RuleBroken('part_is_smaller_than_the_whole', '库、间、架、位须由大到小', {
        remedy: '库之下可设间、架、位，间之下可设架、位，架之下可设位',
      });
    if (!isInUse(parent, today))
      throw new RuleBroken('place_is_in_use', '上级库位已停用或尚未启用', {
        remedy: '请选择启用中的上级库位',
      });
    const [{ things }]: [{ things: number }] = await tx.query(
      `SELECT count(*)::int AS things FROM registry.item i WHERE i.slot_id = $1 AND ${LIES_THERE}`,
      [id],
    );
    if (things > 0) throw notEmpty();
    return parent;
  }
}

/** What a label says before the code itself, so that a scanner never takes a place for a thing. */
const MARK = 'KW:';

/** A code as a scanner types it: with or without the mark of places, in small letters or capitals. */
export const codeOf = (text: string): string => {
  const code = text.trim().toUpperCase();
  return code.startsWith(MARK) ? code.slice(MARK.length) : code;
};

/** Makes whoever changes this place, or puts things into it, wait for the end of the transaction. */
const lockWithin = (tx: EntityManager, id: string): Promise<unknown> =>
  tx.query('SELECT id FROM storage.place WHERE above @> ARRAY[$1::uuid] ORDER BY id FOR UPDATE', [id]);

/** The ids of these places of an agency by the codes on their labels, in their order; null where there is none. */
export async function placesByCode(
  tx: EntityManager,
  agencyId: string,
  labels: readonly string[],
): Promise<(string | null)[]> {
  const codes = labels.map(codeOf);
  const rows: { id: string; code: string }[] = await tx.query(
    'SELECT id, code FROM storage.place WHERE agency_id = $1 AND code = ANY($2)',
    [agencyId, [...new Set(codes)]],
  );
  const ids = new Map(rows.map(({ id, code }) => [code, id]));
  return codes.map((code) => ids.get(code) ?? null);
}

/** The codes of the agency's places that these texts name, by code or by path, by the text. */
export async function placesNamed(
  tx: EntityManager,
  agencyId: string,
  texts: readonly string[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(texts)];
  const plain = (text: string) => text.replace(/\s+/gu, '');
  const rows: { code: string; path: string }[] = await tx.query(
    `SELECT code, regexp_replace(path, '\\s+', '', 'g') AS path FROM storage.place
      WHERE agency_id = $1 AND (code = ANY($2) OR regexp_replace(path, '\\s+', '', 'g') = ANY($3))`,
    [agencyId, wanted.map(codeOf), wanted.map(plain)],
  );
  const byName = new Map(rows.flatMap(({ code, path }) => [[path, code] as const, [code, code] as const]));
  return new Map(
    wanted.flatMap((text) => {
      const code = byName.get(codeOf(text)) ?? byName.get(plain(text));
      return code === undefined ? [] : [[text, code] as const];
    }),
  );
}

const notEmpty = () =>
  new RuleBroken('place_is_empty', '库位内还有财物', { remedy: '请先把财物调整到别的库位' });

export const isInUse = (
  { usedFrom, usedUntil }: Pick<Place, 'usedFrom' | 'usedUntil'>,
  today: string,
): boolean => usedFrom <= today && (usedUntil === null || today <= usedUntil);

function checkForm(draft: NewPlaceDto, parent: Place | null, kind: PlaceKind | undefined): void {
  const fault = (field: string, code: string, message: string) =>
    new Invalid(code, message, { faults: [{ field, code, message }] });
  if (!parent && draft.level !== 'store')
    throw fault('parentId', 'part_has_a_whole', '间、架、位须在某个库之下');
  if (!kind) throw fault('kind', 'store_says_its_kind', '库须选定种类');
  const unknown = draft.categories?.find((each) => !Object.hasOwn(CATEGORIES, each));
  if (unknown) throw fault('categories', 'category_is_known', `没有类别“${unknown}”`);
  const { first = 0, last = 0 } = draft.numbering ?? {};
  if (last < first || last - first >= TOGETHER_MAX)
    throw fault('numbering', 'numbering_is_in_order', `编号须由小到大，一次最多 ${TOGETHER_MAX} 个`);
}

/** The numbers as they stand in codes, with as many digits as the last; one empty text without a numbering. */
function numbersOf({ numbering }: NewPlaceDto): string[] {
  if (!numbering) return [''];
  const digits = Math.max(2, String(numbering.last).length);
  return Array.from({ length: numbering.last - numbering.first + 1 }, (_, index) =>
    String(numbering.first + index).padStart(digits, '0'),
  );
}

/** How many slots each of these places has, and how many things lie in it and in what it contains. */
async function countsOf(
  tx: EntityManager,
  ids: readonly string[],
): Promise<Map<string, { slots: number; items: number }>> {
  const rows: { id: string; slots: number; items: number }[] = await tx.query(
    `WITH slot AS MATERIALIZED (
       SELECT p.id, p.above FROM storage.place p
        WHERE p.above && $1::uuid[] AND NOT EXISTS (SELECT FROM storage.place b WHERE b.parent_id = p.id)
     ), filled AS MATERIALIZED (
       SELECT i.slot_id, count(*)::int AS items FROM registry.item i
        WHERE i.slot_id IN (SELECT id FROM slot) AND ${LIES_THERE} GROUP BY i.slot_id)
     SELECT asked.id, count(*)::int AS slots, coalesce(sum(filled.items), 0)::int AS items
       FROM slot CROSS JOIN LATERAL unnest(slot.above) asked (id) LEFT JOIN filled ON filled.slot_id = slot.id
      WHERE asked.id = ANY($1::uuid[]) GROUP BY asked.id`,
    [ids],
  );
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
