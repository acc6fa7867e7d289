import * as course from './course-rules.js';
import { EXECUTION_RULES, EXECUTIONS } from './disposal-rules.js';
import { DEPOSIT_RULES, DEPOSITS } from './effects-rules.js';
import type { FlawRule, Reading } from './flaw-rule.js';
import * as groups from './group-rules.js';
import { ITEM_RULES, ITEMS } from './item-rules.js';
import * as papers from './paper-rules.js';
import { OPENING_RULES, OPENINGS, SEAL_RULES, SEALS } from './seal-rules.js';
import * as storage from './storage-rules.js';

/** Each reading with the rules about its rows: what is read together is read once. */
export const CHECKS: readonly { reading: Reading; rules: Readonly<Record<string, FlawRule>> }[] = [
  { reading: ITEMS, rules: ITEM_RULES },
  { reading: papers.PAPERS, rules: papers.PAPER_RULES },
  { reading: papers.APPROVED_BY_APPLICANT, rules: papers.ONE_PERSON },
  { reading: papers.WITNESSES, rules: papers.WITNESS_RULES },
  { reading: papers.PARTIES, rules: papers.PARTY_NUMBERS },
  { reading: papers.SERIES, rules: papers.SERIES_GAPS },
  { reading: course.HOLDINGS, rules: course.HOLDING_RULES },
  { reading: course.LINES, rules: course.LINE_RULES },
  { reading: course.WEIGHINGS, rules: course.WEIGHING_RULES },
  { reading: course.TRANSFERRED, rules: course.TRANSFER_RULES },
  { reading: course.NOT_PROSECUTED, rules: course.NOT_PROSECUTED_RULES },
  { reading: course.JUDGED, rules: course.JUDGED_RULES },
  { reading: course.TWICE_JUDGED, rules: course.TWICE_JUDGED_RULES },
  { reading: SEALS, rules: SEAL_RULES },
  { reading: OPENINGS, rules: OPENING_RULES },
  { reading: EXECUTIONS, rules: EXECUTION_RULES },
  { reading: groups.SAME_NUMBERS, rules: groups.SAME_NUMBER_RULES },
  { reading: groups.SAME_ACCOUNTS, rules: groups.SAME_ACCOUNT_RULES },
  { reading: groups.SAME_PHOTOS, rules: groups.SAME_PHOTO_RULES },
  { reading: groups.CASE_MONEY, rules: groups.CASE_MONEY_RULES },
  { reading: groups.LISTS, rules: groups.LIST_RULES },
  { reading: groups.KEEPERS, rules: groups.KEEPER_RULES },
  { reading: groups.RELEASES, rules: groups.RELEASE_RULES },
  { reading: storage.LOANS, rules: storage.LOAN_RULES },
  { reading: groups.LOANS_OUTSIDE, rules: groups.LOAN_OVERDUE_RULES },
  { reading: storage.LENT_LINES, rules: storage.LENT_LINE_RULES },
  { reading: storage.PROOFS, rules: storage.PROOF_RULES },
  { reading: storage.LEAVING, rules: storage.LEAVING_RULES },
  { reading: storage.COUNTED, rules: storage.COUNTED_RULES },
  { reading: storage.STORES, rules: storage.STORE_RULES },
  { reading: storage.SLOTS, rules: storage.SLOT_RULES },
  { reading: storage.ANNOUNCED, rules: storage.ANNOUNCED_RULES },
  { reading: storage.CLAIMED, rules: storage.CLAIMED_RULES },
  { reading: DEPOSITS, rules: DEPOSIT_RULES },
  { reading: groups.OFFERS, rules: groups.OFFER_RULES },
  { reading: groups.JUDGMENTS, rules: groups.COURT_RULES },
  { reading: groups.ORDERS, rules: groups.COURT_RULES },
];

/** Every rule that runs, by its id; where one is asked of two readings, as it is told first. */
export const FLAW_RULES: ReadonlyMap<string, FlawRule> = new Map(
  CHECKS.flatMap(({ rules }) => Object.entries(rules))
    .reverse()
    .sort(([a], [b]) => a.localeCompare(b)),
);
export const FLAW_IDS = [...FLAW_RULES.keys()];

/** The rules that wait, each for the fact that nobody records yet. */
export const WAITING_FLAWS: Readonly<Record<string, { name: string; needs: string }>> = {
  F04: { name: '清单超出决定的范围', needs: '决定书与清单分别登记（现为一份文书）' },
  F09: { name: '清单份数、送达回执不全', needs: '文书副本的份数与送达回执' },
  F42: { name: '毒品逾期送检', needs: '送检的登记' },
  F44: { name: '行政强制措施超期', needs: '行政案件' },
  F51: { name: '发还超过损失或者比例不一', needs: '被害人的损失额' },
};

/** Rules that this system leaves out for good: it holds neither rosters nor door sensors. */
export const LEFT_OUT_FLAWS: Readonly<Record<string, string>> = {
  F11: '同一民警同时在相距很远的两地扣押：没有勤务排班',
  F12: '侦查人员不足二人、不在岗、没有执法资格：没有勤务排班（不足二人由 F05 检出）',
  F31: '门禁、视频与台账不符：没有门禁和视频',
};
