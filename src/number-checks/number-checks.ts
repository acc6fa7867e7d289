/** What is wrong with a number as it was written, in Chinese; null when nothing is. A warning, never a refusal: the text is kept as it is. */
type Check = (text: string) => string | null;

const DIGITS = /^\d+$/;
const IDENTITY_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CREDIT_CODE = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const VIN_WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
/** A letter's value is its place here, modulo ten. */
const VIN_LETTERS = '0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ';

const weighted = (values: readonly number[], weights: readonly number[]): number =>
  values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);

function isDay(text: string): boolean {
  const iso = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
  const parsed = new Date(`${iso}T00:00:00.000Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso);
}

function luhnHolds(text: string): boolean {
  const sum = [...text].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** 公民身份号码 (GB 11643-1999). */
export const identityNumberWarning: Check = (text) => {
  const written = text.toUpperCase();
  if (!/^\d{17}[\dX]$/.test(written)) return '公民身份号码须为 18 位';
  if (!isDay(written.slice(6, 14))) return '公民身份号码中的出生日期不是存在的日期';
  const expected = '10X98765432'[weighted([...written.slice(0, 17)].map(Number), IDENTITY_WEIGHTS) % 11];
  return written[17] === expected ? null : '公民身份号码的校验码不符';
};

/** 统一社会信用代码 (GB 32100-2015). */
export const creditCodeWarning: Check = (text) => {
  const values = [...text].map((each) => CREDIT_CODE.indexOf(each));
  if (values.length !== 18 || values.includes(-1)) return '统一社会信用代码须为 18 位，不含 I、O、S、V、Z';
  let weight = 1;
  let sum = 0;
  for (const value of values.slice(0, 17)) {
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return values[17] === (31 - (sum % 31)) % 31 ? null : '统一社会信用代码的校验码不符';
};

/** 车辆识别代号 (GB 16735). */
export const vinWarning: Check = (text) => {
  const written = text.toUpperCase();
  if (!/^[0-9A-HJ-NPR-Z]{17}$/.test(written)) return '车辆识别代号须为 17 位，不含 I、O、Q';
  const sum = weighted(
    [...written].map((each) => VIN_LETTERS.indexOf(each) % 10),
    VIN_WEIGHTS,
  );
  return written[8] === '0123456789X'[sum % 11] ? null : '车辆识别代号的校验位不符';
};

export const imeiWarning: Check = (text) => {
  if (!/^\d{15}$/.test(text)) return 'IMEI 须为 15 位数字';
  return luhnHolds(text) ? null : 'IMEI 的校验位不符';
};

/** 银行卡号: 16 to 19 digits with the check digit of Luhn. */
export const cardNumberWarning: Check = (text) => {
  const written = text.replace(/\s/g, '');
  if (!DIGITS.test(written) || written.length < 16 || written.length > 19)
    return '银行卡号须为 16 至 19 位数字';
  return luhnHolds(written) ? null : '银行卡号的校验位不符';
};

const PROVINCES = '京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新军兵';
const COURT_NUMBER = new RegExp(
  `^（(19|20)\\d{2}）(最高法|[${PROVINCES}](\\d{2}|\\d{4})?)([\\u4e00-\\u9fa5]{1,4})(\\d{1,8})号$`,
  'u',
);

/** 公安机关案件编号: A, the unit's twelve digits, year and month, four digits. Other lengths exist, so only a hint. */
export const policeCaseNumberWarning: Check = (text) =>
  /^A\d{12}(19|20)\d{2}(0[1-9]|1[0-2])\d{4}$/.test(text)
    ? null
    : /^[A-Z]?\d{15,30}$/.test(text)
      ? '案件编号与通行格式（A、12 位单位代码、年月、4 位序号）不同，请核对'
      : '案件编号格式不符，请核对';

/** 公安文书号: 筑公(经)扣字〔2024〕12号. */
export const policeDocumentNumberWarning: Check = (text) =>
  /^\p{Script=Han}+公(\(\p{Script=Han}+\))?\p{Script=Han}*字〔(19|20)\d{2}〕\d+号$/u.test(text)
    ? null
    : '公安文书号格式不符（机关简称、部门简称、文书简称、〔年度〕、序号），请核对';

/** 检察机关统一受案号 or 文书号. */
export const procuratorateNumberWarning: Check = (text) =>
  /^[\u4e00-\u9fffA-Za-z0-9·-]*受[[〔][12]\d{3}[\]〕]\d{8,16}号$/u.test(text) ||
  /^\p{Script=Han}+检\p{Script=Han}*〔(19|20)\d{2}〕\d+号$/u.test(text)
    ? null
    : '检察机关案号、文书号格式不符，请核对';

/** 法院案号: （2024）黔01刑初12号. */
export const courtCaseNumberWarning: Check = (text) =>
  COURT_NUMBER.test(text.replace(/\(/g, '（').replace(/\)/g, '）'))
    ? null
    : '法院案号格式不符（（年度）法院代字、类型代字、编号），请核对';

/** By which check a category's own field is looked at. */
export const DETAIL_CHECKS: Readonly<Record<string, Check>> = {
  车辆识别代号: vinWarning,
  IMEI: imeiWarning,
  卡号: cardNumberWarning,
  身份号码: identityNumberWarning,
  统一社会信用代码: creditCodeWarning,
};

/** The warnings about the fields of one line, by field. */
export const detailWarnings = (details: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(details).flatMap(([field, text]) => {
      const warning = text === '' ? null : DETAIL_CHECKS[field]?.(text);
      return warning ? [[field, warning]] : [];
    }),
  );
