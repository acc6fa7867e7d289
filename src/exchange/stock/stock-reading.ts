import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { CaseRegistrations, caseRefusal, type KnownCase, type NewCase } from '../../cases/cases.js';
import { type Actor, type AgencyKind, Identity } from '../../identity/identity.js';
import { chinaDate } from '../../instruments/instruments.js';
import { Clock } from '../../platform/clock.js';
import { registrationFaults, type Stage, type StockImport } from '../../registry/registry.js';
import { PuttingAway, placesNamed } from '../../storage/storage.js';
import { type Heading, STOCK_LIST } from '../headings.js';
import type { SkippedRowView } from '../import.dto.js';
import { listIn } from '../list-parts.js';
import { readSpreadsheet } from '../spreadsheet.js';
import type { Table } from '../table.js';
import { StockImportRows, type TakenLine } from './stock-import-rows.js';
import { type StockLine, stockLines } from './stock-lines.js';

/** A line with what the register knows of it: there already, refused for its faults, or ready as an act. */
export interface JudgedLine extends StockLine {
  case: KnownCase | NewCase | null;
  /** The same line as it came in before. */
  taken: TakenLine | null;
  act: StockImport | null;
}

export interface JudgedSheet {
  table: Omit<Table, 'rows'>;
  heading: Heading;
  skipped: SkippedRowView[];
  lines: JudgedLine[];
  newCases: NewCase[];
}

const STAGES: Partial<Record<AgencyKind, Stage>> = {
  police: 'investigation',
  procuratorate: 'prosecution_review',
  court: 'first_instance',
};
const CAUSE_UNKNOWN = '未载明';

/** Judges a spreadsheet of old stock line by line against what the register knows; changes nothing. */
@Injectable()
export class StockReading {
  constructor(
    private readonly rows: StockImportRows,
    private readonly cases: CaseRegistrations,
    private readonly puttingAway: PuttingAway,
    private readonly identity: Identity,
    private readonly clock: Clock,
  ) {}

  async judge(tx: EntityManager, bytes: Uint8Array, importId: string, actor: Actor): Promise<JudgedSheet> {
    const { rows, ...table } = await readSpreadsheet(bytes);
    const { lineRows, skipped, heading } = listIn(rows, STOCK_LIST);
    const read = stockLines(lineRows, heading);
    const taken = await this.rows.taken(
      tx,
      actor.agencyId,
      read.map(({ key }) => key),
    );
    const asBefore = (line: StockLine) => takenAsBefore(line, taken.get(line.key.toString('hex')));
    const before = new Map(read.map((line) => [line.row, asBefore(line)]));
    const open = read.filter(({ row }) => !before.get(row));
    const caseOf = await this.casesOf(tx, open, actor);
    const acts = await this.acts(tx, open, { caseOf, importId, actor });
    return {
      table,
      heading,
      skipped,
      lines: read.map((line) => ({
        ...line,
        case: caseOf.get(line.caseNumber) ?? null,
        taken: before.get(line.row) ?? null,
        act: acts.get(line.row) ?? null,
      })),
      newCases: newAmong(caseOf, acts),
    };
  }

  /** The case of each number, one that is yet to be registered among them; a line without one has its fault after. */
  private async casesOf(
    tx: EntityManager,
    lines: readonly StockLine[],
    actor: Actor,
  ): Promise<Map<string, KnownCase | NewCase>> {
    const numbers = [...new Set(lines.map(({ caseNumber }) => caseNumber).filter((number) => number !== ''))];
    const found = new Map<string, KnownCase | NewCase>(
      (await this.cases.known(tx, actor.agencyId, numbers)).map((known) => [known.number, known]),
    );
    const { regionCode } = await this.identity.agency(tx, actor.agencyId);
    const linesOf = new Map<string, StockLine[]>(numbers.map((number) => [number, []]));
    for (const line of lines) linesOf.get(line.caseNumber)?.push(line);
    for (const [number, own] of linesOf) {
      const draft = found.has(number) ? null : newCaseOf(number, own, regionCode);
      if (draft) found.set(number, draft);
      for (const line of own) line.faults.push(...caseFaults(line, found.get(number)));
    }
    return found;
  }

