import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Identity } from '../../identity/identity.js';
import { InstrumentReference, Instruments } from '../../instruments/instruments.js';
import { type StockImportRow, StockImportRows } from './stock-import-rows.js';
import type {
  StockImportSummaryView,
  StockImportView,
  StockLineView,
  StockPreviewView,
} from './stock-imports.dto.js';
import type { JudgedLine, JudgedSheet } from './stock-reading.js';

/** Imports of old stock as they are answered. */
@Injectable()
export class StockViews {
  constructor(
    private readonly rows: StockImportRows,
    private readonly identity: Identity,
    private readonly instruments: Instruments,
  ) {}

  async summaries(tx: EntityManager, found: readonly StockImportRow[]): Promise<StockImportSummaryView[]> {
    const names = await this.identity.names(tx, { people: found.map(({ importedBy }) => importedBy) });
    const papers = await this.instruments.references(
      tx,
      found.map(({ instrumentId }) => instrumentId),
    );
    return found.map(({ agencyId: _, headings: __, importedBy, instrumentId, ...made }) => ({
      ...made,
      importedByName: names.person(importedBy),
      instrument: (papers.get(instrumentId ?? '') as InstrumentReference | undefined) ?? null,
    }));
  }

  async one(tx: EntityManager, made: StockImportRow): Promise<StockImportView> {
    const [summary] = await this.summaries(tx, [made]);
    return {
      ...(summary as StockImportSummaryView),
      headings: made.headings,
      refusedRows: await this.rows.refused(tx, made.id),
    };
  }

  preview({ table, heading, skipped, lines, newCases }: JudgedSheet, sha256: string): StockPreviewView {
    const views = lines.map(lineOf);
    const count = (outcome: StockLineView['outcome']) =>
      views.filter((line) => line.outcome === outcome).length;
    return {
      sha256,
      encoding: table.encoding,
      sheet: table.sheet,
      otherSheets: table.otherSheets,
      columns: heading.columns.map(({ column, heading: text, field }) => ({ column, heading: text, field })),
      lines: views,
      skippedRows: skipped,
      lineCount: views.length,
      imported: count('good'),
      already: count('already'),
      refused: count('refused'),
      skipped: skipped.length,
      newCases: newCases.length,
    };
  }
}

function lineOf(line: JudgedLine): StockLineView {
  const { row, caseNumber, thing, act, taken, faults, warnings } = line;
  return {
    row,
    caseNumber,
    name: thing.name,
    category: thing.category,
    quantity: thing.quantity ?? thing.quantityText ?? '',
    unit: thing.unit,
    place: act?.placement?.path ?? act?.place ?? thing.place,
    isNewCase: act !== null && line.case !== null && !('state' in line.case),
    outcome: taken ? 'already' : act ? 'good' : 'refused',
    itemId: taken?.itemId ?? null,
    code: taken?.code ?? null,
    faults: taken ? [] : faults.map(({ field, code, message }) => ({ field, code, message })),
    warnings,
  };
}
