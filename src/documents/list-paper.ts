import { listLayouts } from './layouts/layouts.js';
import { cellWordsOf, endingOf, filled, markOf } from './list-words.js';
import type { ListLine, ListPaper } from './paper-content.js';
import type { PaperLayout } from './paper-layout.js';
import {
  acrossRow,
  caseFields,
  footOf,
  headingOf,
  printClosing,
  printedFields,
  printFields,
  printSignatures,
  printSigned,
  printTitle,
  TYPE,
} from './paper-parts.js';
import { type Cell, Grid } from './typesetting/grid.js';
import type { Furniture, Sheet } from './typesetting/sheet.js';

/** What each page of a list carries beside its lines. */
export function listFurniture(content: ListPaper, layout: PaperLayout): Furniture {
  const { header } = content;
  const number = content.case?.numbers[0]?.number ?? '';
  return {
    left: `${layout.title}　${number}`,
    subject: content.case?.name ?? '',
    right: [header.number, header.copy].filter(Boolean).join('　'),
    foot: footOf(content.tree, layout),
  };
}

/** Prints a list: who and what case, the lines as they come, 以下空白, signatures and copies. */
export async function printList(sheet: Sheet, content: ListPaper): Promise<void> {
  const layout = listLayouts[content.paper];
  printTitle(sheet, layout.title, content.header);
  printFields(sheet, [
    ...(content.case ? caseFields(content.case) : []),
    ...content.particulars,
    ...printedFields(content.header, layout),
  ]);
  sheet.space(6);
  if (layout.opening) sheet.paragraph(filled(layout.opening, content.blanks), TYPE.body);
  sheet.space(4);
  await printLines(sheet, content, layout);
  printSignatures(sheet, layout, content.signatures);
  printSigned(sheet, layout, content.signatures);
  printClosing(sheet, layout);
}

async function printLines(sheet: Sheet, content: ListPaper, layout: PaperLayout): Promise<void> {
  const grid = new Grid(sheet);
  grid.head(headingOf(sheet, layout.columns));
  let count = 0;
  for await (const line of content.lines) {
    grid.row([
      { cells: cellsOf(sheet, layout, line), size: TYPE.body },
      { cells: marksOf(sheet, layout, line), size: TYPE.small - 1 },
    ]);
    count += 1;
    await sheet.breathe();
  }
  grid.line(acrossRow(sheet, endingOf(count)), TYPE.body);
}

function cellsOf(sheet: Sheet, layout: PaperLayout, line: ListLine): Cell[] {
  const words = cellWordsOf(layout, line);
  return layout.columns.map(({ share }, index) => ({
    words: words[index] as string,
    width: (sheet.width * share) / 100,
    align: index === 0 ? 'center' : 'left',
    continues: index === 0,
  }));
}

/** The small line under a row that ties it to the ledger. */
function marksOf(sheet: Sheet, layout: PaperLayout, line: ListLine): Cell[] {
  const first = (sheet.width * (layout.columns[0]?.share ?? 0)) / 100;
  return [
    { words: '', width: first, continues: true },
    { words: markOf(line), width: sheet.width - first },
  ];
}
