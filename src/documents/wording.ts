import type { Moment, Party, Quantity, SelfCheck } from './paper-content.js';

const EAST_EIGHT = 8 * 3_600_000;
const clock = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'UTC' });

/** What fills a field that has no value: a stroke, so that nothing can be written in later. */
export const STROKE = '／';

/** A moment as China's clock showed it, `2026-03-05 10:11:09`; always UTC+08:00, in the years of summer time too. */
export const chinaTime = (moment: Moment | Date): string =>
  clock.format((moment instanceof Date ? moment.getTime() : Date.parse(moment)) + EAST_EIGHT);

/** A stretch of milliseconds in days, hours and minutes. */
export function stretch(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  const parts = [
    [Math.floor(minutes / 1440), ' 天'],
    [Math.floor(minutes / 60) % 24, ' 小时'],
    [minutes % 60, ' 分'],
  ] as const;
  const told = parts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount}${unit}`);
  return told.length > 0 ? told.join(' ') : '不足 1 分';
}

export function quantityText(quantity: Quantity): string {
  if ('amount' in quantity) return `${quantity.amount} ${quantity.unit}`;
  const seal = quantity.seal ? `（封存，封号 ${quantity.seal}）` : '（封存）';
  return `待清点${quantity.unit ? `（${quantity.unit}）` : ''}${seal}`;
}

/** Agency and unit, then name and post, each on its own line. */
export function partyText(party: Party | undefined): string {
  if (!party) return STROKE;
  const body = [party.agency, party.unit].filter(Boolean).join(' ');
  const person = [party.name, party.post].filter(Boolean).join('，');
  return [body, person].filter(Boolean).join('\n') || STROKE;
}

/** The same on one line. */
export const partyLine = (party: Party | undefined): string => partyText(party).replace('\n', ' ');

/** A hash in groups of eight digits, for comparing by eye. */
export const inGroups = (hash: string): string => hash.replace(/(.{8})(?=.)/g, '$1 ');

/** What an entry is known by on paper: the first twelve digits of its hash. */
export const entryMark = (hash: string): string => hash.slice(0, 12);

const SHOWN = 10;

function listed(all: readonly string[]): string {
  if (all.length === 0) return '';
  return `（${all.slice(0, SHOWN).join('、')}${all.length > SHOWN ? ' 等' : ''}）`;
}

/** The self-check of a chain on one line. */
export function selfCheckText(check: SelfCheck): string {
  const late = check.late.map(({ sequence, lateness }) => `第 ${sequence} 条迟 ${stretch(lateness)}`);
  const latest = check.late.reduce((longest, { lateness }) => Math.max(longest, lateness), 0);
  return [
    `条目 ${check.entries}`,
    `缺口 ${check.gaps}`,
    `重叠 ${check.overlaps}`,
    `数量守恒 ${check.conserved ? '✓ 相符' : '× 不符'}`,
    `例外 ${check.exceptions.length}${listed(check.exceptions.map((sequence) => `第 ${sequence} 条`))}`,
    `补录 ${late.length}${late.length > 1 ? `，最迟 ${stretch(latest)}` : ''}${listed(late)}`,
    `更正 ${check.corrections.length}${listed(check.corrections.map((sequence) => `第 ${sequence} 条`))}`,
    ...(check.signatures ? [`电子签名 ${check.signatures.length}${listed(check.signatures)}`] : []),
  ].join('　');
}
