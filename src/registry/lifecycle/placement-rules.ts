import type { ActNamed, Receipt } from './acts.js';
import { mayHold, type Placement } from './places.js';
import type { Rule } from './rules.js';

type Placing = ActNamed<'put_away' | 'take_back' | 'import_stock'> | Receipt;

/** A rule of the place, which a receipt that names none does not ask. */
const ofPlace =
  (holds: (placement: Placement, category: string) => boolean): Rule<Placing>['holds'] =>
  (item, act) =>
    act.placement === null || holds(act.placement, act.act === 'import_stock' ? act.category : item.category);

export const placeIsOfTheCustodian: Rule<Placing> = {
  code: 'place_is_of_the_custodian',
  law: '内部',
  says: '该库位不属于本机关',
  remedy: '请扫描本机关的库位码',
  field: 'placeId',
  holds: (_, { placement }, { actor }) => placement === null || placement.agencyId === actor.agencyId,
};

export const placeIsInUse: Rule<Placing> = {
  code: 'place_is_in_use',
  law: '内部',
  says: '该库位已停用、尚未启用，或者其下还分库位',
  remedy: '请选择启用中的、最末一级的库位',
  field: 'placeId',
  holds: ofPlace(({ open }) => open),
};

export const placeMayHoldTheCategory: Rule<Placing> = {
  code: 'place_may_hold_the_category',
  law: '刑诉规定 235; 刑诉解释 441',
  says: '这种库位不能存放该类财物',
  remedy: '请放入适于保管该类财物的库位：危险物品委托代管，枪支弹药入枪弹库，贵重财物入保险柜',
  field: 'placeId',
  holds: ofPlace((placement, category) => mayHold(placement, category)),
};

export const placeHasRoom: Rule<Placing> = {
  code: 'place_has_room',
  law: '内部',
  says: '该库位已满',
  remedy: '请另选库位',
  field: 'placeId',
  holds: ofPlace(({ room }) => room === null || room > 0),
};

export const placeKeepsCasesApart: Rule<Placing> = {
  code: 'place_keeps_cases_apart',
  law: '内部',
  says: '该库位只放一案的财物，已放有他案财物',
  remedy: '请另选库位：分案、分类存放',
  field: 'placeId',
  holds: ofPlace(({ foreign }) => !foreign),
};

export const placeIsAnother: Rule<ActNamed<'put_away'>> = {
  code: 'place_is_another',
  law: '内部',
  says: '该财物已在这个库位',
  remedy: '无须再调整',
  field: 'placeId',
  holds: (item, act) => act.placement.placeId !== item.slot,
};
