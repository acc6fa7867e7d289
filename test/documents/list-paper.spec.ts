import { describe, expect, test } from '@jest/globals';
import { listLayouts } from '../../src/documents/layouts/layouts.js';
import { filled } from '../../src/documents/list-words.js';
import { type ListKind, layoutHash } from '../../src/documents/paper-layout.js';
import { readPaper, solid } from './paper-text.js';
import { hashOf, listLine, listPaper, tree } from './sample-papers.js';

const lines = (count: number) => Array.from({ length: count }, (_, index) => listLine(index + 1));
const kinds = Object.keys(listLayouts) as ListKind[];

describe('lists', () => {
  test.each(kinds)(
    '%s prints title, columns, signatures, copies, basis and the layout it was set by',
    async (kind) => {
      const layout = listLayouts[kind];
      const { pages, written } = await readPaper(listPaper(kind, lines(3)));
      const text = solid(pages.join(''));
      const wanted = [layout.title, layout.basis, layout.copies, layout.notice, filled(layout.opening ?? '')];
      const labels = [
        ...layout.columns.map(({ title }) => title),
        ...layout.signatures.map(({ label }) => label),
      ];
      for (const words of [...wanted, ...labels]) expect(text).toContain(solid(words ?? ''));
      expect(text).toContain(
        `版式${kind}${layout.version}（${layout.effectiveFrom}起）版式SHA-256${layoutHash(layout)}`,
      );
      expect(written.layout).toEqual({ kind, version: layout.version, hash: layoutHash(layout) });
    },
  );

  test('the columns of every layout fill the table exactly', () => {
    for (const { columns } of Object.values(listLayouts)) {
      expect(columns.reduce((total, { share }) => total + share, 0)).toBe(100);
    }
  });

  test('随案移送清单 tells for each line where it is, whether the thing itself goes, and what is proposed', async () => {
    const text = solid((await readPaper(listPaper('transfer_list', lines(2)))).pages.join(''));
    expect(text).toContain('存放地点是否实物移送处理建议备注');
    expect(text).toContain('中心库A-03-12否发还被害人陈某某／');
    expect(text).toContain('中心库A-03-12是没收／');
  });

  test('a list of 500 lines prints each once with item code and entry, closed by 以下空白', async () => {
    const { pages } = await readPaper(listPaper('seizure_list', lines(500)));
    const text = solid(pages.join(''));
    for (let line = 1; line <= 500; line += 1) {
      const code = `320482-2018-0007-01-${String(line).padStart(3, '0')}-1`;
      const small = `物品编码${code}第${line}项条目${hashOf(`list ${line}`).slice(0, 12)}`;
      expect([small, text.split(small).length - 1]).toEqual([small, 1]);
    }
    expect(text.match(/以下空白/g)).toHaveLength(1);
    expect(text).toContain('（共500项，以下空白）');
    pages.slice(0, -1).forEach((page, index) => {
      expect(solid(page)).toContain('编号名称数量特征备注');
      expect(page.slice(-20)).toContain(`第 ${index + 1} 页 共 ${pages.length} 页`);
      expect(page).toContain(`账本树大小 ${tree.size}`);
    });
  });

  test('a holder who refuses to sign is noted in the place where he would have signed', async () => {
    const text = solid((await readPaper(listPaper('seizure_list', lines(1)))).pages.join(''));
    expect(text).toContain('财物、文件持有人：李某某（持有人拒绝签名，见证人在场证明）');
  });

  test('what is empty is struck out, so that nothing can be written in later', async () => {
    const bare = listLine(1, { remark: undefined, features: '' });
    const text = solid((await readPaper(listPaper('seizure_list', [bare]))).pages.join(''));
    expect(text).toContain('黑色小米手机1部／／物品编码');
  });
});
