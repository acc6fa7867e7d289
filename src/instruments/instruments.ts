import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { type Actor, Identity } from '../identity/identity.js';
import { Clock } from '../platform/clock.js';
import { Invalid, NotFound, RuleBroken } from '../platform/errors.js';
import { chinaDate } from '../time-limits/time-limits.js';
import { LEVEL_HOLDERS, levelTooLow, mayApprove, ownApprover } from './approving.js';
import { type Approval, granted, use } from './granted.js';
import type { InstrumentReference, InstrumentView } from './instruments.dto.js';
import { INSTRUMENTS, type InstrumentKind, levelIn } from './kinds.js';
import { composedNumber, normalizedNumber } from './numbering.js';

export { chinaDate } from '../time-limits/time-limits.js';
export { APPROVING_ROLES, levelsOf, levelTooLow, mayApprove, ownApprover } from './approving.js';
export type { Approval } from './granted.js';
export { InstrumentReference, InstrumentView, PaperDto } from './instruments.dto.js';
export {
  APPROVAL_NAMES,
  type ApprovalLevel,
  INSTRUMENT_KINDS,
  INSTRUMENTS,
  type InstrumentKind,
  levelIn,
} from './kinds.js';
export { composedNumber, normalizedNumber } from './numbering.js';

/** A legal paper as a fact. `number` is normalised; `superseded` papers authorise nothing any more. */
export interface Instrument {
  id: string;
  kind: InstrumentKind;
  agencyId: string;
  number: string;
  issuedOn: string;
  approvals: Approval[];
  content: Record<string, unknown>;
  superseded: boolean;
  /** The items for which alone it was approved, while it is being issued on an approval that names some. */
  approvedFor?: readonly string[];
}

/** What it takes to issue a paper. Without `number` the next one of the agency's own series is taken. */
export interface Draft {
  kind: InstrumentKind;
  /** The case in which it is issued; null: it is of the store, about things of any cases. */
  caseId: string | null;
  number?: string;
  /** `YYYY-MM-DD`; today without it. */
  issuedOn?: string;
  approverId?: string;
  /** Instead of an approver: the approval that he gave under his own login. */
  approvalId?: string;
  content?: Record<string, unknown>;
}

/** What a request says of the paper; its act knows the kind and the case. */
export type RequestedPaper = Omit<Draft, 'kind' | 'caseId'>;

interface Row {
  id: string;
  kind: InstrumentKind;
  agency_id: string;
  number: string;
  issued_on: string;
  approvals: Approval[];
  content: Record<string, unknown>;
  superseded_by: string | null;
}

const COLUMNS = `id, kind, agency_id, number, to_char(issued_on, 'YYYY-MM-DD') AS issued_on, approvals, content, superseded_by`;

const instrumentOf = (row: Row): Instrument => ({
  id: row.id,
  kind: row.kind,
  agencyId: row.agency_id,
  number: row.number,
  issuedOn: row.issued_on,
  approvals: row.approvals,
  content: row.content,
  superseded: row.superseded_by !== null,
});

/** Issues legal papers and answers whether one is in force. */
@Injectable()
export class Instruments {
  constructor(
    private readonly identity: Identity,
    private readonly clock: Clock,
  ) {}

  /**
   * Issues a paper in the actor's agency. Errors: `instrument_not_of_this_agency`, `approval_missing`,
   * `approver_is_not_applicant`, `approval_level_too_low`, `approval_is_given`, `approval_fits_the_paper`,
   * `issued_in_the_future`, `instrument_number_taken`.
   */
  async issue(tx: EntityManager, draft: Draft, actor: Actor): Promise<Instrument> {
    const form = INSTRUMENTS[draft.kind];
    if (!(form.by as readonly string[]).includes(actor.agencyKind)) {
      throw new RuleBroken('instrument_not_of_this_agency', `${actor.agencyName}不能出具${form.name}`, {
        law: form.law,
      });
    }
    const now = this.clock.now();
    const today = chinaDate(now);
    const issuedOn = draft.issuedOn ?? today;
    if (issuedOn > today) {
      throw new RuleBroken('issued_in_the_future', `文书日期 ${issuedOn} 晚于今天`, {
        remedy: '请核对文书日期',
      });
    }
    const { approvals, approvedFor } = await this.approvalsOf(tx, draft, actor, now);
    const number =
      draft.number === undefined
        ? await this.nextNumber(tx, draft.kind, actor, Number(issuedOn.slice(0, 4)))
        : normalizedNumber(draft.number);
    const rows: Row[] = await tx.query(
      `INSERT INTO instruments.instrument
         (id, kind, case_id, agency_id, number, raw_number, issued_on, issued_by, approvals, content, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       ON CONFLICT (agency_id, kind, number) DO NOTHING RETURNING ${COLUMNS}`,
      [
        v7(),
        draft.kind,
        draft.caseId,
        actor.agencyId,
        number,
        draft.number ?? number,
        issuedOn,
        actor.personId,
        JSON.stringify(approvals),
        JSON.stringify(draft.content ?? {}),
        now,
      ],
    );
    const [row] = rows;
    if (!row) {
      throw new RuleBroken('instrument_number_taken', `${form.name}${number}已经登记`, {
        remedy: '请核对文书号；若为重复提交，请使用原提交的 Idempotency-Key',
      });
    }
    if (draft.approvalId) await use(tx, draft.approvalId, row.id);
    return approvedFor.length > 0 ? { ...instrumentOf(row), approvedFor } : instrumentOf(row);
  }

