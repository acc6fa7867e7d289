import { EARLY_REASONS, RELEASE_REASONS } from '../../disposal/disposal.js';
import { ERASURE_BASES } from '../../erasures/erasures.js';
import { absenceName } from '../../police/police.js';
import { CLAIM_NAMES, CLAIM_STATE_NAMES, type Claim } from '../../registry/registry.js';
import { chinaTime, partyLine } from '../wording.js';
import { textOf } from './custody-facts.js';
import { instrumentText } from './entry-content.js';
import type { Proceeding, Told } from './proceeding.js';

/** What decisions, records and explanations say above their lines. */
export const DECIDED_FIELDS = {
  instrument: {
    label: '文书',
    value: ({ instrument }) => (instrument ? `${instrumentText(instrument)}（${instrument.issuedOn}）` : ''),
  },
  handler: { label: '办理人', value: handlerOf },
  moment: {
    label: '办理时间',
    value: ({ steps }) => [...new Set(steps.map(({ content }) => chinaTime(content.occurred_at)))].join('、'),
  },
  holder: { label: '持有人', value: holderName },
  witness: {
    label: '见证人',
    value: ({ instrument, names }) =>
      names.party(textOf(instrument?.content.witness)) ||
      (absenceName(textOf(instrument?.content.witnessAbsence)) ?? ''),
  },
  officers: {
    label: '侦查人员',
    value: ({ instrument, names }) =>
      listOf(instrument?.content.officers)
        .map((id) => names.person(id))
        .filter(Boolean)
        .join('、'),
  },
  until: { label: '期限', value: untilOf },
  reason: {
    label: '解除理由',
    value: ({ instrument }) => nameIn(RELEASE_REASONS, textOf(instrument?.content.reason)),
  },
  early: {
    label: '先行处置理由',
    value: ({ instrument }) =>
      (EARLY_REASONS as Record<string, { name: string }>)[textOf(instrument?.content.reason)]?.name ?? '',
  },
  consent: { label: '权利人同意', value: ({ instrument }) => textOf(instrument?.content.consent) },
  tests: {
    label: '发还条件',
    value: ({ instrument }) =>
      instrument?.content.tests
        ? '权属明确无争议；不损害其他被害人、利害关系人；不影响诉讼；已登记、拍照或者录像、估价'
        : '',
  },
  claimant: { label: '提出人', value: claimantOf },
  claim: {
    label: '主张、异议',
    value: (proceeding) => nameIn(CLAIM_NAMES, chosenClaim(proceeding)?.kind ?? ''),
  },
  answer: {
    label: '处理结果',
    value: ({ instrument }) => nameIn(CLAIM_STATE_NAMES, textOf(instrument?.content.answer)),
  },
  grounds: { label: '事实和理由', value: ({ steps }) => textOf(steps[0]?.entry.confidential.note) },
  flaw: {
    label: '瑕疵',
    value: ({ instrument }) =>
      [textOf(instrument?.content.rule), textOf(instrument?.content.name)].filter(Boolean).join(' '),
  },
  explanation: { label: '补正、说明', value: ({ instrument }) => textOf(instrument?.content.explanation) },
  erasure_basis: {
    label: '删除依据',
    value: ({ instrument }) => {
      const basis = (ERASURE_BASES as Record<string, { name: string; law: string }>)[
        textOf(instrument?.content.basis)
      ];
      return basis ? `${basis.name}（${basis.law}）` : '';
    },
  },
} satisfies Record<string, Told>;

export function holderName({ instrument, names }: Proceeding): string {
  const content = instrument?.content ?? {};
  return names.party(textOf(content.holder)) || (absenceName(textOf(content.holderAbsence)) ?? '');
}

/** The claim that was entered or answered under the paper. */
export function chosenClaim({ steps }: Proceeding): Claim | undefined {
  const step = steps.find(({ content }) => content.claim);
  return step?.after.claims?.find(({ id }) => id === step.content.claim);
}

export function claimantOf(proceeding: Proceeding): string {
  return proceeding.names.party(chosenClaim(proceeding)?.partyId);
}

function handlerOf({ steps, issuedBy, names }: Proceeding): string {
  const [first] = steps;
  return first ? partyLine(names.actor(first.content.actor)) : names.person(issuedBy ?? '');
}

function untilOf({ instrument, steps }: Proceeding): string {
  const said = textOf(instrument?.content.until);
  const days = steps.flatMap(({ after }) => after.measures.flatMap(({ until }) => until ?? []));
  return said || [...new Set(days)].join('、');
}

const nameIn = (names: Readonly<Record<string, string>>, key: string): string => names[key] ?? '';

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map((each) => textOf(each)) : []);
