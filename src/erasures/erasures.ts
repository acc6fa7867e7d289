import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Cases, Parties, type PropertyCase } from '../cases/cases.js';
import type { Actor } from '../identity/identity.js';
import { type Instrument, Instruments } from '../instruments/instruments.js';
import { type Entry, ERASED, ERASURE_TYPE, erase, type JsonValue, openingsOf } from '../ledger/ledger.js';
import { RuleBroken } from '../platform/errors.js';
import { Transactions } from '../platform/transactions.js';
import { Items, Registry } from '../registry/registry.js';
import { ERASURE_BASES } from './bases.js';
import type { ErasureDto, ErasureView, ItemErasureDto } from './erasures.dto.js';

export { ERASABLE, ERASURE_BASES } from './bases.js';
export { ErasureDto, ErasureView } from './erasures.dto.js';

/** So many entries can be named in one erasing entry. */
const ENTRIES_MAX = 400;

/** Destroys personal data, by an entry of the case that says which, why and on whose approval (个人信息保护法 47). */
@Injectable()
export class Erasures {
  constructor(
    private readonly cases: Cases,
    private readonly parties: Parties,
    private readonly items: Items,
    private readonly registry: Registry,
    private readonly instruments: Instruments,
    private readonly transactions: Transactions,
  ) {}

  /** Errors: `case_is_closed_before_erasure`, `nothing_to_erase`, `erasure_too_large`, those of issuing the paper. */
  async ofItem(tx: EntityManager, itemId: string, asked: ItemErasureDto, actor: Actor): Promise<ErasureView> {
    const { caseId } = await this.items.byId(tx, itemId);
    const entries = await this.registry.history(tx, itemId);
    const view = await this.ofEntries(tx, caseId, { item: itemId }, entries, asked, actor);
    await this.registry.reproject(tx, [itemId]);
    await this.transactions.forgetAnswers(tx, itemId);
    return view;
  }

  /** Of entries about something of the case, which `what` names in the erasing entry. Errors as above. */
  async ofEntries(
    tx: EntityManager,
    caseId: string,
    what: Record<string, string>,
    entries: readonly Entry[],
    asked: ErasureDto & { fields: readonly string[] },
    actor: Actor,
  ): Promise<ErasureView> {
    const erased = openingsOf(entries, new Set(asked.fields));
    if (erased.length === 0) throw nothingToErase();
    if (erased.length > ENTRIES_MAX)
      throw new RuleBroken('erasure_too_large', `一次最多删除 ${ENTRIES_MAX} 条记录中的内容`, {
        remedy: '请分几次、每次选较少的内容删除',
      });
    const { entry, instrument } = await this.remember(tx, caseId, ERASURE_TYPE, asked, actor, {
      ...what,
      erased: erased.map(({ entry, fields }) => ({ entry, fields })),
    });
    const count = await erase(tx, entry);
    return this.viewOf(tx, entry, count, instrument);
  }

  /** Errors as above, and NotFound `party_not_found`. */
  async ofParty(
    tx: EntityManager,
    caseId: string,
    partyId: string,
    asked: ErasureDto,
    actor: Actor,
  ): Promise<ErasureView> {
    const party = (await this.parties.inCase(tx, caseId, [partyId])).get(partyId);
    if (party?.name === ERASED) throw nothingToErase();
    const { entry, instrument } = await this.remember(tx, caseId, 'party_erased', asked, actor, {
      party: partyId,
    });
    await this.parties.erase(tx, partyId);
    await this.transactions.forgetAnswers(tx, partyId);
    return this.viewOf(tx, entry, 1, instrument);
  }

  private async remember(
    tx: EntityManager,
    caseId: string,
    type: string,
    { basis, explanation, instrument: paper }: ErasureDto,
    actor: Actor,
    content: Record<string, JsonValue>,
  ): Promise<{ entry: Entry; instrument: Instrument }> {
    requireClosure(await this.cases.byId(tx, caseId), basis);
    const instrument = await this.instruments.issue(
      tx,
      { ...paper, kind: 'erasure_decision', caseId, content: { basis } },
      actor,
    );
    const { law } = ERASURE_BASES[basis];
    const entry = await this.cases.remember(
      tx,
      caseId,
      type,
      actor,
      instrument,
      { ...content, basis, law },
      explanation ? { explanation } : {},
    );
    return { entry, instrument };
  }

  private async viewOf(
    tx: EntityManager,
    { id, content }: Entry,
    erased: number,
    instrument: Instrument,
  ): Promise<ErasureView> {
    return {
      entryId: id,
      erased,
      law: content.law as string,
      instrument: await this.instruments.view(tx, instrument),
    };
  }
}

function requireClosure({ state }: PropertyCase, basis: ErasureDto['basis']): void {
  const { afterClosure, law } = ERASURE_BASES[basis];
  if (!afterClosure || state === 'closed') return;
  throw new RuleBroken('case_is_closed_before_erasure', '案件尚未结清，处理目的仍在，不得以此理由删除', {
    law,
    remedy: '请先结清案件；属于违法处理的，选择相应的理由',
  });
}

const nothingToErase = () =>
  new RuleBroken('nothing_to_erase', '没有可删除的内容：从未填写，或者已经删除', {
    remedy: '请核对所选内容',
  });
