import { INSTRUMENTS, type InstrumentKind } from '../instruments/instruments.js';
import { PURPOSES, type Purpose } from '../registry/registry.js';

/** A purpose or the kind of a paper by its Chinese name; anything else is a name already. */
export const named = (name: string | null): string =>
  PURPOSES[name as Purpose]?.name ?? INSTRUMENTS[name as InstrumentKind]?.name ?? name ?? '';
