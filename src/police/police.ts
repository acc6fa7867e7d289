import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { Cases, Parties, type PartyDraft } from '../cases/cases.js';
import { type Actor, Identity } from '../identity/identity.js';
import { chinaDate, type InstrumentKind, Instruments } from '../instruments/instruments.js';
import { Photos } from '../photos/photos.js';
import { Clock } from '../platform/clock.js';
import { Invalid, NotAllowed, RuleBroken } from '../platform/errors.js';
import {
  type Custody,
  identifyingNumber,
  type MeasureKind,
  type Registration,
  Registry,
  standingMeasures,
} from '../registry/registry.js';
import { type NumberWarning, numberWarnings } from './number-warnings.js';
import type { SeizureDto, SignatoryDto } from './seizure.dto.js';
import { photosOf, type ReadLine, readLines } from './seizure-lines.js';

export { absenceName, HOLDER_ABSENCES, WITNESS_ABSENCES } from './absences.js';
export { type ReadLine, readLines } from './seizure-lines.js';

/** How each kind of measure begins: by which act, under which paper, who holds the thing then, and whether the law sets it a last day. */
// biome-ignore format: the table reads as a table
export const MEASURES: Record<
  MeasureKind,
  { act: Registration['act']; instrument: InstrumentKind; custody: Custody['kind']; limited: boolean }
> = {
  seizure:      { act: 'seize',    instrument: 'seizure_decision',      custody: 'officer',   limited: false },
  sealing:      { act: 'seal',     instrument: 'sealing_decision',      custody: 'in_place',  limited: true },
  freezing:     { act: 'freeze',   instrument: 'freezing_notice',       custody: 'bank',      limited: true },
  preservation: { act: 'preserve', instrument: 'preservation_decision', custody: 'possessor', limited: false },
  acceptance:   { act: 'accept',   instrument: 'acceptance_list',       custody: 'officer',   limited: false },
};

/** What a seizure answers: the paper and, line by line, the items it brought into being. */
export interface Seizure {
  caseId: string;
  instrument: { id: string; number: string };
  items: { line: number; id: string; code: string }[];
  /** Numbers that do not look right, kept as they were written. */
  warnings: NumberWarning[];
}

/** Takes property: a decision and its list, signed by two officers, the holder and a witness, or the coded reason why not. */
@Injectable()
export class Police {
  constructor(
    private readonly registry: Registry,
    private readonly cases: Cases,
    private readonly parties: Parties,
    private readonly photos: Photos,
    private readonly instruments: Instruments,
    private readonly identity: Identity,
    private readonly clock: Clock,
  ) {}

  /**
   * Registers a list of 1 to 10,000 lines in one go, or nothing of it. Errors name every line at fault:
   * the form of lines (422), `two_officers`, `officers_are_of_the_agency`, `actor_is_one_of_the_officers`,
   * `holder_or_reason`, `witness_or_reason`, `recording_stands_in_for_witness`, `witness_is_not_staff`, `measure_after_filing`.
   */
  async seize(tx: EntityManager, draft: SeizureDto, actor: Actor): Promise<Seizure> {
    const propertyCase = await this.cases.open(tx, draft.caseId);
    const { read, faults } = readLines(draft.lines, await this.photos.known(tx, photosOf(draft.lines)));
    if (faults.length > 0) {
      const lines = new Set(faults.map((fault) => fault.line)).size;
      throw new Invalid(
        'lines_at_fault',
        `清单有 ${lines} 行不能登记，全部未保存；改正或去掉这些行后重新提交`,
        { faults },
      );
    }
    const occurredAt = draft.occurredAt ? new Date(draft.occurredAt) : undefined;
    if (chinaDate(occurredAt ?? this.clock.now()) < propertyCase.filedOn) {
      throw new RuleBroken('measure_after_filing', `立案（${propertyCase.filedOn}）之前不得采取措施`, {
        law: '中办发〔2015〕7号; 公通字〔2015〕21号 5',
        remedy: '请核对立案日期与发生时间',
      });
    }
    const measure = MEASURES[draft.measure];
    await this.checkOfficers(tx, draft, actor);
    await this.checkSignatories(tx, draft, actor);
    const signatories = await this.signatories(tx, draft);
    const list = await this.cases.nextList(tx, draft.caseId);
    const instrument = await this.instruments.issue(
      tx,
      {
        ...draft.instrument,
        kind: measure.instrument,
        caseId: draft.caseId,
        content: {
          ...signatories,
          case: draft.caseId,
          officers: draft.officers,
          list,
          measure: draft.measure,
          ...(draft.queue && { queue: draft.queue }),
        },
      },
      actor,
    );
    const standing = await this.standing(tx, draft, read);
    const acts = read.map((line, index) =>
      this.actOf(draft, line, index + 1, {
        code: `${propertyCase.code}-${list}-${index + 1}`,
        occurredAt,
        actor,
        standing: standing[index] ?? 0,
      }),
    );
    await this.registry.record(tx, acts, actor, instrument);
    return {
      caseId: draft.caseId,
      instrument: { id: instrument.id, number: instrument.number },
      items: acts.map((act) => ({ line: act.listLine, id: act.itemId, code: act.code })),
      warnings: numberWarnings(draft, read),
    };
  }

