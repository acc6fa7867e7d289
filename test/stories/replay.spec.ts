import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { reachedBy } from '../../src/case-files/words.js';
import { replayCases } from '../../src/replay/replay.js';
import { type Outcome, reportOf } from '../../src/replay/report.js';
import { ProgramServer } from '../support/program-server.js';

const REAL = path.join(import.meta.dirname, '..', 'data', 'judgments.jsonl');
const MINUTES = 60_000;

let server: ProgramServer;
beforeAll(async () => {
  server = await ProgramServer.open();
});
afterAll(() => server.close());

const bytesOf = (lines: string[]): Uint8Array => Buffer.from(`${lines.join('\n')}\n`);

/** Input made up for these tests; no fact of any real case. */
const made = (caseId: string, items: object[], more: object = {}): string =>
  JSON.stringify({
    case_id: caseId,
    charges: ['测试罪'],
    stage: '判决',
    tags: [],
    region: { county: '测试县', gbt2260: '520115' },
    agencies: { court: '测试县人民法院' },
    items: items.map((item, index) => ({
      item_no: index + 1,
      name: `测试物品${index + 1}`,
      category: '作案工具/其他物品',
      unit: '个',
      measure: '扣押',
      in_custody: true,
      disposition: '没收上缴国库',
      ...item,
    })),
    ...more,
  });

const balanceOf = ({ result }: Outcome, unit: string) => result.balance.find((each) => each.unit === unit);
const rulesOf = ({ result }: Outcome, caseId: string) =>
  result.refused.filter((each) => each.case_id === caseId).map(({ item_no, rule }) => [item_no, rule]);

describe('made-up lines that are hard to read', () => {
  test('a bad line is refused with its number and reason, and the rest plays', async () => {
    const twice = made('TEST-TWICE', [{ quantity: 2, unit: '双' }]);
    const outcome = await replayCases(
      server,
      Buffer.concat([
        bytesOf([
          '{"case_id": "TEST-BROKEN", ',
          '[]',
          '{"items": []}',
          '{"case_id": "TEST-NO-ITEMS"}',
          '',
          twice,
        ]),
        bytesOf([twice]),
        Buffer.from([0x7b, 0xff, 0x7d, 0x0a]),
      ]),
    );
    expect(outcome.result.refused.map(({ case_id, rule }) => [case_id, rule])).toEqual([
      ['第 1 行', 'line_is_json'],
      ['第 2 行', 'line_is_a_case'],
      ['第 3 行', 'case_id_is_given'],
      ['TEST-NO-ITEMS', 'items_are_given'],
      ['TEST-TWICE', 'case_number_taken'],
      ['第 8 行', 'line_is_json'],
    ]);
    expect(outcome.result).toMatchObject({ cases: 7, played: 1, items: 1 });
    expect(outcome.faults).toEqual([]);
  });

  test('numbers keep every digit, and those that are none are refused by the rule of the server', async () => {
    const line = made('TEST-NUMBERS', [
      { quantity: 0, unit: '零' },
      { quantity: -3, unit: '负' },
      { quantity: 777_777, unit: '毫' },
      { quantity: 888_888, unit: '巨' },
      { quantity: 999_999, unit: '极' },
      { unit: '元', amount_cny: 12.5 },
      { unit: null, quantity: 4 },
      { unit: null, quantity_text: '若干' },
    ])
      .replace('777777', '1.5e3')
      .replace('888888', '12345678901234567890.000000000000000001')
      .replace('999999', '1e40');
    const outcome = await replayCases(server, bytesOf([line]));
    expect(rulesOf(outcome, 'TEST-NUMBERS')).toEqual([
      [1, 'quantity_is_positive'],
      [2, 'quantity_is_positive'],
      [5, 'decimal_form'],
    ]);
    expect(balanceOf(outcome, '毫')?.received).toBe('1500');
    expect(balanceOf(outcome, '巨')?.disposed).toEqual({
      没收上缴国库: '12345678901234567890.000000000000000001',
    });
    expect(balanceOf(outcome, '元')?.received).toBe('12.5');
    expect(balanceOf(outcome, '未载单位')?.received).toBe('4');
    expect(balanceOf(outcome, '待清点')?.received).toBe('1');
    expect(outcome.faults).toEqual([]);
  });

  test('words that are not known leave the thing on hand and say so', async () => {
    const line = made(
      'TEST-WORDS',
      [
        { quantity: 1, unit: '词', category: '没有的类别' },
        { quantity: 1, unit: '词', disposition: '没有的处理' },
        { quantity: 1, unit: '词', disposition: '责令退赔' },
        { quantity: 1, unit: '词', disposition: '追缴' },
        { quantity: 1, unit: '词', disposition: '未提及' },
      ],
      {
        agencies: { police: '测试县人民检察院', procuratorate: '测试县人民检察院' },
        charges: null,
        tags: null,
      },
    );
    const outcome = await replayCases(server, bytesOf([line]));
    expect(rulesOf(outcome, 'TEST-WORDS')).toEqual([
      [2, 'disposition_is_known'],
      [3, 'restitution_is_an_obligation'],
    ]);
    expect(balanceOf(outcome, '词')).toEqual({
      unit: '词',
      received: '5',
      on_hand: '4',
      disposed: { 没收上缴国库: '1' },
    });
    expect(outcome.notes).toEqual([
      'TEST-WORDS 第 1 项：类别“没有的类别”不在类别表内，按“作案工具/其他物品”登记',
    ]);
    expect(outcome.faults).toEqual([]);
  });

  test('six hundred lines of a case and details inside another line are counted once each', async () => {
    const many = Array.from({ length: 600 }, () => ({ quantity: 0.1, unit: '粒测' }));
    const details = [
      { quantity: 9, unit: '箱测' },
      { quantity: 5, unit: '箱测', part_of_item_no: 601 },
    ];
    const outcome = await replayCases(server, bytesOf([made('TEST-MANY', [...many, ...details])]));
    expect(outcome.result.items).toBe(601);
    expect(balanceOf(outcome, '粒测')?.received).toBe('60');
    expect(balanceOf(outcome, '箱测')?.received).toBe('9');
    expect(outcome.faults).toEqual([]);
  });
});

