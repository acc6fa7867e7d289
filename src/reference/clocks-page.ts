import {
  FLAW_RULES,
  LEFT_OUT_FLAWS,
  LEVELS,
  REMEDIES,
  WAITING_CLOCKS,
  WAITING_FLAWS,
} from '../oversight/oversight.js';
import {
  EXPIRIES,
  HOLIDAYS,
  periodText,
  TIME_LIMIT_IDS,
  TIME_LIMITS,
  type TimeLimit,
} from '../time-limits/time-limits.js';
import { markdownTable } from './markdown-table.js';

/** docs/clocks.md: every time limit and flaw, what runs, what waits and for what, and the calendar by which days are counted. */
export function clocksPage(): string {
  const waiting = new Map(WAITING_CLOCKS.map(({ id, needs }) => [id, needs]));
  const limits = TIME_LIMIT_IDS.map((id) => ({ id, ...(TIME_LIMITS[id] as TimeLimit) }));
  return [
    '# 期限与瑕疵 Time limits and flaws',
    '',
    'Generated from `src/time-limits/limits.ts` and `src/oversight/` by `npm run generate`; do not edit.',
    '',
    '## 运行的期限 Running',
    '',
    markdownTable(
      ['编号', '期限', '起算', '时长', '延长或例外', '期满后', '依据', '性质', '施行'],
      limits.filter(({ id }) => !waiting.has(id)).map(rowOf),
    ),
    '',
    '## 尚不运行的期限 Waiting for a fact that nobody records yet',
    '',
    markdownTable(
      ['编号', '期限', '起算', '时长', '延长或例外', '期满后', '依据', '性质', '施行', '尚缺的记录'],
      limits.filter(({ id }) => waiting.has(id)).map((each) => [...rowOf(each), waiting.get(each.id) ?? '']),
    ),
    '',
    '## 工作日历 The working calendar',
    '',
    '期间开始的时和日不计；最后一日为节假日的，以其后第一个工作日为期满日；按小时计算的不顺延（刑诉法 105）。措施的期限和补充侦查的期限不因节假日顺延。',
    '下列年份以外只扣除周末，回答中注明。',
    '',
    markdownTable(
      ['年份', '依据', '节假日', '调休上班'],
      Object.entries(HOLIDAYS).map(([year, { notice, holidays, worked }]) => [
        year,
        notice,
        holidays.map(({ name, from, to }) => `${name} ${from}${to === from ? '' : ` 至 ${to}`}`).join('；'),
        worked.join('、'),
      ]),
    ),
    '',
    '## 瑕疵 Flaws that are looked for',
    '',
    '每晚和需要时检查；只提示，不自动改正；由责任机关以补正说明或者情况说明办结。级别：',
    '',
    markdownTable(
      ['级别', '含义', '依据'],
      Object.entries(LEVELS).map(([level, { name, law }]) => [level, name, law]),
    ),
    '',
    markdownTable(
      ['编号', '瑕疵', '级别', '依据', '办结方式', '期限（日，内部）'],
      [...FLAW_RULES].map(([id, { name, level, law, remedy, days }]) => [
        id,
        name,
        level,
        law,
        REMEDIES[remedy],
        String(days),
      ]),
    ),
    '',
    '## 尚不检查的瑕疵 Waiting for a fact that nobody records yet',
    '',
    markdownTable(
      ['编号', '瑕疵', '尚缺的记录'],
      Object.entries(WAITING_FLAWS).map(([id, { name, needs }]) => [id, name, needs]),
    ),
    '',
    '## 不检查的瑕疵 Left out',
    '',
    markdownTable(['编号', '瑕疵和原因'], Object.entries(LEFT_OUT_FLAWS)),
    '',
  ].join('\n');
}

const rowOf = (each: TimeLimit & { id: string }): string[] => [
  each.id,
  each.name,
  each.starts,
  periodText(each),
  each.extension,
  EXPIRIES[each.expiry],
  each.law,
  each.basis,
  each.effectiveFrom,
];