  /** How many measures stand upon each line's thing already, where it has a number by which that is known. */
  private async standing(
    tx: EntityManager,
    { measure }: SeizureDto,
    lines: readonly ReadLine[],
  ): Promise<number[]> {
    if (measure !== 'freezing' && measure !== 'sealing') return [];
    const numbers = lines.map(({ category, details }) => identifyingNumber(category, details));
    const found = await standingMeasures(tx, numbers, measure, chinaDate(this.clock.now()));
    return numbers.map((number) => {
      const { inForce, queued } = found.get(number ?? '') ?? { inForce: 0, queued: 0 };
      return inForce + queued;
    });
  }

  private actOf(
    draft: SeizureDto,
    line: ReadLine,
    number: number,
    context: { code: string; occurredAt?: Date; actor: Actor; standing: number },
  ): Registration {
    const { act, custody } = MEASURES[draft.measure];
    const { seal, place, ...described } = line;
    const { agencyId, unitId, personId } = context.actor;
    return {
      ...described,
      act,
      itemId: v7(),
      line: number,
      listLine: number,
      caseId: draft.caseId,
      code: context.code,
      officers: draft.officers,
      custody: { kind: custody, agencyId, unitId, personId: custody === 'officer' ? personId : null, seal },
      place: place ?? draft.place ?? null,
      measureUntil: draft.until ?? null,
      ...(context.standing > 0 && { standing: context.standing }),
      ...(draft.queue && { rank: draft.queue.rank }),
      occurredAt: context.occurredAt,
      lateReason: draft.lateReason,
      note: draft.note,
    };
  }

  private async checkOfficers(tx: EntityManager, draft: SeizureDto, actor: Actor): Promise<void> {
    if (new Set(draft.officers).size < 2) {
      throw new RuleBroken('two_officers', '采取措施的侦查人员不得少于二人', {
        law: '刑诉规定 229',
        remedy: '请补充另一名侦查人员',
        faults: [{ field: 'officers', code: 'two_officers', message: '至少二人' }],
      });
    }
    if (!draft.officers.includes(actor.personId)) {
      throw new NotAllowed('actor_is_one_of_the_officers', '只能由参与的侦查人员登记', {
        law: '刑诉规定 229',
        remedy: '请由清单上的侦查人员登记',
      });
    }
    const officers = await this.identity.officials(tx, draft.officers, this.clock.now());
    const stranger = draft.officers.find((id) => {
      const official = officers.get(id);
      return !official || official.agencyId !== actor.agencyId || !official.roles.includes('case_officer');
    });
    if (stranger) {
      throw new RuleBroken('officers_are_of_the_agency', '侦查人员须为本机关在职办案民警', {
        law: '刑诉规定 229',
        remedy: '请核对侦查人员',
        faults: [{ field: 'officers', code: 'officers_are_of_the_agency', message: stranger }],
      });
    }
  }

  private async checkSignatories(tx: EntityManager, draft: SeizureDto, actor: Actor): Promise<void> {
    if (!draft.holder && !draft.holderAbsence) {
      throw new Invalid('holder_or_reason', '须写明持有人，或选定持有人未签名的原因', {
        law: '刑诉规定 230',
        faults: [{ field: 'holder', code: 'holder_or_reason', message: '请填写持有人或原因' }],
      });
    }
    if (!draft.witness && !draft.witnessAbsence) {
      throw new Invalid('witness_or_reason', '须写明见证人，或选定没有见证人的原因', {
        law: '刑诉规定 194、230',
        faults: [{ field: 'witness', code: 'witness_or_reason', message: '请填写见证人或原因' }],
      });
    }
    if (draft.witnessAbsence && !draft.witness && !draft.recording) {
      throw new Invalid('recording_stands_in_for_witness', '没有合适见证人的须全程录音录像', {
        law: '刑诉规定 194',
        faults: [
          { field: 'recording', code: 'recording_stands_in_for_witness', message: '请填写录音录像编号' },
        ],
      });
    }
    const witness = draft.witness
      ? [{ name: draft.witness.name, identityNumber: draft.witness.identityNumber }]
      : [];
    const [staff] = await this.identity.staffAmong(tx, actor.agencyId, witness);
    if (staff) {
      throw new RuleBroken('witness_is_not_staff', `${staff.name}是公安机关人员，不能担任见证人`, {
        law: '刑诉规定 194',
        remedy: '请另请与案件无关的见证人',
        faults: [{ field: 'witness', code: 'witness_is_not_staff', message: '请更换见证人' }],
      });
    }
  }

  private async signatories(tx: EntityManager, draft: SeizureDto) {
    const drafts: PartyDraft[] = [];
    const add = (kind: 'holder' | 'witness', signatory?: SignatoryDto) => {
      if (signatory) drafts.push({ kind, ...signatory });
    };
    add('holder', draft.holder);
    add('witness', draft.witness);
    const parties = await this.parties.add(tx, draft.caseId, drafts, this.clock.now());
    return {
      holder: parties.find((party) => party.kind === 'holder')?.id ?? null,
      holderAbsence: draft.holderAbsence ?? null,
      witness: parties.find((party) => party.kind === 'witness')?.id ?? null,
      witnessAbsence: draft.witnessAbsence ?? null,
      recording: draft.recording ?? null,
    };
  }
}