  private async acts(
    tx: EntityManager,
    lines: readonly StockLine[],
    known: { caseOf: Map<string, KnownCase | NewCase>; importId: string; actor: Actor },
  ): Promise<Map<number, StockImport>> {
    const good = lines.filter(({ faults }) => faults.length === 0);
    const { actor } = known;
    const now = this.clock.now();
    const today = chinaDate(now);
    const codes = await placesNamed(tx, actor.agencyId, good.map(placeText).filter(Boolean));
    const places = good.map((line) => codes.get(placeText(line)) ?? null);
    const placements = await this.puttingAway.placements(
      tx,
      good.map(({ caseNumber }, index) => ({
        caseId: known.caseOf.get(caseNumber)?.id ?? '',
        place: places[index] ?? null,
      })),
      actor,
    );
    const acts = good.map((line, index): StockImport => {
      if (line.said.slot !== '' && !placements[index])
        line.warnings.push(`没有库位“${line.said.slot}”，按文字记下，待上架`);
      return {
        ...actOf(line, { ...known, today }),
        line: index + 1,
        placement: placements[index] ?? null,
      };
    });
    for (const { line = 0, field, code, message } of registrationFaults(acts, 'stock_import_list', {
      actor,
      now,
    }))
      good[line - 1]?.faults.push({ field, code, message });
    return new Map(
      acts.flatMap((act, index) => (good[index]?.faults.length === 0 ? [[act.row, act] as const] : [])),
    );
  }
}

/** As what the line came in before; one that says something else under the same number is another line, and at fault. */
function takenAsBefore(line: StockLine, taken: TakenLine | undefined): TakenLine | null {
  if (!taken || line.faults.some(({ code }) => code === 'item_number_is_used_once')) return null;
  if (line.hash.toString('hex') === taken.said) return taken;
  line.faults.push({
    field: 'itemNumber',
    code: 'item_number_is_taken',
    message: `原编号${line.said.itemNumber}已导入为 ${taken.code}，内容与本行不同；改动请在登记上更正`,
  });
  return null;
}

const placeText = ({ said, thing }: StockLine): string => said.slot || (thing.place ?? '');

function actOf(
  line: StockLine,
  {
    caseOf,
    importId,
    actor,
    today,
  }: { caseOf: Map<string, KnownCase | NewCase>; importId: string; actor: Actor; today: string },
): StockImport {
  const { thing, said, row, measure } = line;
  const number: Record<string, string> = said.itemNumber === '' ? {} : { 原编号: said.itemNumber };
  return {
    ...thing,
    act: 'import_stock',
    itemId: v7(),
    caseId: caseOf.get(line.caseNumber)?.id ?? '',
    code: '',
    listLine: row,
    row,
    importId,
    details: { ...thing.details, ...number },
    measure,
    since: line.takenOn ?? today,
    stage: STAGES[actor.agencyKind] ?? 'investigation',
    place: placeText(line) || null,
    placement: null,
  };
}

function newCaseOf(number: string, lines: readonly StockLine[], regionCode: string): NewCase | null {
  const filedOn = lines.find((line) => line.filedOn)?.filedOn;
  if (!filedOn) return null;
  const saidOf = (field: 'caseTitle' | 'cause') => lines.find(({ said }) => said[field] !== '')?.said[field];
  return {
    id: v7(),
    title: saidOf('caseTitle') ?? number,
    cause: saidOf('cause') ?? CAUSE_UNKNOWN,
    regionCode,
    tags: [],
    filedOn,
    number,
  };
}

function caseFaults(line: StockLine, found: KnownCase | NewCase | undefined): StockLine['faults'] {
  if (!found)
    return [
      {
        field: 'filedOn',
        code: 'filing_day_of_a_new_case',
        message: `没有案件${line.caseNumber}，新案件须写明立案日期`,
      },
    ];
  const refusal = 'state' in found ? caseRefusal(found) : null;
  return refusal ? [{ field: 'caseNumber', code: refusal.code, message: refusal.message }] : [];
}

/** Only cases in which something comes in are registered. */
function newAmong(
  cases: Map<string, KnownCase | NewCase>,
  acts: ReadonlyMap<number, StockImport>,
): NewCase[] {
  const used = new Set([...acts.values()].map(({ caseId }) => caseId));
  return [...cases.values()].filter((each): each is NewCase => !('state' in each) && used.has(each.id));
}