describe('made-up splits', () => {
  const split = (disposition: string, amount: number | null, to: string) => ({ disposition, amount, to });

  test('what is stated is carried out, and no amount is invented', async () => {
    const outcome = await replayCases(
      server,
      bytesOf([
        made('TEST-SHORT', [
          {
            quantity: 100,
            unit: '短',
            splits: [split('没收上缴国库', 60, '国库'), split('发还被害人', 30, '被害人甲')],
          },
        ]),
        made('TEST-LONG', [
          {
            quantity: 100,
            unit: '长',
            splits: [split('没收上缴国库', 60, '国库'), split('发还被害人', 70, '被害人甲')],
            category: '现金/货币',
          },
        ]),
        made('TEST-REST', [
          {
            quantity: 100,
            unit: '余',
            disposition_detail: '没收60，余款发还',
            splits: [split('没收上缴国库', 60, '国库'), split('发还权利人', null, '被告人甲')],
          },
          {
            quantity: 100,
            unit: '未',
            splits: [split('没收上缴国库', 60, '国库'), split('发还权利人', null, '被告人甲')],
          },
          {
            quantity_text: '不详',
            splits: [split('没收上缴国库', 60, '国库'), split('发还权利人', 1, '被告人甲')],
          },
        ]),
        made('TEST-SOLD', [
          {
            quantity: 1,
            unit: '辆测',
            disposition: '拍卖变卖',
            disposition_detail: '拍卖成交5万元，余款发还',
            splits: [split('没收上缴国库', 20_000, '国库'), split('发还权利人', null, '被告人甲')],
          },
        ]),
      ]),
    );
    expect(balanceOf(outcome, '短')).toMatchObject({
      on_hand: '10',
      disposed: { 没收上缴国库: '60', 发还被害人: '30' },
    });
    expect(rulesOf(outcome, 'TEST-SHORT')).toEqual([[1, 'splits_add_up']]);
    expect(balanceOf(outcome, '长')).toMatchObject({ on_hand: '40', disposed: { 没收上缴国库: '60' } });
    expect(rulesOf(outcome, 'TEST-LONG')).toEqual([[1, 'order_within_what_is_left']]);
    expect(balanceOf(outcome, '余')).toMatchObject({
      on_hand: '0',
      disposed: { 没收上缴国库: '60', 发还权利人: '40' },
    });
    expect(balanceOf(outcome, '未')).toMatchObject({ on_hand: '40', disposed: { 没收上缴国库: '60' } });
    expect(rulesOf(outcome, 'TEST-REST')).toEqual([
      [2, 'amount_is_stated'],
      [3, 'lot_is_counted_before_division'],
    ]);
    expect(balanceOf(outcome, '辆测')).toMatchObject({ on_hand: '0', disposed: { 拍卖变卖: '1' } });
    expect(outcome.result.proceeds).toEqual([
      {
        unit: '元',
        received: '50000',
        on_hand: '0',
        disposed: { 没收上缴国库: '20000', 发还权利人: '30000' },
      },
    ]);
    expect(outcome.faults).toEqual([]);
  });

  test('a pool is shared out once, with the line that names it, and a count too large is no price', async () => {
    const both = [split('没收上缴国库', 900, '国库'), split('发还被害人', 300, '被害人甲')];
    const own = split('没收上缴国库', 500, '国库');
    const outcome = await replayCases(
      server,
      bytesOf([
        made('TEST-POOL-TOLD-TWICE', [
          { quantity: 500, unit: '池', splits: both, split_pool_items: [1, 2] },
          { quantity: 700, unit: '池', splits: both, split_pool_items: [1, 2] },
        ]),
        made('TEST-POOL-OF-THE-OTHER', [
          { quantity: 500, unit: '他' },
          { quantity: 700, unit: '他', splits: both, split_pool_items: [1] },
        ]),
        made('TEST-POOL-USED-UP', [
          { quantity: 500, unit: '尽', splits: [split('发还被害人', 1000, '甲')], split_pool_items: [1, 2] },
          { quantity: 500, unit: '尽', splits: [own], split_pool_items: [1, 2] },
        ]),
        made('TEST-COUNT', [
          {
            quantity: 3,
            unit: '根测',
            splits: [split('没收上缴国库', 2, '国库'), split('发还权利人', 2, '甲')],
          },
        ]),
      ]),
    );
    for (const unit of ['池', '他']) {
      const disposed = { 没收上缴国库: '900', 发还被害人: '300' };
      expect(balanceOf(outcome, unit)).toEqual({ unit, received: '1200', on_hand: '0', disposed });
    }
    expect(balanceOf(outcome, '尽')).toMatchObject({ on_hand: '0', disposed: { 发还被害人: '1000' } });
    expect(balanceOf(outcome, '根测')).toMatchObject({ on_hand: '1', disposed: { 没收上缴国库: '2' } });
    expect(outcome.result.refused.map(({ case_id, item_no, rule }) => [case_id, item_no, rule])).toEqual([
      ['TEST-POOL-USED-UP', 2, 'order_within_what_is_left'],
      ['TEST-COUNT', 1, 'order_within_what_is_left'],
    ]);
    expect(outcome.faults).toEqual([]);
  });
});

