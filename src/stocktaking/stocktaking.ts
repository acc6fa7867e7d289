import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { type Actor, Identity, namedInEntry } from '../identity/identity.js';
import { Instruments, type RequestedPaper } from '../instruments/instruments.js';
import { type JsonValue, Ledger } from '../ledger/ledger.js';
import { Clock } from '../platform/clock.js';
import { type Fault, Invalid, NotFound, RuleBroken } from '../platform/errors.js';
import { type Act, KEEPERS, Registry } from '../registry/registry.js';
import { placesByCode } from '../storage/storage.js';
import { type CountLine, type Stocktake, StocktakeRows } from './stocktake-rows.js';
import { COUNT_RESULTS, type CountResult, type SightingDto, type StocktakeDto } from './stocktaking.dto.js';

export { StocktakeList } from './stocktake-list.js';
export { type CountLine, type Stocktake, StocktakeRows } from './stocktake-rows.js';
export { COUNT_RESULTS, type StocktakeSummaryView } from './stocktaking.dto.js';

const LISTED_MAX = 500;

/** 盘点: what should lie in a place, drawn by a seed that is committed to the ledger before anybody looks, and what is seen there. */
@Injectable()
export class Stocktaking {
  constructor(
    private readonly rows: StocktakeRows,
    private readonly registry: Registry,
    private readonly instruments: Instruments,
    private readonly identity: Identity,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /**
   * Begins a count by two people, of whom one keeps nothing. What should be there is written down as it is now; things may be moved
   * meanwhile. Errors: `counted_by_two`, `counted_with_an_outsider`, `place_not_found`, `nothing_to_count`.
   */
  async open(tx: EntityManager, asked: StocktakeDto, actor: Actor): Promise<Stocktake> {
    const now = this.clock.now();
    if (asked.secondId === actor.personId)
      throw new RuleBroken('counted_by_two', '盘点须由两人进行', {
        law: '内部',
        remedy: '请另选一人共同盘点',
      });
    const second = await this.identity.official(tx, asked.secondId, now);
    if (second.roles.some((role) => KEEPERS.includes(role)))
      throw new RuleBroken('counted_with_an_outsider', '共同盘点人不得是保管人员', {
        law: '内部',
        remedy: '请由不保管财物的人员共同盘点',
      });
    const found: { agency_id: string }[] = await tx.query(
      'SELECT agency_id FROM storage.place WHERE id = $1',
      [asked.placeId],
    );
    if (found[0]?.agency_id !== actor.agencyId)
      throw new NotFound('place_not_found', '没有这个库位', { remedy: '请选择本机关的库位' });
    const id = v7();
    const seed = randomBytes(16).toString('hex');
    const sample = asked.sample ?? null;
    await this.remember(tx, id, 'count_opened', actor, {
      place: asked.placeId,
      sample,
      seed,
      second: asked.secondId,
    });
    const lines = await this.rows.drawn(tx, { placeId: asked.placeId, seed, sample });
    if (lines.length === 0)
      throw new RuleBroken('nothing_to_count', '库位内没有财物', { remedy: '请选择有财物的库位' });
    await this.rows.insert(
      tx,
      {
        id,
        agencyId: actor.agencyId,
        placeId: asked.placeId,
        sample,
        seed,
        openedBy: actor.personId,
        secondId: asked.secondId,
        openedAt: now,
      },
      lines,
    );
    return this.rows.byId(tx, id);
  }

  /** What was scanned where, as it is found; seeing changes nothing of a thing. Errors: `place_not_found`, `item_not_found`, by line. */
  async see(
    tx: EntityManager,
    id: string,
    sightings: readonly SightingDto[],
    actor: Actor,
  ): Promise<{ taken: Stocktake; itemIds: string[] }> {
    const taken = await this.rows.lock(tx, id);
    requireOpen(taken);
    const slots = await placesByCode(
      tx,
      actor.agencyId,
      sightings.map(({ place }) => place),
    );
    const codes = sightings.map(({ code }) => code.trim().toUpperCase());
    const rows: { id: string; code: string }[] = await tx.query(
      'SELECT id, code FROM registry.item WHERE code = ANY($1)',
      [codes],
    );
    const items = new Map(rows.map((row) => [row.code, row.id]));
    const faults = sightings.flatMap(({ place }, index): Fault[] => [
      ...(slots[index]
        ? []
        : [{ line: index + 1, field: 'place', code: 'place_not_found', message: `没有库位 ${place}` }]),
      ...(items.has(codes[index] ?? '')
        ? []
        : [{ line: index + 1, field: 'code', code: 'item_not_found', message: `没有财物 ${codes[index]}` }]),
    ]);
    const [first] = faults;
    if (first) throw new Invalid(first.code, first.message, { faults, remedy: '请核对标签后重新扫描' });
    // Of several sightings of one thing in a batch the last stands.
    const last = new Map(
      codes.map((code, index) => [
        items.get(code) as string,
        { slotId: slots[index] as string, seal: sightings[index]?.seal ?? null },
      ]),
    );
    await this.rows.seen(
      tx,
      id,
      [...last].map(([itemId, seen]) => ({ itemId, ...seen })),
      actor.personId,
      this.clock.now(),
    );
    return { taken: await this.rows.byId(tx, id), itemIds: [...last.keys()] };
  }

  /**
   * Ends the count with its 盘点表: the results are an entry of the count, and what should be there and was not seen is frozen as
   * not located until that is resolved. A few statements, however many things.
   */
  async end(tx: EntityManager, id: string, draft: RequestedPaper, actor: Actor): Promise<Stocktake> {
    const taken = await this.rows.lock(tx, id);
    requireOpen(taken);
    const lines = await this.rows.lines(tx, id);
    const instrument = await this.instruments.issue(
      tx,
      { ...draft, kind: 'stocktaking_record', caseId: null, content: { stocktake: id } },
      actor,
    );
    const acts = lines.flatMap((line) => (line.frozen ? [] : reportOf(line)));
    if (acts.length > 0) await this.registry.record(tx, acts, actor, instrument);
    await this.remember(tx, id, 'count_ended', actor, {
      instrument: {
        id: instrument.id,
        kind: instrument.kind,
        number: instrument.number,
        agency: instrument.agencyId,
      },
      results: tally(lines),
      differing: lines
        .filter(({ result }) => result !== 'as_recorded')
        .slice(0, LISTED_MAX)
        .map(({ itemId, result }) => ({ item: itemId, result })),
    });
    await this.rows.ended(tx, id, lines, { instrumentId: instrument.id, at: this.clock.now() });
    return this.rows.byId(tx, id);
  }

  private async remember(
    tx: EntityManager,
    id: string,
    type: string,
    actor: Actor,
    content: Record<string, JsonValue>,
  ): Promise<void> {
    const now = this.clock.now();
    await this.ledger.append(
      tx,
      [
        {
          subject: { kind: 'count', id },
          type,
          content: {
            ...content,
            actor: namedInEntry(actor),
            occurred_at: now.toISOString(),
          },
        },
      ],
      now,
    );
  }
}

function reportOf({ itemId, result, expectedIn, seenSeal }: CountLine): Act[] {
  if (result === 'not_seen')
    return [{ act: 'report', itemId, code: 'not_located', reason: `盘点未见，应在 ${expectedIn}` }];
  if (result === 'seal_differs')
    return [{ act: 'report', itemId, code: 'seal_broken', reason: `盘点所见封条 ${seenSeal}，与台账不符` }];
  return [];
}

const tally = (lines: readonly CountLine[]): Record<string, number> =>
  Object.fromEntries(
    (Object.keys(COUNT_RESULTS) as CountResult[]).map((each) => [
      each,
      lines.filter(({ result }) => result === each).length,
    ]),
  );

function requireOpen({ endedAt }: Stocktake): void {
  if (!endedAt) return;
  throw new RuleBroken('stocktake_is_open', '这次盘点已经结束', { remedy: '请另行盘点' });
}
