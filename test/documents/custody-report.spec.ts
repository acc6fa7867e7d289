import { describe, expect, test } from '@jest/globals';
import { readPaper, rulesOf, solid } from './paper-text.js';
import { caseReport, custodyRow, hashOf, historyOf, itemReport, tree } from './sample-papers.js';

const grouped = (hash: string) => (hash.match(/.{8}/g) ?? []).join(' ');

describe('涉案财物保管链证明书 of one item', () => {
  test('shows its title, number, times at +08:00 and in UTC, printer and case', async () => {
    const { pages } = await readPaper(itemReport());
    const first = solid(pages[0] ?? '');
    for (const expected of [
      '涉案财物保管链证明书',
      '坛公（刑）证明字〔2026〕17号',
      '2026-03-05 10:11:09（UTC+08:00）即 2026-03-05T02:11:09.123Z',
      '吴静，涉案财物管理员',
      '李某某涉嫌盗窃案',
      '（2018）苏0482刑初260号',
      '坛检诉受〔2018〕251号',
      '490154203237518',
      '扣押（生效）',
      '条目 8　缺口 0　重叠 0　数量守恒 ✓ 相符　例外 1（第 3 条）　补录 1（第 2 条迟 2 小时 10 分）　更正 1（第 5 条）',
    ]) {
      expect(first).toContain(solid(expected));
    }
  });

  test('prints every custody row once with both times, both parties and the mark of its entry', async () => {
    const { pages } = await readPaper(itemReport(40));
    const text = solid(pages.join(''));
    for (let sequence = 1; sequence <= 40; sequence += 1) {
      const mark = `条目${hashOf(`entry ${sequence}`).slice(0, 12)}`;
      expect([mark, text.split(mark).length - 1]).toEqual([mark, 1]);
    }
    expect(text).toContain(solid('2018-01-08 13:30:00 2018-01-08 13:34:00 换押移送（实物不动）'));
    expect(text).toContain('责任机关常州市公安局金坛分局→常州市金坛区人民检察院');
    expect(text).toContain('验收有异议（充电器一只未随附，已注明）');
    expect(text).toContain('封条无→F2018-00071');
    expect(text).toContain('补录迟2小时10分（夜间系统停机，次日补录）');
    expect(text).toContain('流转记录共40条');
  });

  test('keeps what a correction replaced readable beside what replaced it', async () => {
    const { pages, places, bytes } = await readPaper(itemReport());
    const line = places.find(({ text }) => text.includes('F2018-00017'));
    const [through, ...others] = rulesOf(bytes, 0.7);
    expect(others).toEqual([]);
    expect(through?.left).toBeGreaterThan(line?.left ?? Infinity);
    expect(through?.right).toBeLessThanOrEqual(line?.right ?? 0);
    expect(through?.height).toBeGreaterThan((line?.bottom ?? Infinity) + 1);
    expect(through?.height).toBeLessThan((line?.top ?? 0) - 1);
    expect(solid(pages.join(''))).toContain(
      solid('更正（第 5 条） 封条号：原值 F2018-00017 → 更正为 F2018-00071　理由 录入时数字颠倒　更正人'),
    );
  });

  test('numbers its pages, repeats the table heading and carries tree, root, chain and item on each', async () => {
    const { pages, written } = await readPaper(itemReport(40));
    expect(pages.length).toBe(written.pages);
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, index) => {
      expect(page.slice(-20)).toContain(`第 ${index + 1} 页 共 ${pages.length} 页`);
      expect(page).toContain(`账本树大小 ${tree.size}`);
      expect(page).toContain(`树根 ${grouped(tree.root)}`);
      expect(page).toContain(`链首 ${grouped(hashOf('entry 1'))}`);
      expect(page).toContain(`链尾 ${grouped(hashOf('entry 40'))}`);
      expect(page).toContain('物品 320482-2018-0007-01-001-1');
    });
    for (const page of pages.slice(0, 4))
      expect(solid(page)).toContain('移交方（办理人）单位、姓名、职务接收方单位、姓名、职务');
  });

  test('closes with 以下空白 once and says that it replaces no original document', async () => {
    for (const dispositions of [itemReport().history.dispositions, []]) {
      const report = itemReport();
      const { pages } = await readPaper({ ...report, history: { ...report.history, dispositions } });
      const text = solid(pages.join(''));
      expect(text.match(/以下空白/g)).toHaveLength(1);
      expect(text).toContain(dispositions.length ? '处置共1项' : '尚无处置记录');
      expect(text).toContain('本证明不代替原始法律文书');
    }
  });

  test('says in words when the quantity is not conserved, and 待清点 for what nobody has counted', async () => {
    const report = itemReport();
    const { item, check } = report.history;
    const history = {
      ...report.history,
      item: { ...item, quantity: { uncounted: true as const, unit: '枚', seal: 'F-9' } },
      check: { ...check, conserved: false },
    };
    const text = solid((await readPaper({ ...report, history })).pages.join(''));
    expect(text).toContain('数量守恒×不符');
    expect(text).toContain('待清点（枚）（封存，封号F-9）');
  });
});

describe('涉案财物保管链证明书 of a case', () => {
  test('prints each item with its own chain and names on each page the items that stand there', async () => {
    const { pages } = await readPaper(caseReport(5, 4));
    const text = solid(pages.join(''));
    for (let item = 1; item <= 5; item += 1) {
      expect(text).toContain(`物品${item}／5320482-2018-0007-01-00${item}-1`);
    }
    expect(text.match(/流转记录共4条/g)).toHaveLength(5);
    expect(text.match(/以下空白/g)).toHaveLength(1);
    for (const page of pages) expect(page).toMatch(/物品 320482-2018-0007-01-00\d-1/);
  });

  test('takes its items one by one, so that a long case needs no more memory than a short one', async () => {
    let alive = 0;
    let most = 0;
    async function* histories() {
      for (let item = 1; item <= 60; item += 1) {
        alive += 1;
        most = Math.max(most, alive);
        yield historyOf(`物-${item}`, [custodyRow(1), custodyRow(2)]);
        alive -= 1;
      }
    }
    const { pages } = await readPaper({ ...caseReport(0, 0), itemCount: 60, histories: histories() });
    expect(most).toBe(1);
    expect(solid(pages.join(''))).toContain('物品60／60物-60');
  });
});
