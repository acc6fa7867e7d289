import { describe, expect, test } from '@jest/globals';
import {
  cardNumberWarning,
  courtCaseNumberWarning,
  creditCodeWarning,
  detailWarnings,
  identityNumberWarning,
  imeiWarning,
  policeCaseNumberWarning,
  policeDocumentNumberWarning,
  procuratorateNumberWarning,
  vinWarning,
} from '../../src/number-checks/number-checks.js';

/** Each check with what passes and what is warned of. */
const EXAMPLES: [string, (text: string) => string | null, string[], string[]][] = [
  [
    'identityNumberWarning',
    identityNumberWarning,
    ['11010519491231002X', '440524188001010014', '11010519491231002x'],
    ['110105194912310021', '110105194913310020', '110105194902300020', '11010549123100'],
  ],
  [
    'creditCodeWarning',
    creditCodeWarning,
    ['91350100M000100Y43'],
    ['91350100M000100Y44', '91350100I000100Y43', '9135'],
  ],
  [
    'vinWarning',
    vinWarning,
    ['1M8GDM9AXKP042788'],
    ['1M8GDM9A1KP042788', '1M8GDM9AXKP04278', '1M8GDM9AXKPO42788'],
  ],
  ['imeiWarning', imeiWarning, ['490154203237518'], ['490154203237519', '49015420323751', '49015420323751A']],
  [
    'cardNumberWarning',
    cardNumberWarning,
    ['6222 0212 3456 7894', '6222021234567894'],
    ['6222021234567891', '6222'],
  ],
  [
    'policeCaseNumberWarning',
    policeCaseNumberWarning,
    ['A5201142100002016030007'],
    ['A00052019921000000001', '2016-7', 'A5201142100002016130007'],
  ],
  [
    'policeDocumentNumberWarning',
    policeDocumentNumberWarning,
    ['筑公(经)扣字〔2024〕12号'],
    ['筑公(经)扣字[2024]12号', '扣字12号'],
  ],
  [
    'procuratorateNumberWarning',
    procuratorateNumberWarning,
    ['山东省院起诉受[2016]37000000031号', '坛检刑诉〔2024〕3号'],
    ['检刑诉2024-3', '起诉受[2016]3号'],
  ],
  [
    'courtCaseNumberWarning',
    courtCaseNumberWarning,
    ['（2024）黔01刑初12号', '(2024)黔01刑初12号', '（2024）最高法刑核12345678号', '（2024）苏0482刑初1号'],
    ['2024黔01刑初12号', '（2024）黔011刑初12号', '（2024）黔01刑初号'],
  ],
];

describe('number checks', () => {
  test.each(EXAMPLES)('%s takes the examples and warns of the others', (_, check, right, wrong) => {
    expect(right.map((text) => [text, check(text)])).toEqual(right.map((text) => [text, null]));
    expect(wrong.filter((text) => check(text) === null)).toEqual([]);
  });

  test('the fields of a line are looked at by their own check, and nothing else is', () => {
    expect(detailWarnings({ IMEI: '490154203237519', 车辆识别代号: '', 颜色: '490154203237519' })).toEqual({
      IMEI: 'IMEI 的校验位不符',
    });
  });
});
