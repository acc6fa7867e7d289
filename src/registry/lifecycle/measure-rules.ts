import { chinaDate } from '../../time-limits/time-limits.js';
import type { Conversion, Renewal, TakingEffect, TakingOver } from './acts.js';
import type { ItemState, Measure } from './item-state.js';
import { CONVERTIBLE } from './measure-effects.js';
import { lastDayOf, latestFirstTerm, latestRenewal } from './measure-terms.js';
import type { Rule } from './rules.js';

/** The measures that a renewal is about: in force, with a last day, by paper or by law. */
export const renewable = ({ measures, category }: ItemState): (Measure & { lastDay: string })[] =>
  measures.flatMap((each) => {
    const last = each.state === 'in_force' ? lastDayOf(each, category) : null;
    return last ? [{ ...each, lastDay: last.day }] : [];
  });

export const measureHasALastDay: Rule<Renewal> = {
  code: 'measure_has_a_last_day',
  law: '刑诉规定 240',
  says: '该财物的措施没有期限，不须续行',
  remedy: '只有查封、冻结有期限',
  beforehand: true,
  holds: (item) => renewable(item).length > 0,
};

export const renewedBeforeItEnds: Rule<Renewal | TakingOver> = {
  code: 'renewed_before_it_ends',
  law: '刑诉规定 240',
  says: '措施已届满，自动解除，不能续行',
  remedy: '确需继续的，重新办理查封、冻结',
  holds: (item, _, { now }) => renewable(item).every(({ lastDay }) => lastDay >= chinaDate(now)),
};

export const renewalExtendsTheTerm: Rule<Renewal> = {
  code: 'renewal_extends_the_term',
  law: '刑诉规定 240',
  says: '续行后的最后一日须晚于原来的',
  remedy: '请核对续行的期限',
  field: 'until',
  holds: (item, { until }) => renewable(item).every(({ lastDay }) => until > lastDay),
};

export const renewalIsWithinTheLaw: Rule<Renewal> = {
  code: 'renewal_is_within_the_law',
  law: '刑诉规定 243-245; 公通字〔2013〕30号 7; 民诉解释 485',
  says: '续行的期限超过法律所许可的',
  remedy:
    '存款每次至多一年，证券二年，股权、保单权益六个月，查封一年；法院：存款一年、动产二年、不动产及其他财产权三年',
  field: 'until',
  holds: (item, { until }) =>
    renewable(item).every((each) => {
      const latest = latestRenewal(each, item.category, each.lastDay);
      return latest === null || until <= latest;
    }),
};

export const conversionChangesTheKind: Rule<Conversion> = {
  code: 'conversion_changes_the_kind',
  law: '刑诉规定 227-231',
  says: '该财物没有可以变更为这一种类的措施',
  remedy: '查封、扣押可以互相变更，登记保存可以变更为查封、扣押；冻结的不能变更',
  field: 'kind',
  beforehand: true,
  holds: ({ measures }, { kind }) => {
    const open = measures.filter((each) => each.state === 'in_force' && CONVERTIBLE.includes(each.kind));
    return open.length > 0 && open.every((each) => each.kind !== kind);
  },
};

export const lentThingIsNotConverted: Rule<Conversion> = {
  code: 'lent_thing_is_not_converted',
  law: '行政规定 190',
  says: '借出的财物须先归还，才能变更措施',
  remedy: '请先归还保管人员',
  beforehand: true,
  holds: ({ loan }) => loan === null,
};

export const measureIsOfAnotherAgency: Rule<TakingOver> = {
  code: 'measure_is_of_another_agency',
  law: '刑诉解释 532; 涉财产执行规定 5',
  says: '该措施已以本机关名义采取',
  remedy: '请用续行措施',
  beforehand: true,
  holds: ({ measures, beginning }, _, { actor }) =>
    measures.some(
      ({ state, agencyId = beginning.agencyId }) => state === 'in_force' && agencyId !== actor.agencyId,
    ),
};

export const takenOverWithinTheLaw: Rule<TakingOver> = {
  code: 'term_is_within_the_law',
  law: '民诉解释 485; 刑诉规定 243-245',
  says: '期限超过法律所许可的',
  remedy:
    '法院：存款一年、动产二年、不动产及其他财产权三年；检察院：存款一年，证券二年，股权、保单权益六个月',
  field: 'until',
  holds: (item, { until }, { actor, instrument, now }) =>
    until === null ||
    item.measures.every(({ kind, state }) => {
      if (state !== 'in_force') return true;
      const since = instrument?.issuedOn ?? chinaDate(now);
      const latest = latestFirstTerm({ kind, by: actor.agencyKind }, item.category, since);
      return until >= since && (latest === null || until <= latest);
    }),
};

const queued = ({ measures }: ItemState): Measure | undefined =>
  measures.find(({ state }) => state === 'queued');

export const measureIsQueued: Rule<TakingEffect> = {
  code: 'measure_is_queued',
  law: '刑诉规定 242',
  says: '该财物没有轮候的查封、冻结',
  remedy: '只有轮候的查封、冻结须登记生效',
  beforehand: true,
  holds: (item) => queued(item) !== undefined,
};

export const earlierMeasureHasEnded: Rule<TakingEffect> = {
  code: 'earlier_measure_has_ended',
  law: '刑诉规定 242',
  says: '顺位在前的查封、冻结尚未解除、届满，轮候不生效',
  remedy: '请核对生效日期；在前的解除或者届满后再登记',
  field: 'effectiveOn',
  holds: (_, { standing }) => standing === 0,
};

export const takesEffectInItsTime: Rule<TakingEffect> = {
  code: 'takes_effect_in_its_time',
  law: '刑诉规定 242',
  says: '生效日期须在办理轮候之后、今天以前',
  remedy: '请核对生效日期',
  field: 'effectiveOn',
  holds: (item, { effectiveOn }, { now }) =>
    effectiveOn >= (queued(item)?.since ?? '') && effectiveOn <= chinaDate(now),
};
