import type { Shape } from '../api/client';
import { inChina } from '../language/moment';
import { type PaperGiven, paperOf } from '../papers/paper-fields';
import { detailsText, filled, type SeizureLine, withRoom } from './seizure-line';

type Body = Shape<'SeizureDto'>;

interface Signatory {
  name?: string;
  identityNumber?: string;
  telephone?: string;
}

/** What the form around the list holds. Times are China's, as on the wall: `2024-05-03T14:20`. */
export interface SeizureForm extends Pick<Body, 'measure' | 'holderAbsence' | 'witnessAbsence'> {
  /** Who took it besides the one who enters it. */
  others?: string[];
  holder?: Signatory;
  witness?: Signatory;
  recording?: string;
  occurredAt?: string | null;
  lateReason?: string;
  until?: string | null;
  queue?: { behind?: string; rank?: number | null };
  place?: string;
  note?: string;
  instrument?: PaperGiven;
}

/** A seizure that is being filled in, as a draft keeps it. */
export interface SeizureGiven {
  form: SeizureForm;
  lines: readonly SeizureLine[];
}

export const newSeizure = (): SeizureGiven => ({
  form: { measure: 'seizure', occurredAt: wallClock(new Date()) },
  lines: withRoom([]),
});

const wallClock = (instant: Date): string => inChina(instant).format('YYYY-MM-DDTHH:mm');

const LATE_AFTER_HOURS = 24;

/** A day or more has passed since then, for which the server asks a reason. */
export const isLate = (occurredAt: string | null | undefined, now: Date): boolean =>
  Boolean(occurredAt) && inChina(now).diff(`${occurredAt}:00+08:00`, 'hour', true) > LATE_AFTER_HOURS;

const text = (given: string | null | undefined): string | undefined => given?.trim() || undefined;

const signatoryOf = (given: Signatory | undefined): Shape<'SignatoryDto'> | undefined => {
  const name = text(given?.name);
  if (!name) return undefined;
  return { name, identityNumber: text(given?.identityNumber), telephone: text(given?.telephone) };
};

const queueOf = (given: SeizureForm['queue']): Body['queue'] => {
  const behind = text(given?.behind);
  return behind ? { behind, rank: given?.rank ?? 2 } : undefined;
};

/** The seizure as the API takes it; only lines in which something was written. */
export function bodyOf(caseId: string, me: string, given: SeizureForm, lines: readonly SeizureLine[]): Body {
  const { others = [], occurredAt, instrument, holder, witness, ...form } = given;
  return {
    caseId,
    measure: form.measure,
    officers: [me, ...others],
    holder: signatoryOf(holder),
    holderAbsence: form.holderAbsence,
    witness: signatoryOf(witness),
    witnessAbsence: form.witnessAbsence,
    recording: text(form.recording),
    occurredAt: occurredAt ? `${occurredAt}:00+08:00` : undefined,
    lateReason: isLate(occurredAt, new Date()) ? text(form.lateReason) : undefined,
    until: text(form.until),
    queue: queueOf(form.queue),
    place: text(form.place),
    note: text(form.note),
    instrument: paperOf(instrument),
    lines: filled(lines).map(lineOf),
  };
}

const lineOf = (line: SeizureLine): Shape<'SeizureLineDto'> => ({
  name: line.name,
  category: line.category as Shape<'SeizureLineDto'>['category'],
  quantity: line.quantity,
  unit: text(line.unit),
  features: text(line.features),
  value: text(line.value),
  place: text(line.place),
  seal: text(line.seal),
  approximate: line.approximate || undefined,
  details: detailsText(line.details) ? { ...line.details } : undefined,
  photos: line.photos.length > 0 ? [...line.photos] : undefined,
});
