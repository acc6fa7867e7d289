import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Actor, Agency, AgencyKind } from '../identity/identity.js';
import { type Instrument, normalizedNumber } from '../instruments/instruments.js';
import { type Entry, type JsonValue, Ledger } from '../ledger/ledger.js';
import { Clock } from '../platform/clock.js';
import { NotFound, RuleBroken } from '../platform/errors.js';
import { caseFacts } from './case-facts.js';
import type { CaseDraft, PropertyCase } from './property-case.js';

export { CampaignReferenceView } from './campaigns.dto.js';
export { Campaigns } from './campaigns.js';
export { CaseRegistrations, type KnownCase, type NewCase } from './case-registrations.js';
export { CaseViews } from './case-views.js';
export { CaseReference, CaseView, ReferralDto } from './cases.dto.js';
export { PARTY_KINDS, PARTY_NAMES, Parties, type Party, type PartyDraft, type PartyKind } from './parties.js';
export type { PropertyCase } from './property-case.js';

const NEXT: Partial<Record<AgencyKind, readonly AgencyKind[]>> = {
  police: ['procuratorate', 'court'],
  procuratorate: ['court', 'police'],
};

/** Why nothing more may be done in the case, RuleBroken `case_is_open`; null while it is open. */
export function caseRefusal({
  state,
  mergedInto,
}: Pick<PropertyCase, 'state' | 'mergedInto'>): RuleBroken | null {
  if (state === 'open') return null;
  return new RuleBroken('case_is_open', state === 'closed' ? '案件已结清' : '案件已并入另一登记', {
    remedy: mergedInto ? `请在并入后的案件（${mergedInto}）办理` : '结清的案件只能查阅；记录有误的，请用更正',
  });
}

/** The kinds of agency to which one of this kind may send a case on. */
export const nextAgencies = (kind: AgencyKind): readonly AgencyKind[] => NEXT[kind] ?? [];

const COLUMNS = `c.id, c.code, c.title, c.cause, c.region_code AS "regionCode", c.tags, to_char(c.filed_on, 'YYYY-MM-DD') AS "filedOn",
  c.agency_id AS "agencyId", c.state, c.merged_into AS "mergedInto", c.registered_at AS "registeredAt",
  coalesce((SELECT json_agg(json_build_object('agencyId', n.agency_id, 'number', n.number) ORDER BY n.since, n.number)
            FROM cases.case_number n WHERE n.case_id = c.id), '[]') AS numbers,
  coalesce((SELECT json_agg(json_build_object('id', g.id, 'name', g.name) ORDER BY b.added_at, g.name)
            FROM cases.case_campaign b JOIN cases.campaign g ON g.id = b.campaign_id
            WHERE b.case_id = c.id AND b.removed_at IS NULL), '[]') AS campaigns`;

