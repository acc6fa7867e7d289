import type { Fault } from '../api/problem';
import { isEmpty, type LineField, type SeizureLine } from './seizure-line';
import type { CheckWords } from './words';

/** A fault of one line; `field` names its column. */
export interface LineFault {
  field: LineField;
  message: string;
  /** Something is not there yet, which is no fault while the line is being written. */
  missing: boolean;
}

const DECIMAL = /^[+]?\d{1,20}(\.\d{1,18})?$/;
/** What the server registers as a sealed lot 待清点. */
const UNCOUNTED = /^(若干|不详|未载明|未知|一批|数量不详|待清点|待查)?$/u;
/** Stands where a file could not be read. */
const UNREADABLE = '\uFFFD';
const TEXTS = ['name', 'category', 'unit', 'features', 'seal', 'place'] as const;
const NONE: readonly LineFault[] = [];

/** Hints on the form of a line while it is typed; whether it is registered is the server's word. Each line is looked at once. */
export function lineChecks(
  categories: ReadonlySet<string>,
  words: CheckWords,
): (line: SeizureLine) => readonly LineFault[] {
  const known = new WeakMap<SeizureLine, readonly LineFault[]>();
  return (line) => {
    let faults = known.get(line);
    if (!faults) {
      faults = isEmpty(line) ? NONE : faultsOf(line, categories, words);
      known.set(line, faults);
    }
    return faults;
  };
}

function faultsOf(line: SeizureLine, categories: ReadonlySet<string>, words: CheckWords): LineFault[] {
  const faults: LineFault[] = [];
  const fault = (field: LineField, message: string, missing = false) =>
    faults.push({ field, message, missing });
  const quantity = line.quantity.trim();
  for (const field of TEXTS) if (line[field].includes(UNREADABLE)) fault(field, words.unreadable);
  if (!line.name.trim()) fault('name', words.nameMissing, true);
  if (!line.category.trim()) fault('category', words.categoryMissing, true);
  else if (!categories.has(line.category)) fault('category', words.categoryUnknown(line.category));
  if (!UNCOUNTED.test(quantity)) {
    if (!DECIMAL.test(quantity)) fault('quantity', words.quantityForm(quantity));
    else if (/^[+0.]*$/.test(quantity)) fault('quantity', words.quantityPositive);
    else if (!line.unit.trim()) fault('unit', words.unitMissing, true);
  }
  if (line.value.trim() && !DECIMAL.test(line.value.trim())) fault('value', words.valueForm);
  return faults;
}

const FIELDS: readonly LineField[] = [
  'name',
  'category',
  'quantity',
  'unit',
  'features',
  'value',
  'seal',
  'place',
  'approximate',
  'details',
  'photos',
];

/** The column to which a fault of the server belongs: `details.IMEI` to the details, what has no column to the name. */
export const columnOf = (fault: Pick<Fault, 'field'>): LineField => {
  const field = fault.field?.split('.').at(0)?.replace('quantityText', 'quantity');
  return FIELDS.find((each) => each === field) ?? 'name';
};
