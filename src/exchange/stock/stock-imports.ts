import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { CaseRegistrations } from '../../cases/cases.js';
import type { Actor } from '../../identity/identity.js';
import { Instruments, type RequestedPaper } from '../../instruments/instruments.js';
import { Clock } from '../../platform/clock.js';
import { Registry, type StockImport } from '../../registry/registry.js';
import { type StockImportRow, StockImportRows } from './stock-import-rows.js';
import { type JudgedLine, type JudgedSheet, StockReading } from './stock-reading.js';

/** Takes old stock from spreadsheets into the register: every line comes in, is refused with its reason, or is there already. */
@Injectable()
export class StockImports {
  constructor(
    private readonly rows: StockImportRows,
    private readonly reading: StockReading,
    private readonly cases: CaseRegistrations,
    private readonly instruments: Instruments,
    private readonly registry: Registry,
    private readonly clock: Clock,
  ) {}

  /** What an import would do with each line. */
  preview(tx: EntityManager, bytes: Uint8Array, actor: Actor): Promise<JudgedSheet> {
    return this.reading.judge(tx, bytes, '', actor);
  }

  /**
   * Registers the good lines on one 历史库存导入清单, in a few statements however many there are, and keeps the others with
   * their reasons. Without a good line no paper is issued.
   */
  async import(
    tx: EntityManager,
    { bytes, sha256 }: { bytes: Uint8Array; sha256: string },
    draft: RequestedPaper,
    actor: Actor,
  ): Promise<{ made: StockImportRow; sheet: JudgedSheet }> {
    await this.rows.lock(tx, actor.agencyId);
    const id = v7();
    const sheet = await this.reading.judge(tx, bytes, id, actor);
    const good = sheet.lines.filter(isGood);
    const refused = sheet.lines.filter(({ act, taken }) => !act && !taken);
    await this.cases.register(tx, sheet.newCases, actor);
    const instrumentId =
      good.length > 0
        ? await this.register(tx, good, { ...draft, content: { import: id, sha256 } }, actor)
        : null;
    const made: StockImportRow = {
      id,
      agencyId: actor.agencyId,
      importedBy: actor.personId,
      importedAt: this.clock.now(),
      sha256,
      headings: sheet.heading.columns.map(({ heading }) => heading),
      lineCount: sheet.lines.length,
      imported: good.length,
      already: sheet.lines.filter(({ taken }) => taken).length,
      refused: refused.length,
      skipped: sheet.skipped.length,
      newCases: sheet.newCases.length,
      instrumentId,
    };
    await this.rows.add(
      tx,
      made,
      good.map(({ key, hash, row, act }) => ({ key, hash, row, itemId: act.itemId })),
      refused.map(({ row, cells, faults }) => ({
        row,
        cells: [...cells],
        reasons: faults.map(({ message }) => message),
      })),
    );
    return { made, sheet };
  }

  private async register(
    tx: EntityManager,
    lines: readonly (JudgedLine & { act: StockImport })[],
    draft: RequestedPaper,
    actor: Actor,
  ): Promise<string> {
    const lists = await this.cases.nextLists(tx, [...new Set(lines.map(({ act }) => act.caseId))]);
    const counted = new Map<string, number>();
    const acts = lines.map(({ act }, index): StockImport => {
      const number = (counted.get(act.caseId) ?? 0) + 1;
      counted.set(act.caseId, number);
      const { code, list } = lists.get(act.caseId) as { code: string; list: number };
      return { ...act, code: `${code}-${list}-${number}`, listLine: index + 1, line: act.row };
    });
    const instrument = await this.instruments.issue(
      tx,
      { ...draft, kind: 'stock_import_list', caseId: null },
      actor,
    );
    await this.registry.record(tx, acts, actor, instrument);
    return instrument.id;
  }
}

export const isGood = (line: JudgedLine): line is JudgedLine & { act: StockImport } => line.act !== null;