describe('made-up stages', () => {
  test('a case goes as far as its record says, and an obligation waits for its judgment', async () => {
    const owed = { in_custody: false, disposition: '追缴', quantity: 5, unit: '元' };
    const outcome = await replayCases(
      server,
      bytesOf([
        made('TEST-POLICE', [{ quantity: 1, unit: '警' }, owed], { stage: '破案' }),
        made('TEST-REVIEW', [{ quantity: 1, unit: '检' }], { stage: '移送审查起诉' }),
        made('TEST-TRIAL', [{ quantity: 1, unit: '审', disposition: '未提及' }], { stage: '提起公诉' }),
        made('TEST-APPEAL', [{ quantity: 1, unit: '诉' }], { stage: '一审判决（未生效）' }),
        made('TEST-OWED', [owed, { ...owed, quantity: 0 }], { stage: '判决生效' }),
        made(
          'TEST-BEFORE',
          [
            { quantity: 3, unit: '前', disposition: '发还被害人', disposition_detail: '判前已发还' },
            { quantity: 2, unit: '前', disposition: '未提及', disposition_detail: '先行变卖' },
            { quantity: 1, unit: '前', disposition: '销毁', disposition_detail: '拟销毁' },
          ],
          { stage: '侦查阶段' },
        ),
      ]),
    );
    expect(outcome.result.refused.map(({ case_id, item_no, rule }) => [case_id, item_no, rule])).toEqual([
      ['TEST-POLICE', 2, 'obligation_needs_judgment'],
      ['TEST-POLICE', 1, 'outcome_needs_judgment'],
      ['TEST-REVIEW', 1, 'outcome_needs_judgment'],
      ['TEST-OWED', 2, 'quantity_is_positive'],
    ]);
    for (const unit of ['警', '检', '审', '诉']) expect(balanceOf(outcome, unit)?.on_hand).toBe('1');
    expect(balanceOf(outcome, '前')).toMatchObject({
      on_hand: '1',
      disposed: { 发还被害人: '3', 拍卖变卖: '2' },
    });
    expect(outcome.result.proceeds).toEqual([{ unit: '待清点', received: '1', on_hand: '1', disposed: {} }]);
    expect(outcome.faults).toEqual([]);
  });
});

