import type { PaperKind } from './paper-layout.js';

export class ListFieldView {
  label: string;
  value: string;
}

/** A column and its share of the width of the table, in hundredths. */
export class ListColumnView {
  key: string;
  title: string;
  share: number;
}

export class ListLineView {
  line: number;
  itemCode: string;
  /** What stands in each column, in their order. */
  cells: string[];
  /** The small line under it that ties it to the ledger. */
  mark: string;
}

/** Where somebody signs: whose name is known already, or why nobody does. */
export class ListSignatureView {
  label: string;
  names: string[];
  note: string | null;
}

/** A list of property in the columns, order and words of its print. */
export class ListView {
  kind: PaperKind;
  /** As it is printed at its head. */
  title: string;
  /** The paper under which it was taken, of which the list is printed. */
  instrumentId: string;
  number: string;
  /** The agency in whose name it stands. */
  issuer: string;
  /** Whether the reader may have it printed; others read what was printed. */
  printable: boolean;
  fields: ListFieldView[];
  opening: string | null;
  columns: ListColumnView[];
  lines: ListLineView[];
  /** How many there are, and that nothing follows. */
  ending: string;
  signatures: ListSignatureView[];
  notice: string | null;
  copies: string | null;
}

export class CaseListsView {
  items: ListView[];
  /** How many items came without a list: parts of a divided lot, the price of what was sold. */
  unlistedCount: number;
}
