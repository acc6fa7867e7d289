import type { Role } from '../../identity/identity.js';
import type { ActNamed, Receipt } from './acts.js';
import { type ItemState, packageState } from './item-state.js';
import type { Rule } from './rules.js';

type Leg = ActNamed<'put_away' | 'lend' | 'take_back'> | Receipt;
type Opening = ActNamed<'unseal' | 'reseal'>;

/** Who may be present when a keeper opens or seals a package: who works on cases, or another keeper. */
const PRESENT: readonly Role[] = [
  'case_officer',
  'prosecutor',
  'judge',
  'enforcement_officer',
  'keeper',
  'centre_keeper',
  'case_manager',
  'court_registrar',
];

const isTold = (item: ItemState, act: Leg): boolean => {
  if (act.act === 'take_back') return true;
  if (act.seal === null || ('mode' in act && act.mode === 'paper')) return false;
  const first = !item.seals && (act.act === 'receive' || act.act === 'receive_with_exception');
  return !first;
};

const isStatedBroken = (act: Leg): boolean =>
  ('condition' in act && act.condition !== 'intact') ||
  (act.act === 'receive_with_exception' && act.exception === 'seal_broken');

export const sealIsAsItWas: Rule<Leg> = {
  code: 'seal_is_as_it_was',
  law: '电子数据规定 14; 内部',
  says: '封条与台账所记不一致',
  remedy: '请核对封条号；封条确有异常的，按封条异常接收、归还，或者报告异常；要换封条的，先办启封、封存笔录',
  field: 'seal',
  holds: (item, act) => !isTold(item, act) || isStatedBroken(act) || act.seal === item.custody.seal,
};

export const packageIsSealed: Rule<ActNamed<'unseal'>> = {
  code: 'package_is_sealed',
  law: '电子数据规定 14; 内部',
  says: '该财物没有封存，无须启封',
  remedy: '请直接办理封存',
  beforehand: true,
  holds: (item) => packageState(item) === 'sealed',
};

export const packageIsOpen: Rule<ActNamed<'reseal'>> = {
  code: 'package_is_open',
  law: '电子数据规定 14; 内部',
  says: '该财物已经封存',
  remedy: '要换封条的，请先办理启封',
  beforehand: true,
  holds: (item) => item.custody.seal === null,
};

export const sealIsNew: Rule<ActNamed<'reseal'>> = {
  code: 'seal_is_new',
  law: '内部',
  says: '该财物用过这个封条号',
  remedy: '请用一条新的封条，填写它的号码',
  field: 'seal',
  holds: ({ seals = [] }, act) => seals.every(({ seal }) => seal !== act.seal),
};

export const openedByTwo: Rule<Opening> = {
  code: 'opened_by_two',
  law: '内部',
  says: '启封、封存须有二人以上在场：保管人员，和办案人员或者另一名保管人员',
  remedy: '请由办案人员或者另一名保管人员到场见证',
  field: 'secondId',
  holds: (_, { second }, { actor }) =>
    second.personId !== actor.personId && second.roles.some((role) => PRESENT.includes(role)),
};

export const openingIsPhotographed: Rule<Opening> = {
  code: 'opening_is_photographed',
  law: '电子数据规定 14; 内部',
  says: '启封、封存前后都须拍照',
  remedy: '请上传启封、封存之前和之后的照片',
  field: 'photosBefore',
  holds: (_, { photosBefore, photosAfter }) => photosBefore.length > 0 && photosAfter.length > 0,
};