/** Case files: registering, numbering, who may see them, merging and closing. Row-level security scopes every read. */
@Injectable()
export class Cases {
  constructor(
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** Registers a case under the actor's agency and number. RuleBroken `case_number_taken` when the agency has it already. */
  async register(tx: EntityManager, draft: CaseDraft, actor: Actor): Promise<PropertyCase> {
    const now = this.clock.now();
    const id = v7();
    const [{ serial }]: [{ serial: string }] = await tx.query(
      `SELECT nextval('cases.code_series') AS serial`,
    );
    const code = `AJ${now.getUTCFullYear()}-${serial.padStart(6, '0')}`;
    await tx.query(
      `INSERT INTO cases.property_case (id, code, title, cause, region_code, tags, filed_on, agency_id, registered_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, code, draft.title, draft.cause, draft.regionCode, draft.tags, draft.filedOn, actor.agencyId, now],
    );
    await this.reach(tx, id, actor.agencyId);
    await this.remember(
      tx,
      id,
      'case_registered',
      actor,
      null,
      { code, filed_on: draft.filedOn, region: draft.regionCode },
      { title: draft.title, cause: draft.cause },
    );
    return this.number(tx, id, draft.number, actor);
  }

  /** Gives the case the number under which the actor's agency knows it. */
  async number(tx: EntityManager, caseId: string, raw: string, actor: Actor): Promise<PropertyCase> {
    const number = normalizedNumber(raw);
    const inserted: unknown[] = await tx.query(
      `INSERT INTO cases.case_number (agency_id, number, raw_number, case_id, since) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING RETURNING number`,
      [actor.agencyId, number, raw, caseId, this.clock.now()],
    );
    if (inserted.length === 0) {
      throw new RuleBroken('case_number_taken', `本机关已有案号${number}`, {
        remedy: '同一案件请在原登记上办理；两次登记同一案件的，请并案',
      });
    }
    await this.remember(tx, caseId, 'case_numbered', actor, null, { number });
    return this.byId(tx, caseId);
  }

  /** Lets an agency see the case, from now on and for good: an earlier agency keeps what it saw. */
  async reach(tx: EntityManager, caseId: string, agencyId: string): Promise<void> {
    await tx.query(
      'INSERT INTO cases.access (case_id, agency_id, since) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [caseId, agencyId, this.clock.now()],
    );
  }

  /** Sends a case of which no property is left along the road of the proceedings, and remembers that it was. */
  async refer(tx: EntityManager, caseId: string, to: Agency, actor: Actor): Promise<PropertyCase> {
    if (!nextAgencies(actor.agencyKind).includes(to.kind)) {
      throw new RuleBroken('case_goes_along_the_proceedings', `${actor.agencyName}不能把案件移送${to.name}`, {
        law: '刑诉法 162、175、176',
        remedy: '公安机关移送检察院或法院，检察院移送法院或退回公安机关',
      });
    }
    await this.reach(tx, caseId, to.id);
    await this.remember(tx, caseId, 'case_referred', actor, null, { to_agency: to.id });
    return this.byId(tx, caseId);
  }

  /** NotFound `case_not_found` also when the reader's agency may not know of it. */
  async byId(tx: EntityManager, id: string): Promise<PropertyCase> {
    const [found]: PropertyCase[] = await tx.query(
      `SELECT ${COLUMNS} FROM cases.property_case c WHERE c.id = $1`,
      [id],
    );
    if (!found) throw new NotFound('case_not_found', '没有这个案件');
    return found;
  }

  /** The case under which this one goes on: itself, or the one that it was merged into. */
  async kept(tx: EntityManager, id: string): Promise<PropertyCase> {
    const found = await this.byId(tx, id);
    return found.mergedInto ? this.kept(tx, found.mergedInto) : found;
  }

  /** As `byId`, locked for the transaction, and RuleBroken `case_is_open` when it is closed or merged. */
  async open(tx: EntityManager, id: string): Promise<PropertyCase> {
    await tx.query('SELECT id FROM cases.property_case WHERE id = $1 FOR UPDATE', [id]);
    const found = await this.byId(tx, id);
    const refusal = caseRefusal(found);
    if (refusal) throw refusal;
    return found;
  }

  /** The next list's serial within the case, counted from 1; the case is locked by `open` before. */
  async nextList(tx: EntityManager, id: string): Promise<number> {
    const [[row]]: [[{ list_count: number }]] = await tx.query(
      'UPDATE cases.property_case SET list_count = list_count + 1 WHERE id = $1 RETURNING list_count',
      [id],
    );
    return row.list_count;
  }

  /** Marks `duplicateId` as merged into `keptId`; its numbers, readers and campaigns go over. The items follow in the registry. */
  async merge(
    tx: EntityManager,
    keptId: string,
    duplicateId: string,
    actor: Actor,
    instrument: Instrument,
  ): Promise<void> {
    await tx.query(`UPDATE cases.property_case SET state = 'merged', merged_into = $2 WHERE id = $1`, [
      duplicateId,
      keptId,
    ]);
    await tx.query('UPDATE cases.case_number SET case_id = $2 WHERE case_id = $1', [duplicateId, keptId]);
    await tx.query('UPDATE cases.party SET case_id = $2 WHERE case_id = $1', [duplicateId, keptId]);
    await tx.query(
      `INSERT INTO cases.access (case_id, agency_id, since) SELECT $2, agency_id, $3 FROM cases.access WHERE case_id = $1
       ON CONFLICT DO NOTHING`,
      [duplicateId, keptId, this.clock.now()],
    );
    await tx.query(
      `INSERT INTO cases.case_campaign (case_id, campaign_id, added_at)
       SELECT $2, campaign_id, $3 FROM cases.case_campaign WHERE case_id = $1 AND removed_at IS NULL ON CONFLICT DO NOTHING`,
      [duplicateId, keptId, this.clock.now()],
    );
    await this.remember(tx, duplicateId, 'case_merged', actor, instrument, { into: keptId });
    await this.remember(tx, keptId, 'case_absorbed', actor, instrument, { from: duplicateId });
  }

  async close(tx: EntityManager, id: string, actor: Actor, instrument: Instrument): Promise<void> {
    await tx.query(`UPDATE cases.property_case SET state = 'closed' WHERE id = $1`, [id]);
    await this.remember(tx, id, 'case_closed', actor, instrument, {});
  }

  /** Remembers a fact of the case itself: its registration, its numbers, a judgment's coverage, its closing. */
  async remember(
    tx: EntityManager,
    caseId: string,
    type: string,
    actor: Actor,
    instrument: Instrument | null,
    content: Record<string, JsonValue>,
    confidential: Record<string, JsonValue> = {},
  ): Promise<Entry> {
    const facts = caseFacts([{ caseId, type, content, confidential }], actor, instrument);
    const [entry] = await this.ledger.append(tx, facts, this.clock.now());
    return entry as Entry;
  }

  history(tx: EntityManager, caseId: string): Promise<Entry[]> {
    return this.ledger.history(tx, { kind: 'case', id: caseId });
  }
}
