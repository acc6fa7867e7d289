import { compare, isDecimal, isZero, subtract, sum } from '../../platform/quantity.js';
import type { Correction, Counting, Photographing, Splitting, Voiding } from './acts.js';
import { CATEGORIES } from './categories.js';
import { free } from './orders.js';
import type { Rule } from './rules.js';

export const lotIsUncounted: Rule<Counting> = {
  code: 'lot_is_uncounted',
  law: '刑诉规定 230',
  says: '只有待清点的封存批可以清点入数',
  remedy: '已清点的数量有误的，请用更正',
  beforehand: true,
  holds: (item) => !item.quantity.counted,
};

export const countIsPositive: Rule<Counting> = {
  code: 'quantity_is_positive',
  law: '刑诉规定 230',
  says: '清点数量须大于零',
  remedy: '请核对清点数量',
  field: 'quantity',
  holds: (_, act) => !isZero(act.quantity),
};

export const partsAreWithinWhatIsFree: Rule<Splitting> = {
  code: 'parts_within_what_is_on_hand',
  law: '刑诉规定 230',
  says: '拆分数量须大于零，合计不得超过未定去向的现存数量',
  remedy: '请核对各份数量',
  field: 'parts',
  beforehand: true,
  holds: (item, act) =>
    act.parts.every((part) => !isZero(part.quantity)) &&
    compare(sum(act.parts.map((part) => part.quantity)), free(item)) <= 0,
};

const PHOTOS_MAX = 200;

export const photosAreNew: Rule<Photographing> = {
  code: 'photos_are_new',
  law: '内部',
  says: '照片已在该财物名下，或者一张也没有',
  remedy: '请选择新的照片',
  field: 'photos',
  holds: (item, act) => {
    const known = new Set(item.photos.map(({ sha256 }) => sha256));
    return act.photos.length > 0 && act.photos.every(({ sha256 }) => !known.has(sha256) && known.add(sha256));
  },
};

export const photosAreNotTooMany: Rule<Photographing> = {
  code: 'photos_are_not_too_many',
  law: '内部',
  says: `一件财物最多 ${PHOTOS_MAX} 张照片`,
  remedy: '请只补充必要的照片；成批的财物可先拆分',
  field: 'photos',
  holds: (item, act) => item.photos.length + act.photos.length <= PHOTOS_MAX,
};

export const keeperHoldsTheThing: Rule<Photographing> = {
  code: 'keeper_holds_the_thing',
  law: '内部',
  says: '保管人员只能拍摄本机关保管的财物',
  remedy: '请由保管该财物的机关，或者办案民警补充',
  holds: (item, _, { actor }) =>
    actor.roles.includes('case_officer') || item.custody.agencyId === actor.agencyId,
};

export const nothingHasLeftTheItem: Rule = {
  code: 'nothing_has_left_the_item',
  law: '内部',
  says: '已有部分处理、拆分或已定去向的财物不能作废',
  remedy: '请先撤销其后的办理，或用更正',
  beforehand: true,
  holds: (item) =>
    isZero(item.quantity.splitOff) &&
    isZero(item.quantity.disposed) &&
    item.dispositions.every((each) => each.state === 'recommended'),
};

export const voidedItemWasRegistered: Rule<Voiding> = {
  code: 'voided_item_was_registered',
  law: '内部',
  says: '拆分所得和变价所得不是重复登记，不能作废',
  remedy: '请作废重复的原登记，或用更正',
  beforehand: true,
  holds: (item) => item.origin.kind === 'registered',
};

export const correctedValueHasItsForm: Rule<Correction> = {
  code: 'corrected_value_has_its_form',
  law: '内部',
  says: '更正后的内容不合该项的格式',
  remedy: '数量须为十进制数，如 "12.5"；名称至多 200 字，计量单位至多 20 字',
  field: 'value',
  holds: (_, act) => {
    if (act.field === 'quantity') return isDecimal(act.value);
    return act.value.length <= VALUE_MAX[act.field];
  },
};

const VALUE_MAX: Record<Exclude<Correction['field'], 'quantity'>, number> = {
  name: 200,
  features: 10_000,
  category: 50,
  unit: 20,
};

export const correctedQuantityKeepsTheSum: Rule<Correction> = {
  code: 'corrected_quantity_keeps_the_sum',
  law: '内部',
  says: '更正后的数量须大于零，且不少于已拆分、已处理和已定去向的数量；处理完毕的不能再更正数量',
  remedy: '请核对更正后的数量；待清点的请用清点',
  field: 'value',
  holds: (item, act) => {
    if (act.field !== 'quantity') return true;
    if (!item.quantity.counted || isZero(act.value) || isZero(item.quantity.onHand)) return false;
    const committed = subtract(item.quantity.registered, free(item));
    return compare(act.value, committed) >= 0;
  },
};

export const measureStaysWithTheSum: Rule<Correction> = {
  code: 'measure_stays_with_the_sum',
  law: '刑诉规定 230',
  says: '拆分所得的数量和单位随原批；已拆分或已处理过的，单位不能再更正',
  remedy: '请在拆分、处理之前更正原批；其后发现的，写入特征或者说明',
  field: 'field',
  holds: (item, act) => {
    if (act.field === 'quantity') return item.origin.kind !== 'split';
    if (act.field !== 'unit') return true;
    const { splitOff, disposed } = item.quantity;
    return item.origin.kind !== 'split' && isZero(splitOff) && isZero(disposed);
  },
};

export const correctedCategoryIsKnown: Rule<Correction> = {
  code: 'category_is_known',
  law: '刑诉解释 437',
  says: '财物类别不在类别表内',
  remedy: '请从类别表中选择',
  field: 'value',
  holds: (_, act) => act.field !== 'category' || Object.hasOwn(CATEGORIES, act.value),
};

export const correctionChangesSomething: Rule<Correction> = {
  code: 'correction_changes_something',
  law: '内部',
  says: '更正前后相同',
  remedy: '请核对要更正的内容',
  field: 'value',
  holds: (item, act) => {
    const now: Record<Exclude<Correction['field'], 'quantity'>, string | null> = {
      name: item.name,
      features: item.features,
      category: item.category,
      unit: item.quantity.unit,
    };
    if (act.field === 'quantity') return compare(item.quantity.registered, act.value) !== 0;
    return now[act.field] !== act.value;
  },
};