  /** The papers with these ids, in any order; NotFound `instrument_not_found` when one is missing. */
  async byIds(tx: EntityManager, ids: string[]): Promise<Map<string, Instrument>> {
    const rows: Row[] = await tx.query(
      `SELECT ${COLUMNS} FROM instruments.instrument WHERE id = ANY($1::uuid[])`,
      [ids],
    );
    const found = new Map(rows.map((row) => [row.id, instrumentOf(row)]));
    const missing = ids.find((id) => !found.has(id));
    if (missing) throw new NotFound('instrument_not_found', `没有文书 ${missing}`);
    return found;
  }

  /** In which case a paper was issued, null: of the store, by whom and when; NotFound `instrument_not_found`. */
  async provenance(
    tx: EntityManager,
    id: string,
  ): Promise<{ caseId: string | null; issuedBy: string; recordedAt: Date }> {
    const [row]: { caseId: string | null; issuedBy: string; recordedAt: Date }[] = await tx.query(
      `SELECT case_id AS "caseId", issued_by AS "issuedBy", recorded_at AS "recordedAt" FROM instruments.instrument WHERE id = $1`,
      [id],
    );
    if (!row) throw new NotFound('instrument_not_found', `没有文书 ${id}`);
    return row;
  }

  /** How answers refer to these papers, by id; null ids are passed over, unknown ones are absent. */
  async references(
    tx: EntityManager,
    ids: Iterable<string | null>,
  ): Promise<Map<string, InstrumentReference>> {
    const wanted = [...new Set(ids)].filter((id) => id !== null);
    if (wanted.length === 0) return new Map();
    const rows: { id: string; kind: InstrumentKind; number: string }[] = await tx.query(
      'SELECT id, kind, number FROM instruments.instrument WHERE id = ANY($1::uuid[])',
      [wanted],
    );
    return new Map(rows.map((row) => [row.id, { ...row, kindName: INSTRUMENTS[row.kind].name }]));
  }

  /** A paper as it is answered, with the name of its agency. */
  async view(tx: EntityManager, instrument: Instrument): Promise<InstrumentView> {
    const { name } = await this.identity.agency(tx, instrument.agencyId);
    return viewOf(instrument, name);
  }

  /** These papers as they are answered, by id; NotFound `instrument_not_found`. */
  async views(tx: EntityManager, ids: readonly string[]): Promise<Map<string, InstrumentView>> {
    const found = await this.byIds(tx, [...new Set(ids)]);
    const names = await this.identity.names(tx, {
      agencies: [...found.values()].map((each) => each.agencyId),
    });
    return new Map([...found].map(([id, each]) => [id, viewOf(each, names.agency(each.agencyId))]));
  }

  /** A paper that still authorises; RuleBroken `instrument_superseded` otherwise. */
  async inForce(tx: EntityManager, id: string): Promise<Instrument> {
    const instrument = (await this.byIds(tx, [id])).get(id) as Instrument;
    if (instrument.superseded) {
      throw new RuleBroken(
        'instrument_superseded',
        `${INSTRUMENTS[instrument.kind].name}${instrument.number}已被新的文书取代`,
      );
    }
    return instrument;
  }

  /** The later paper takes the earlier one's place; the earlier stays readable. */
  async supersede(tx: EntityManager, earlierId: string, laterId: string): Promise<void> {
    await tx.query(
      'UPDATE instruments.instrument SET superseded_by = $2 WHERE id = $1 AND superseded_by IS NULL',
      [earlierId, laterId],
    );
  }

  private async approvalsOf(
    tx: EntityManager,
    draft: Draft,
    actor: Actor,
    now: Date,
  ): Promise<{ approvals: Approval[]; approvedFor: string[] }> {
    const form = INSTRUMENTS[draft.kind];
    if (draft.approvalId) {
      const { approval, approvedFor } = await granted(tx, draft.approvalId, draft, actor);
      return { approvals: [approval], approvedFor };
    }
    const level = levelIn(form.approval, actor.agencyKind);
    if (level === 'none') return { approvals: [], approvedFor: [] };
    if (!draft.approverId) {
      throw new Invalid('approval_missing', `${form.name}须经${LEVEL_HOLDERS[level]}批准`, {
        law: form.law,
        faults: [{ field: 'instrument.approverId', code: 'approval_missing', message: '请填写批准人' }],
      });
    }
    if (draft.approverId === actor.personId) {
      throw ownApprover(draft.kind);
    }
    const approver = await this.identity.official(tx, draft.approverId, now);
    if (approver.agencyId !== actor.agencyId || !mayApprove(approver.roles, level)) {
      throw levelTooLow(approver, draft.kind, level);
    }
    const { personId, number, name, post } = approver;
    return { approvals: [{ personId, number, name, post, level }], approvedFor: [] };
  }

  private async nextNumber(
    tx: EntityManager,
    kind: InstrumentKind,
    actor: Actor,
    year: number,
  ): Promise<string> {
    const [{ last }]: [{ last: number }] = await tx.query(
      `INSERT INTO instruments.number_series AS s (agency_id, kind, year, last) VALUES ($1, $2, $3, 1)
       ON CONFLICT (agency_id, kind, year) DO UPDATE SET last = s.last + 1 RETURNING last`,
      [actor.agencyId, kind, year],
    );
    const { shortName } = await this.identity.agency(tx, actor.agencyId);
    return composedNumber(shortName, INSTRUMENTS[kind].word, year, last);
  }
}

const viewOf = (instrument: Instrument, agencyName: string): InstrumentView => ({
  ...instrument,
  kindName: INSTRUMENTS[instrument.kind].name,
  agencyName,
});
