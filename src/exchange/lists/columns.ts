import type { ClaimView } from '../../claims/claims.js';
import { HANDOVER_MODES, type HandoverSummaryView } from '../../handover/handover.js';
import { chinaDate } from '../../instruments/instruments.js';
import type { ClockView, FlawView } from '../../oversight/oversight.js';
import type { DepositSummaryView } from '../../personal-effects/personal-effects.js';
import {
  ABNORMALITIES,
  type CaseRow,
  CUSTODY_NAMES,
  DISPOSITION_NAMES,
  type ItemRow,
  LOAN_PURPOSES,
  MEASURE_NAMES,
  MEASURE_STATE_NAMES,
  OUTCOMES,
  PURPOSES,
  STAGE_NAMES,
  UNWITNESSED,
} from '../../registry/registry.js';
import type { StocktakeSummaryView } from '../../stocktaking/stocktaking.js';
import type { LoanState, LoanSummaryView, OutsideView } from '../../storage/storage.js';

/** A list as it is taken away: its name, and its columns in their order, each with its heading. */
export interface ExportedList<Row> {
  name: string;
  columns: readonly (readonly [heading: string, value: (row: Row) => string | number | null | undefined])[];
}

const EAST_EIGHT = 8 * 3_600_000;

const moment = (at: Date | null): string =>
  at ? new Date(at.getTime() + EAST_EIGHT).toISOString().slice(0, 16).replace('T', ' ') : '';
const words = (...said: (string | null | undefined | false)[]): string => said.filter(Boolean).join(' ');
const all = (said: readonly string[]): string => [...new Set(said)].join('、');
const caseOf = (of: { code: string; title: string } | null): string => (of ? words(of.code, of.title) : '');

export const ITEMS: ExportedList<ItemRow> = {
  name: '财物清单',
  columns: [
    ['编号', ({ code }) => code],
    ['名称', ({ name }) => name],
    ['类别', ({ category }) => category],
    ['现存数量', ({ quantity }) => quantity.onHand],
    ['登记数量', ({ quantity }) => quantity.registered],
    ['计量单位', ({ measuredIn }) => measuredIn],
    ['价值', ({ value }) => value && words(value.amount, value.currency)],
    [
      '强制措施',
      ({ measures }) =>
        all(
          measures.map(({ kind, state, until }) =>
            words(MEASURE_NAMES[kind], MEASURE_STATE_NAMES[state], until && `至 ${until}`),
          ),
        ),
    ],
    ['保管机关', ({ custody }) => custody.agencyName],
    ['保管人', ({ custody }) => custody.personName],
    ['保管方式', ({ custody }) => CUSTODY_NAMES[custody.kind]],
    ['存放位置', ({ custody }) => custody.place],
    ['封条编号', ({ custody }) => custody.seal],
    ['移交中', ({ offeredIn }) => (offeredIn ? '是' : '')],
    ['责任机关', ({ responsibility }) => responsibility.agencyName],
    ['阶段', ({ responsibility }) => STAGE_NAMES[responsibility.stage]],
    ['处理', ({ disposition }) => DISPOSITION_NAMES[disposition]],
    ['处理方式', ({ outcomes }) => all(outcomes.map(({ outcome }) => OUTCOMES[outcome].name))],
    ['异议次数', ({ exceptions }) => exceptions],
    ['备注', ({ voided, unwitnessed }) => words(voided && '已作废', unwitnessed && UNWITNESSED)],
    ['案件', ({ case: of }) => caseOf(of)],
    ['登记时间', ({ registeredAt }) => moment(registeredAt)],
  ],
};

const CASE_STATES: Record<CaseRow['state'], string> = { open: '办理中', closed: '已结清', merged: '已并案' };

export const CASES: ExportedList<CaseRow> = {
  name: '案件清单',
  columns: [
    ['案件名称', ({ title }) => title],
    ['系统编号', ({ code }) => code],
    ['案号', ({ numbers }) => all(numbers.map(({ number }) => number))],
    ['案由', ({ cause }) => cause],
    ['登记机关', ({ agencyName }) => agencyName],
    ['立案日期', ({ filedOn }) => filedOn],
    ['财物', ({ itemCount }) => itemCount],
    ['现存', ({ onHandCount }) => onHandCount],
    ['阶段', ({ stages }) => all(stages.map((stage) => STAGE_NAMES[stage]))],
    ['状态', ({ state }) => CASE_STATES[state]],
    ['标签', ({ tags }) => all(tags)],
    ['专项行动', ({ campaigns }) => all(campaigns.map(({ name }) => name))],
  ],
};

