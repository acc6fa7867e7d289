import { compare } from '../../platform/quantity.js';
import type { ActNamed, Receipt } from './acts.js';
import type { Rule } from './rules.js';
import { divisionFor, isSameWeight } from './weights.js';

type Weighed = ActNamed<'put_away' | 'lend' | 'take_back' | 'unseal' | 'reseal'> | Receipt;

const isStatedShort = (act: Weighed): boolean =>
  ('condition' in act && act.condition !== 'intact') ||
  (act.act === 'receive_with_exception' && (act.exception === 'short' || act.exception === 'swapped'));

export const scaleIsFineEnough: Rule<Weighed> = {
  code: 'scale_is_fine_enough',
  law: '毒品称量规定 14',
  says: '衡器的分度值过大',
  remedy:
    '不足 100 克用分度值 0.01 克的衡器，不足 1 千克用 0.1 克，不足 10 千克用 1 克，不足 100 千克用 10 克，不足 1 吨用 100 克，1 吨以上用 1 千克',
  field: 'weight',
  holds: (_, { weight }) => {
    const heaviest = weight?.net ?? weight?.gross ?? null;
    return !weight || heaviest === null || compare(weight.division, divisionFor(heaviest)) <= 0;
  },
};

export const netIsWithinGross: Rule<Weighed> = {
  code: 'net_is_within_gross',
  law: '毒品称量规定 14; 刑诉解释 437',
  says: '毛重、净重、分度值须大于零，净重不能大于毛重',
  remedy: '请填写毛重或者净重，并核对分度值',
  field: 'weight',
  holds: (_, { weight }) => {
    if (!weight) return true;
    const told = [weight.gross, weight.net].filter((each) => each !== null);
    const [gross, net] = [weight.gross ?? weight.net, weight.net ?? weight.gross];
    return (
      told.length > 0 &&
      [...told, weight.division].every((each) => compare(each, '0') > 0) &&
      compare(net as string, gross as string) <= 0
    );
  },
};

export const weightIsAsItWas: Rule<Weighed> = {
  code: 'weight_is_as_it_was',
  law: '毒品称量规定 14; 公通字〔2015〕21号 16',
  says: '重量与上一次称量相差超过衡器的分度值',
  remedy: '请重新称量；确实短少的，按短少接收、归还，或者报告异常',
  field: 'weight',
  holds: (item, act) => {
    const last = item.weights?.at(-1);
    const { weight } = act;
    if (!weight || !last || last.onHand !== item.quantity.onHand || isStatedShort(act)) return true;
    const divisions = [weight.division, last.division];
    // Another package weighs otherwise.
    const repacked = act.act === 'unseal' || act.act === 'reseal' || item.seals?.at(-1)?.act === 'unseal';
    return (
      isSameWeight(weight.net, last.net, divisions) &&
      (repacked || isSameWeight(weight.gross, last.gross, divisions))
    );
  },
};