describe('made-up words for a stage', () => {
  // biome-ignore format: the table reads as a table
  const STAGES: Record<string, string[]> = {
    police: ['', '侦查终结', '撤案', '移送公安', '检察院批捕', '执行逮捕'],
    procuratorate: ['移送审查起诉', '审查起诉', '不起诉', '不起诉决定', '移送检察院', '撤回起诉'],
    court: ['提起公诉', '起诉', '已起诉至法院', '一审', '庭审', '审判阶段', '发回重审', '尚未判决'],
    judged: ['一审判决（未生效）', '上诉', '上诉中', '抗诉', '二审审理'],
    in_force: ['判决', '一审判决', '判决生效', '二审', '二审改判', '驳回上诉', '裁定', '执行阶段', '被判处刑罚'],
  };
  test.each(Object.entries(STAGES))('say that the case reached %s', (reached, words) => {
    expect(words.map((stage) => [stage, reachedBy(stage)])).toEqual(words.map((stage) => [stage, reached]));
  });
});

describe('real cases', () => {
  const CASES =
    /"(JUDGE-491|JUDGE-452|JUDGE-409|REF-sifa-rmsf1328_1328|REF-xingcan-xsspck1473|NEWS-N01|JUDGE-434)"/;
  const read = async () =>
    bytesOf((await readFile(REAL, 'utf8')).split('\n').filter((line) => CASES.test(line.slice(0, 60))));

  test(
    'a replay that was cut off is taken up where it stopped, and a further one changes nothing',
    async () => {
      const bytes = await read();
      const whole = globalThis.fetch;
      let left = 250;
      globalThis.fetch = (...request) => {
        left -= 1;
        return left > 0 ? whole(...request) : Promise.reject(new Error('cut off'));
      };
      await expect(replayCases(server, bytes)).rejects.toThrow('cut off');
      globalThis.fetch = whole;

      const resumed = await replayCases(server, bytes);
      expect(resumed.faults).toEqual([]);
      expect(resumed.result.played).toBe(7);
      expect(resumed.entriesBefore).toBeGreaterThan(0);
      expect(resumed.entriesBefore).toBeLessThan(resumed.result.entries);

      const again = await replayCases(server, bytes);
      expect(again.result).toEqual(resumed.result);
      expect(again.entriesBefore).toBe(resumed.result.entries);
      expect(reportOf(again)).toContain('没有变化');

      expect(balanceOf(again, '斤')).toEqual({
        unit: '斤',
        received: '5170',
        on_hand: '0',
        disposed: { 销毁: '5170' },
      });
      expect(balanceOf(again, '元')?.disposed).toEqual({
        发还被害人: '2042899',
        发还权利人: '419566.1',
      });
      expect(again.result.proceeds).toEqual([
        { unit: '元', received: '165000', on_hand: '165000', disposed: {} },
        { unit: '待清点', received: '1', on_hand: '1', disposed: {} },
      ]);
    },
    3 * MINUTES,
  );
});