const LOAN_STATES: Record<LoanState, string> = {
  waiting: '待批准',
  refused: '不予批准',
  withdrawn: '已撤回',
  approved: '已批准，待出库',
  handed: '已出库，待领取',
  out: '在外',
  returned: '已全部归还',
};

export const LOANS: ExportedList<LoanSummaryView> = {
  name: '调用清单',
  columns: [
    ['用途', ({ purpose }) => LOAN_PURPOSES[purpose].name],
    ['案件', ({ case: of }) => caseOf(of)],
    ['调用机关', ({ agencyName }) => agencyName],
    ['调用人', ({ borrowerName }) => borrowerName],
    ['保管机关', ({ keeperAgencyName }) => keeperAgencyName],
    ['状态', ({ state }) => LOAN_STATES[state]],
    ['件数', ({ lineCount }) => lineCount],
    ['在外件数', ({ outsideCount }) => outsideCount],
    ['申请时间', ({ requestedAt }) => moment(requestedAt)],
    ['出库时间', ({ handedAt }) => moment(handedAt)],
    ['应还时间', ({ dueAt }) => moment(dueAt)],
    ['逾期', ({ overdue }) => (overdue ? '逾期' : '')],
    ['结束时间', ({ endedAt }) => moment(endedAt)],
    ['文书', ({ instrument }) => instrument && words(instrument.kindName, instrument.number)],
  ],
};

export const OUTSIDE: ExportedList<OutsideView> = {
  name: '在外财物清单',
  columns: [
    ['编号', ({ code }) => code],
    ['名称', ({ name }) => name],
    ['类别', ({ category }) => category],
    ['数量', ({ quantity }) => quantity ?? '待清点'],
    ['计量单位', ({ unit }) => unit],
    ['案件', ({ case: of }) => caseOf(of)],
    ['调用机关', ({ borrowerAgencyName }) => borrowerAgencyName],
    ['调用人', ({ borrowerName }) => borrowerName],
    ['用途', ({ purpose }) => LOAN_PURPOSES[purpose].name],
    ['出库时间', ({ since }) => moment(since)],
    ['在外天数', ({ days }) => days],
    ['应还时间', ({ dueAt }) => moment(dueAt)],
    ['逾期', ({ overdue }) => (overdue ? '逾期' : '')],
    ['异常', ({ frozen }) => frozen && ABNORMALITIES[frozen]],
  ],
};

const HANDOVER_STATES: Record<HandoverSummaryView['state'], string> = {
  offered: '待答复',
  answered: '已答复',
  withdrawn: '已撤回',
};

export const HANDOVERS: ExportedList<HandoverSummaryView> = {
  name: '移交清单',
  columns: [
    ['事由', ({ purpose }) => PURPOSES[purpose].name],
    ['文书', ({ instrument }) => words(instrument.kindName, instrument.number)],
    ['方式', ({ mode }) => HANDOVER_MODES[mode]],
    ['案件', ({ case: of }) => caseOf(of)],
    ['移交机关', ({ fromAgencyName }) => fromAgencyName],
    ['移交人', ({ fromPersonName }) => fromPersonName],
    ['接收机关', ({ toAgencyName }) => toAgencyName],
    ['接收人', ({ toPersonName }) => toPersonName],
    ['件数', ({ lineCount }) => lineCount],
    ['接收', ({ acceptedCount }) => acceptedCount],
    ['有异议接收', ({ exceptionCount }) => exceptionCount],
    ['拒收', ({ refusedCount }) => refusedCount],
    ['待答复', ({ waitingCount }) => waitingCount],
    ['提出时间', ({ offeredAt }) => moment(offeredAt)],
    ['答复期限', ({ answerDueAt }) => moment(answerDueAt)],
    ['状态', ({ state }) => HANDOVER_STATES[state]],
    ['逾期', ({ overdue }) => (overdue ? '逾期' : '')],
  ],
};

