import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PARTY_NAMES } from '../cases/cases.js';
import { OBLIGATIONS } from '../court/court.js';
import { EARLY_REASONS, RELEASE_REASONS } from '../disposal/disposal.js';
import { formOf, layoutOf, PAPER_KINDS, printingPermission } from '../documents/documents.js';
import { ERASABLE, ERASURE_BASES } from '../erasures/erasures.js';
import { EXCEPTIONS, HANDOVER_MODES, REFUSALS } from '../handover/handover.js';
import { AGENCY_KIND_NAMES, agencyKindsOf, ROLES, roleName } from '../identity/identity.js';
import { APPROVAL_NAMES, APPROVING_ROLES, INSTRUMENTS } from '../instruments/instruments.js';
import { HOLDER_ABSENCES, MEASURES, WITNESS_ABSENCES } from '../police/police.js';
import {
  ABNORMALITIES,
  ACT_NAMES,
  CATEGORIES,
  CUSTODY_NAMES,
  DISPOSITION_NAMES,
  FIELD_NAMES,
  KEEPING,
  LIFECYCLE,
  LOAN_PURPOSES,
  MEASURE_NAMES,
  MEASURE_STATE_NAMES,
  OUTCOMES,
  PACKAGE_NAMES,
  PLACE_KINDS,
  PURPOSES,
  purposeForm,
  STAGE_NAMES,
  WEIGHED,
} from '../registry/registry.js';
import { COUNT_RESULTS } from '../stocktaking/stocktaking.js';
import { LINE_CONDITIONS, PLACE_LEVEL_NAMES } from '../storage/storage.js';
import { periodText, timeLimit } from '../time-limits/time-limits.js';
import type { DictionariesView, LegalTermView, PaperKindView, TermView } from './dictionaries.dto.js';
import { CURRENCIES, UNITS } from './units.js';

/** A literal table's rows with their keys as they are typed. */
const rowsOf = <K extends string, V>(table: Readonly<Record<K, V>>): [K, V][] =>
  Object.entries(table) as [K, V][];

const terms = <K extends string>(names: Readonly<Record<K, string>>) =>
  rowsOf(names).map(([code, name]) => ({ code, name }));
const legalTerms = (names: Readonly<Record<string, string>>, law: string): LegalTermView[] =>
  terms(names).map((term) => ({ ...term, law }));

/** Says in words and duties what the tables say that the program obeys; the same for everybody, until the next release. */
@Injectable()
export class Dictionaries {
  readonly all: DictionariesView = {
    ...ofThings(),
    ...ofPapers(),
    ...ofHandovers(),
    ...ofReasons(),
    ...ofPeople(),
  };

  /** Changes when anything of it does. */
  readonly tag = `"${createHash('sha256').update(JSON.stringify(this.all)).digest('hex')}"`;
}

const ofThings = () => ({
  categories: rowsOf(CATEGORIES).map(([name, { fields, ...form }]) => ({
    code: name,
    name,
    fields: [...fields],
    units: [...(UNITS[name] ?? [])],
    weighed: name in WEIGHED,
    ...form,
  })),
  currencies: [...CURRENCIES],
  measureKinds: rowsOf(MEASURE_NAMES).map(([code, name]) => {
    const { act, ...form } = MEASURES[code];
    return { code, name, ...form, law: LIFECYCLE[act].law };
  }),
  measureStates: terms(MEASURE_STATE_NAMES),
  custodyKinds: terms(CUSTODY_NAMES),
  packageStates: terms(PACKAGE_NAMES),
  placeKinds: rowsOf(PLACE_KINDS).map(([code, form]) => ({
    code,
    ...form,
    categories: rowsOf(KEEPING).flatMap(([category, { kinds }]) => (kinds.includes(code) ? [category] : [])),
  })),
  loanPurposes: rowsOf(LOAN_PURPOSES).map(([code, { name, law }]) => ({ code, name, law })),
  countResults: terms(COUNT_RESULTS),
  loanConditions: terms(LINE_CONDITIONS),
  abnormalities: legalTerms(ABNORMALITIES, '行政规定 190; 刑诉规定 230'),
  placeLevels: terms(PLACE_LEVEL_NAMES),
  stages: terms(STAGE_NAMES),
  dispositionStates: terms(DISPOSITION_NAMES),
  outcomes: rowsOf(OUTCOMES).map(([code, form]) => ({ code, ...form })),
  obligationKinds: terms(OBLIGATIONS),
  acts: ACT_NAMES.map((code) => {
    const { name, by, instruments, law } = LIFECYCLE[code];
    return { code, name, roles: [...by], instruments: [...instruments], law };
  }),
  correctableFields: terms(FIELD_NAMES),
});

const ofPapers = () => ({
  instrumentKinds: rowsOf(INSTRUMENTS).map(([code, { by, ...form }]) => ({
    code,
    ...form,
    issuers: [...by],
  })),
  approvalLevels: rowsOf(APPROVAL_NAMES).map(([code, name]) => ({
    code,
    name,
    roles: code === 'none' ? [] : [...APPROVING_ROLES[code]],
  })),
  paperKinds: PAPER_KINDS.map((code): PaperKindView => {
    const { subject, word, instruments = [], purposes = [], physical = false } = formOf(code);
    const { title: name, basis: law, effectiveFrom, copyNames = [] } = layoutOf(code);
    const printedBy = printingPermission(code);
    return {
      code,
      name,
      word,
      subject,
      printedBy,
      instruments: [...instruments],
      purposes: [...purposes],
      physical,
      copies: [...copyNames],
      law,
      effectiveFrom,
    };
  }),
});

const ofHandovers = () => ({
  purposes: rowsOf(PURPOSES).map(([code]) => {
    const { from, to, modes, stages, answerWithin, ...form } = purposeForm(code);
    const limit = timeLimit(answerWithin);
    const told = { answerWithin: periodText(limit), law: `${limit.basis} ${limit.law}` };
    return { code, ...form, ...told, from: [...from], to: [...to], modes: [...modes], stages: [...stages] };
  }),
  handoverModes: terms(HANDOVER_MODES) as TermView[],
  exceptions: legalTerms(EXCEPTIONS, '刑诉规定 230; 检察规则 157'),
  refusals: legalTerms(REFUSALS, '检察规则 157; 刑诉解释 441'),
});

const ofReasons = () => ({
  holderAbsences: legalTerms(HOLDER_ABSENCES, '刑诉规定 230'),
  witnessAbsences: legalTerms(WITNESS_ABSENCES, '刑诉规定 194'),
  earlyReasons: rowsOf(EARLY_REASONS).map(([code, form]) => ({ code, ...form })),
  releaseReasons: legalTerms(RELEASE_REASONS, '刑诉法 145; 刑诉规定 233'),
  erasureBases: rowsOf(ERASURE_BASES).map(([code, form]) => ({ code, ...form })),
  erasableFields: terms(ERASABLE),
});

const ofPeople = () => ({
  partyKinds: terms(PARTY_NAMES),
  agencyKinds: terms(AGENCY_KIND_NAMES),
  roles: ROLES.map((code) => ({ code, name: roleName(code), agencyKinds: [...agencyKindsOf(code)] })),
});
