import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Cases } from '../../cases/cases.js';
import type { Actor } from '../../identity/identity.js';
import { INSTRUMENTS, type InstrumentReference, Instruments } from '../../instruments/instruments.js';
import { Clock } from '../../platform/clock.js';
import { NotAllowed, NotFound, RuleBroken } from '../../platform/errors.js';
import { oneMore, pageOf } from '../../platform/http/page.dto.js';
import { named } from '../names.js';
import { subjectColumns, subjectJoins } from '../subjects.js';
import { LEVELS, REMEDIES } from './flaw-rule.js';
import { CHECKS, FLAW_RULES } from './flaw-rules.js';
import { checkStatement } from './flaw-statement.js';
import type {
  FlawCheckView,
  FlawClosingDto,
  FlawClosingView,
  FlawPage,
  FlawRulesView,
  FlawsQuery,
  FlawView,
} from './flaws.dto.js';

type Row = Omit<FlawView, 'name' | 'levelName' | 'law' | 'remedy' | 'remedyName' | 'overdue' | 'closedBy'> & {
  closedBy: string | null;
};

const COLUMNS = `f.id, f.rule, f.level, ${subjectColumns('f')}, f.document, f.ledger, f.found_at AS "foundAt", f.due_at AS "dueAt",
  f.closed_at AS "closedAt", f.closed_by AS "closedBy"`;

/** Finds what is at fault by what is recorded, and closes it by a paper. Nothing is ever mended by itself. */
@Injectable()
export class Flaws {
  constructor(
    private readonly instruments: Instruments,
    private readonly cases: Cases,
    private readonly clock: Clock,
  ) {}

  /** Looks for every flaw in what the reader may see, and keeps those that are new; once for each event. */
  async check(tx: EntityManager): Promise<FlawCheckView> {
    const checkedAt = this.clock.now();
    const counts = new Map<string, number>();
    for (const { reading, rules } of CHECKS) {
      const found: { rule: string }[] = await tx.query(checkStatement(reading, rules), [checkedAt]);
      for (const { rule } of found) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    }
    const rules = [...counts]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([rule, found]) => ({ rule, name: FLAW_RULES.get(rule)?.name ?? '', found }));
    return { checkedAt, found: rules.reduce((sum, each) => sum + each.found, 0), rules };
  }

  async page(tx: EntityManager, query: FlawsQuery, actor: Actor): Promise<FlawPage> {
    return pageOf(await this.read(tx, oneMore(query), actor), query.limit);
  }

  /** The latest found first. */
  private async read(tx: EntityManager, query: FlawsQuery, actor: Actor): Promise<FlawView[]> {
    const rows: Row[] = await tx.query(
      `WITH found AS MATERIALIZED (
         SELECT * FROM oversight.flaw f
          WHERE (f.closed_at IS NULL) = $1 AND ($2::uuid IS NULL OR f.agency_id = $2) AND ($3::text IS NULL OR f.level = $3)
            AND ($4::text IS NULL OR f.rule = $4) AND ($5::uuid IS NULL OR f.case_id = $5) AND ($6::uuid IS NULL OR f.subject_id = $6)
            AND ($7::uuid IS NULL OR f.id < $7)
          ORDER BY f.id DESC LIMIT $8)
       SELECT ${COLUMNS} FROM found f ${subjectJoins('f')} ORDER BY f.id DESC`,
      [
        query.state === 'open',
        query.of === 'agency' ? actor.agencyId : null,
        query.level ?? null,
        query.rule ?? null,
        query.caseId ?? null,
        query.subjectId ?? null,
        query.after ?? null,
        query.limit,
      ],
    );
    const papers = await this.instruments.references(
      tx,
      rows.map(({ closedBy }) => closedBy),
    );
    return rows.map((row) => this.viewOf(row, papers));
  }

  rules(): FlawRulesView {
    return {
      rules: [...FLAW_RULES].map(([id, { name, level, law, remedy, days }]) => ({
        id,
        name,
        level,
        levelName: LEVELS[level].name,
        law,
        remedyName: REMEDIES[remedy],
        days,
      })),
    };
  }

  /** Closes a flaw by 补正说明 or 情况说明, which the case remembers. Errors: `flaw_not_found`, `flaw_is_of_the_agency`, `flaw_is_open`. */
  async close(
    tx: EntityManager,
    id: string,
    { paper, explanation, instrument: draft }: FlawClosingDto,
    actor: Actor,
  ): Promise<FlawClosingView> {
    const [flaw]: {
      rule: string;
      case_id: string;
      subject_kind: string;
      subject_id: string;
      agency_id: string;
      closed_at: Date | null;
    }[] = await tx.query('SELECT * FROM oversight.flaw WHERE id = $1 FOR UPDATE', [id]);
    if (!flaw) throw new NotFound('flaw_not_found', '没有这项瑕疵');
    if (flaw.agency_id !== actor.agencyId)
      throw new NotAllowed('flaw_is_of_the_agency', '只能由责任机关补正或者说明', {
        law: '刑诉解释 86',
        remedy: '请由责任机关办理',
      });
    if (flaw.closed_at) throw new RuleBroken('flaw_is_open', '这项瑕疵已经办结');
    const { id: caseId } = await this.cases.kept(tx, flaw.case_id);
    const content = { flaw: id, rule: flaw.rule, name: FLAW_RULES.get(flaw.rule)?.name ?? '', explanation };
    const instrument = await this.instruments.issue(tx, { ...draft, kind: paper, caseId, content }, actor);
    const closedAt = this.clock.now();
    await this.cases.remember(
      tx,
      caseId,
      'flaw_closed',
      actor,
      instrument,
      { flaw: id, rule: flaw.rule, subject: { kind: flaw.subject_kind, id: flaw.subject_id } },
      { explanation },
    );
    await tx.query('UPDATE oversight.flaw SET closed_by = $2, closed_at = $3 WHERE id = $1', [
      id,
      instrument.id,
      closedAt,
    ]);
    const { kind, number } = instrument;
    return {
      id,
      closedAt,
      closedBy: { id: instrument.id, kind, kindName: INSTRUMENTS[kind].name, number },
    };
  }

  private viewOf(row: Row, papers: Map<string, InstrumentReference>): FlawView {
    const rule = FLAW_RULES.get(row.rule);
    const remedy = rule?.remedy ?? 'explanation';
    return {
      ...row,
      subjectName: named(row.subjectName),
      name: rule?.name ?? row.rule,
      levelName: LEVELS[row.level].name,
      law: rule?.law ?? '',
      remedy,
      remedyName: REMEDIES[remedy],
      overdue: row.closedAt === null && row.dueAt < this.clock.now(),
      closedBy: (row.closedBy && papers.get(row.closedBy)) || null,
    };
  }
}