export const STOCKTAKES: ExportedList<StocktakeSummaryView> = {
  name: '盘点清单',
  columns: [
    ['位置', ({ placePath }) => placePath],
    ['抽查件数', ({ sample }) => sample ?? '全部'],
    ['盘点人', ({ openedByName, secondName }) => all([openedByName, secondName])],
    ['开始时间', ({ openedAt }) => moment(openedAt)],
    ['应在件数', ({ expectedCount }) => expectedCount],
    ['已见件数', ({ seenCount }) => seenCount],
    ['结束时间', ({ endedAt }) => (endedAt ? moment(endedAt) : '进行中')],
    ['盘点表', ({ instrument }) => instrument?.number],
  ],
};

export const CLAIMS: ExportedList<ClaimView> = {
  name: '权利主张清单',
  columns: [
    ['种类', ({ kindName }) => kindName],
    ['主张人', ({ partyName }) => partyName],
    ['提出日期', ({ since }) => since],
    ['财物', ({ items }) => all(items.map(({ code, name }) => words(code, name)))],
    ['状态', ({ stateName }) => stateName],
    ['登记文书', ({ instrument }) => words(instrument.kindName, instrument.number)],
    ['答复文书', ({ answeredIn }) => answeredIn && words(answeredIn.kindName, answeredIn.number)],
  ],
};

export const CLOCKS: ExportedList<ClockView> = {
  name: '期限清单',
  columns: [
    ['期限', ({ name }) => name],
    ['时长', ({ period }) => period],
    ['性质', ({ basis }) => basis],
    ['依据', ({ law }) => law],
    ['编号', ({ code }) => code],
    ['对象', ({ subjectName }) => subjectName],
    ['案件', ({ caseCode, caseTitle }) => words(caseCode, caseTitle)],
    ['责任机关', ({ agencyName }) => agencyName],
    ['责任人', ({ personName }) => personName],
    ['起算时间', ({ startedAt }) => moment(startedAt)],
    ['届满时间', ({ dueAt }) => moment(dueAt)],
    ['逾期', ({ overdue }) => (overdue ? '逾期' : '')],
    ['届满后果', ({ expiry }) => expiry],
  ],
};

export const FLAWS: ExportedList<FlawView> = {
  name: '瑕疵清单',
  columns: [
    ['规则', ({ rule, name }) => words(rule, name)],
    ['等级', ({ level, levelName }) => words(level, levelName)],
    ['依据', ({ law }) => law],
    ['编号', ({ code }) => code],
    ['对象', ({ subjectName }) => subjectName],
    ['案件', ({ caseCode, caseTitle }) => words(caseCode, caseTitle)],
    ['文书记载', ({ document }) => document],
    ['台账记载', ({ ledger }) => ledger],
    ['责任机关', ({ agencyName }) => agencyName],
    ['发现日期', ({ foundAt }) => chinaDate(foundAt)],
    ['办结期限', ({ dueAt }) => chinaDate(dueAt)],
    ['逾期', ({ overdue }) => (overdue ? '逾期' : '')],
    ['补救方式', ({ remedyName }) => remedyName],
    ['办结时间', ({ closedAt }) => moment(closedAt)],
    ['办结文书', ({ closedBy }) => closedBy && words(closedBy.kindName, closedBy.number)],
  ],
};

export const EFFECTS: ExportedList<DepositSummaryView> = {
  name: '随身财物清单',
  columns: [
    ['编号', ({ code }) => code],
    ['所有人', ({ partyName }) => partyName],
    ['案件', ({ case: of }) => caseOf(of)],
    ['存放位置', ({ locker }) => locker],
    ['封条编号', ({ seal }) => seal],
    ['登记时间', ({ receivedAt }) => moment(receivedAt)],
    ['经办人', ({ receivedByName, secondName }) => all([receivedByName, secondName])],
    ['件数', ({ thingCount }) => thingCount],
    ['代管件数', ({ keptCount }) => keptCount],
    ['临时取出件数', ({ outCount }) => outCount],
    ['超期代管', ({ isOverdue }) => (isOverdue ? '超期' : '')],
    ['结束时间', ({ endedAt }) => moment(endedAt)],
  ],
};
