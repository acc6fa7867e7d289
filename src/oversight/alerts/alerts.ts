import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Cases } from '../../cases/cases.js';
import type { Actor } from '../../identity/identity.js';
import { Clock } from '../../platform/clock.js';
import { NotAllowed, NotFound, RuleBroken } from '../../platform/errors.js';
import { timeLimit } from '../../time-limits/time-limits.js';
import { runningRows } from '../clocks/clock-statement.js';
import { CLOCK_IDS } from '../clocks/clocks.js';
import type { AlertsQuery, AlertView } from './alerts.dto.js';

const RAISING = `
  INSERT INTO oversight.alert (id, clock, subject_kind, subject_id, started_at, due_at, case_id, agency_id, person_id, raised_at)
  SELECT oversight.identifier($1), clock, subject_kind, subject_id, started_at, due_at, case_id, agency_id, person_id, $1::timestamptz
    FROM (${CLOCK_IDS.map((id) => runningRows(id)).join(' UNION ALL ')}) run WHERE due_at < $1::timestamptz
  ON CONFLICT (clock, subject_id, started_at) DO NOTHING RETURNING id`;

const COLUMNS = `a.id, a.clock, a.subject_kind AS "subjectKind", a.subject_id AS "subjectId", a.case_id AS "caseId", a.agency_id AS "agencyId",
  a.person_id AS "personId", a.started_at AS "startedAt", a.due_at AS "dueAt", a.raised_at AS "raisedAt", a.cleared_at AS "clearedAt",
  a.cleared_by AS "clearedById", p.name AS "clearedByName", a.reason`;

/** That limits ran out: one alert for each time that one began, however often it is looked for, until somebody says why. */
@Injectable()
export class Alerts {
  constructor(
    private readonly cases: Cases,
    private readonly clock: Clock,
  ) {}

  /** Raises what has run out since, in all that the reader may see; answers how many. */
  async raise(tx: EntityManager): Promise<number> {
    const raised: unknown[] = await tx.query(RAISING, [this.clock.now()]);
    return raised.length;
  }

  /** The latest raised first. */
  read(tx: EntityManager, query: AlertsQuery, actor: Actor): Promise<AlertView[]> {
    return this.ask(
      tx,
      `(a.cleared_at IS NULL) = $1 AND ($2::uuid IS NULL OR a.agency_id = $2) AND ($3::uuid IS NULL OR a.case_id = $3)
        AND ($4::uuid IS NULL OR a.id < $4) ORDER BY a.id DESC LIMIT $5`,
      [
        query.state === 'open',
        query.of === 'agency' ? actor.agencyId : null,
        query.caseId ?? null,
        query.after ?? null,
        query.limit,
      ],
    );
  }

  /** Somebody of the agency whose duty it was says why; the case remembers it. Errors: `alert_not_found`, `alert_is_of_the_agency`, `alert_is_open`. */
  async clear(tx: EntityManager, id: string, reason: string, actor: Actor): Promise<AlertView> {
    await tx.query('SELECT id FROM oversight.alert WHERE id = $1 FOR UPDATE', [id]);
    const [alert] = await this.ask(tx, 'a.id = $1', [id]);
    if (!alert) throw new NotFound('alert_not_found', '没有这条提醒');
    if (alert.agencyId !== actor.agencyId)
      throw new NotAllowed('alert_is_of_the_agency', '只能由应办的机关说明', {
        remedy: '请由应办的机关办理',
      });
    if (alert.clearedAt) throw new RuleBroken('alert_is_open', '这条提醒已经说明');
    const { id: caseId } = await this.cases.kept(tx, alert.caseId);
    const { clock, subjectKind, subjectId } = alert;
    await this.cases.remember(
      tx,
      caseId,
      'alert_cleared',
      actor,
      null,
      { alert: id, clock, subject: { kind: subjectKind, id: subjectId } },
      { reason },
    );
    await tx.query('UPDATE oversight.alert SET cleared_at = $2, cleared_by = $3, reason = $4 WHERE id = $1', [
      id,
      this.clock.now(),
      actor.personId,
      reason,
    ]);
    const [cleared] = await this.ask(tx, 'a.id = $1', [id]);
    return cleared as AlertView;
  }

  private async ask(tx: EntityManager, condition: string, values: unknown[]): Promise<AlertView[]> {
    const rows: AlertView[] = await tx.query(
      `SELECT ${COLUMNS} FROM oversight.alert a LEFT JOIN identity.person p ON p.id = a.cleared_by WHERE ${condition}`,
      values,
    );
    return rows.map((row) => {
      const { name, law } = timeLimit(row.clock);
      return { ...row, name, law };
    });
  }
}
