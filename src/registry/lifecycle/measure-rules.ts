import { chinaDate } from '../../time-limits/time-limits.js';
import type { Renewal } from './acts.js';
import type { ItemState, Measure } from './item-state.js';
import { latestRenewal } from './measure-terms.js';
import type { Rule } from './rules.js';

/** The measures that a renewal is about: in force, with a last day. */
export const renewable = (item: ItemState): (Measure & { until: string })[] =>
  item.measures.filter(
    (each): each is Measure & { until: string } => each.state === 'in_force' && each.until !== null,
  );

export const measureHasALastDay: Rule<Renewal> = {
  code: 'measure_has_a_last_day',
  law: '刑诉规定 240',
  says: '该财物的措施没有期限，不须续行',
  remedy: '只有查封、冻结有期限',
  beforehand: true,
  holds: (item) => renewable(item).length > 0,
};

export const renewedBeforeItEnds: Rule<Renewal> = {
  code: 'renewed_before_it_ends',
  law: '刑诉规定 240',
  says: '措施已届满，自动解除，不能续行',
  remedy: '确需继续的，重新办理查封、冻结',
  holds: (item, _, { now }) => renewable(item).every(({ until }) => until >= chinaDate(now)),
};

export const renewalExtendsTheTerm: Rule<Renewal> = {
  code: 'renewal_extends_the_term',
  law: '刑诉规定 240',
  says: '续行后的最后一日须晚于原来的',
  remedy: '请核对续行的期限',
  field: 'until',
  holds: (item, { until }) => renewable(item).every((each) => until > each.until),
};

export const renewalIsWithinTheLaw: Rule<Renewal> = {
  code: 'renewal_is_within_the_law',
  law: '刑诉规定 243-245; 公通字〔2013〕30号 7',
  says: '续行的期限超过法律所许可的',
  remedy: '存款每次至多一年，证券二年，股权、保单权益六个月，查封一年',
  field: 'until',
  holds: ({ category, ...item }, { until }) =>
    renewable({ category, ...item }).every((each) => {
      const latest = latestRenewal(each.kind, category, each.until);
      return latest === null || until <= latest;
    }),
};
