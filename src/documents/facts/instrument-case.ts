import type { EntityManager } from 'typeorm';
import type { Actor } from '../../identity/identity.js';
import {
  INSTRUMENTS,
  type Instrument,
  type InstrumentKind,
  type Instruments,
} from '../../instruments/instruments.js';
import { NotFound, RuleBroken } from '../../platform/errors.js';
import { textOf } from './custody-facts.js';

/**
 * The instrument whose list is to be printed, and the case that it names. Its own agency prints it, the others read what
 * was printed. NotFound `instrument_not_found`; RuleBroken `paper_fits_subject`.
 */
export async function listInstrument(
  tx: EntityManager,
  instruments: Instruments,
  wanted: { id: string; kinds: readonly InstrumentKind[] },
  actor: Actor,
): Promise<{ instrument: Instrument; caseId: string }> {
  const instrument = (await instruments.byIds(tx, [wanted.id])).get(wanted.id) as Instrument;
  if (instrument.agencyId !== actor.agencyId) {
    throw new NotFound('instrument_not_found', `没有文书 ${wanted.id}`, {
      remedy: '清单由出具文书的机关打印；其他机关请查阅已出具的清单',
    });
  }
  const caseId = textOf(instrument.content.case);
  if (!wanted.kinds.includes(instrument.kind) || !caseId) {
    throw new RuleBroken('paper_fits_subject', `${INSTRUMENTS[instrument.kind].name}没有这种清单`, {
      remedy: `这种清单依据${wanted.kinds.map((kind) => INSTRUMENTS[kind].name).join('、')}打印`,
    });
  }
  return { instrument, caseId };
}
