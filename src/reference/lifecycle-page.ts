import { roleName } from '../identity/identity.js';
import { INSTRUMENTS } from '../instruments/instruments.js';
import {
  ACT_NAMES,
  ALWAYS,
  CATEGORIES,
  LIFECYCLE,
  OUTCOMES,
  PURPOSES,
  type Rule,
  type Transition,
} from '../registry/registry.js';
import { periodText, timeLimit } from '../time-limits/time-limits.js';
import { markdownTable } from './markdown-table.js';

const STANDING = {
  none: '不限',
  custodian: '保管机关',
  answerable: '责任机关',
  custodian_or_answerable: '保管机关或责任机关',
  lender: '借出的机关',
  concerned: '保管、责任或借出的机关',
  addressee: '移交指定的接收方',
  executor: '受托执行的机关',
} as const;

const AXIS = {
  measure: '强制措施',
  custody: '保管',
  responsibility: '责任',
  disposition: '处理',
  quantity: '数量',
  offer: '移交',
  claim: '主张、异议',
  identity: '登记内容',
  abnormality: '异常',
} as const;

/** docs/lifecycle.md: every act, what it needs and changes, and every rule, read from the tables that the program obeys. */
export function lifecyclePage(): string {
  const transitions = ACT_NAMES.map((act) => ({ act, ...(LIFECYCLE[act] as Transition<never>) }));
  const rules = new Map<string, Rule<never>>();
  for (const rule of [...ALWAYS, ...transitions.flatMap((each) => each.rules)])
    rules.set(`${rule.code}${rule.says}`, rule as Rule<never>);
  const acts = transitions.map((each) => [
    `${each.name} \`${each.act}\``,
    each.by.map(roleName).join('、'),
    STANDING[each.standing],
    each.instruments.map((kind) => INSTRUMENTS[kind].name).join('、'),
    conditions(each.when),
    each.changes.map((axis) => AXIS[axis]).join('、'),
    each.rules.map((rule) => `\`${rule.code}\``).join(' '),
    each.law,
  ]);
  return [
    '# 财物的生命周期 Lifecycle',
    '',
    'Generated from `src/registry/lifecycle/lifecycle.ts` and its neighbours by `npm run generate`; do not edit.',
    '',
    '## 行为 Acts',
    '',
    markdownTable(['行为', '由谁', '与财物的关系', '凭何文书', '前提', '改变', '规则', '依据'], acts),
    '',
    `Every act also obeys ${ALWAYS.map((rule) => `\`${rule.code}\``).join(', ')}.`,
    '',
    '## 规则 Rules',
    '',
    markdownTable(
      ['代码', '违反时', '怎么办', '依据'],
      [...rules.values()].map((rule) => [`\`${rule.code}\``, rule.says, rule.remedy, rule.law]),
    ),
    '',
    '## 移交事由 Purposes of a handover',
    '',
    markdownTable(
      ['事由', '文书', '方式', '接收后的阶段', '答复时限', '依据'],
      Object.entries(PURPOSES).map(([key, each]) => [
        `${each.name} \`${key}\``,
        INSTRUMENTS[each.instrument].name,
        each.modes.map((mode) => (mode === 'physical' ? '实物' : '单据（换押）')).join('、'),
        each.stage === null ? '不变' : `\`${each.stage}\``,
        periodText(timeLimit(each.answerWithin)),
        `${timeLimit(each.answerWithin).basis} ${timeLimit(each.answerWithin).law}`,
      ]),
    ),
    '',
    '## 处理方式 Outcomes',
    '',
    markdownTable(
      ['方式', '执行凭证', '须有领取人', '须监销', '变为价款', '依据'],
      Object.entries(OUTCOMES).map(([key, each]) => [
        `${each.name} \`${key}\``,
        each.proof === null ? '另有文书定其去向' : INSTRUMENTS[each.proof].name,
        mark(each.recipient),
        mark(each.supervised),
        mark(each.realises),
        each.law,
      ]),
    ),
    '',
    '## 文书 Instruments',
    '',
    markdownTable(
      ['文书', '代字', '批准', '依据', '施行'],
      Object.entries(INSTRUMENTS).map(([key, each]) => [
        `${each.name} \`${key}\``,
        each.word,
        `\`${each.approval}\``,
        each.law,
        each.effectiveFrom,
      ]),
    ),
    '',
    '## 类别 Categories',
    '',
    markdownTable(
      ['类别', '应记载', '须照相估价', '依据', '施行'],
      Object.entries(CATEGORIES).map(([name, each]) => [
        name,
        each.fields.join('、'),
        mark(each.appraisal),
        each.law,
        each.effectiveFrom,
      ]),
    ),
    '',
  ].join('\n');
}

const mark = (yes: boolean): string => (yes ? '是' : '');

function conditions(when: Transition<never>['when']): string {
  const said = [
    when.measure ? '措施有效' : '',
    when.custody ? `保管：${when.custody.join('、')}` : '',
    when.stage ? `阶段：${when.stage.join('、')}` : '',
    when.disposition ? `处理：${when.disposition.join('、')}` : '',
    when.offered === false ? '未在移交中' : '',
  ].filter(Boolean);
  return said.length > 0 ? said.join('；') : '—';
}
