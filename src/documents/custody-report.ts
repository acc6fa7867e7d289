import { custodyRow, dispositionCells, dispositionColumns } from './custody-rows.js';
import { custodyLayouts } from './layouts/layouts.js';
import type { CaseReport, Field, ItemBlock, ItemHistory, ItemReport } from './paper-content.js';
import type { CustodyKey, PaperLayout } from './paper-layout.js';
import {
  acrossRow,
  caseFields,
  footOf,
  headingOf,
  printClosing,
  printedFields,
  printFields,
  printSection,
  printSignatures,
  printTitle,
  TYPE,
} from './paper-parts.js';
import { printProof } from './paper-proof.js';
import { Grid } from './typesetting/grid.js';
import type { Furniture, Sheet } from './typesetting/sheet.js';
import { inGroups, partyLine, quantityText, selfCheckText } from './wording.js';

type Report = ItemReport | CaseReport;
type Layout = PaperLayout<CustodyKey>;

const FRESH_ITEM = 240;

/** What each page of a report carries; for a case, of the item that the page begins with or goes on with. */
export function reportFurniture(content: Report, history?: ItemHistory): Furniture {
  const layout = custodyLayouts[content.paper];
  const number = content.case.numbers[0]?.number ?? '';
  const chain = history && [
    `链首 ${inGroups(history.chain.first)}　（${history.item.code}）`,
    `链尾 ${inGroups(history.chain.last)}`,
  ];
  return {
    left: number,
    subject: history ? `物品 ${history.item.code}` : '',
    right: [content.header.number, content.header.copy].filter(Boolean).join('　'),
    foot: footOf(content.tree, layout, chain),
  };
}

/** Prints the report of one item. */
export async function printItemReport(sheet: Sheet, content: ItemReport): Promise<void> {
  const layout = custodyLayouts.custody_item;
  printHead(sheet, content, layout);
  await printHistory(sheet, content.history, layout, true);
  printProof(sheet, layout, content.proof);
  printSignatures(sheet, layout, {});
  printClosing(sheet, layout);
}

/** Prints the report of a case, item after item. */
export async function printCaseReport(sheet: Sheet, content: CaseReport): Promise<void> {
  const layout = custodyLayouts.custody_case;
  printHead(sheet, content, layout);
  printSection(sheet, `全案链条自检（物品 ${content.itemCount} 件次）`);
  printCheck(sheet, selfCheckText(content.check));
  let ordinal = 0;
  for await (const history of content.histories) {
    ordinal += 1;
    const furniture = reportFurniture(content, history);
    if (sheet.room < FRESH_ITEM) sheet.turn(furniture);
    else sheet.furniture = furniture;
    printSection(sheet, `物品 ${ordinal}／${content.itemCount}　${history.item.code}`);
    await printHistory(sheet, history, layout, ordinal === content.itemCount);
  }
  printProof(sheet, layout, content.proof);
  printSignatures(sheet, layout, {});
  printClosing(sheet, layout);
}

function printHead(sheet: Sheet, content: Report, layout: Layout): void {
  printTitle(sheet, layout.title, content.header);
  printFields(sheet, [...printedFields(content.header, layout), ...caseFields(content.case)]);
}

async function printHistory(
  sheet: Sheet,
  history: ItemHistory,
  layout: Layout,
  last: boolean,
): Promise<void> {
  sheet.space(6);
  printFields(sheet, itemFields(history.item));
  printSection(sheet, '链条自检');
  const chain = `链首 ${inGroups(history.chain.first)}\n链尾 ${inGroups(history.chain.last)}`;
  printCheck(sheet, selfCheckText(history.check) + (layout.kind === 'custody_case' ? `\n${chain}` : ''));
  printSection(sheet, '流转记录');
  const grid = new Grid(sheet);
  grid.head(headingOf(sheet, layout.columns));
  let count = 0;
  for await (const row of history.rows) {
    grid.row(custodyRow(sheet, row));
    count += 1;
    await sheet.breathe();
  }
  grid.line(acrossRow(sheet, `（流转记录共 ${count} 条，至此为止）`), TYPE.body);
  printDispositions(sheet, history, last);
  await sheet.breathe();
}

function printDispositions(sheet: Sheet, { dispositions }: ItemHistory, last: boolean): void {
  printSection(sheet, '处置');
  const grid = new Grid(sheet);
  if (dispositions.length > 0) grid.head(headingOf(sheet, dispositionColumns));
  for (const row of dispositions) grid.row([{ cells: dispositionCells(sheet, row), size: TYPE.body }]);
  const count = dispositions.length > 0 ? `处置共 ${dispositions.length} 项` : '尚无处置记录';
  grid.line(acrossRow(sheet, `（${count}${last ? '，以下空白' : ''}）`), TYPE.body);
}

function printCheck(sheet: Sheet, words: string): void {
  new Grid(sheet).line([{ words, width: sheet.width }], TYPE.body);
}

function itemFields(item: ItemBlock): Field[] {
  const { axes, value } = item;
  return [
    { label: '物品编码', value: item.code },
    { label: '名称', value: item.name },
    { label: '类别', value: item.category },
    { label: '数量', value: quantityText(item.quantity) },
    { label: '持有人', value: item.holder },
    { label: '封装／封号', value: item.seal ?? '' },
    { label: '特征', value: item.features },
    ...item.fields,
    { label: '来源清单', value: item.source ?? '' },
    { label: '价值及依据', value: value ? `${value.amount} ${value.currency}（${value.basis}）` : '' },
    { label: '当前地点', value: item.place },
    { label: '当前保管人', value: partyLine(item.custodian) },
    { label: '措施', value: axes.measure },
    { label: '保管', value: axes.custody },
    { label: '责任', value: axes.responsibility },
    { label: '处置', value: axes.disposition },
  ];
}
