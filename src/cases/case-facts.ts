import type { Actor } from '../identity/identity.js';
import type { Instrument } from '../instruments/instruments.js';
import type { Fact, JsonValue } from '../ledger/ledger.js';

/** Something that is remembered of a case itself. */
export interface CaseFact {
  caseId: string;
  type: string;
  content: Record<string, JsonValue>;
  confidential?: Record<string, JsonValue>;
}

/** What the ledger remembers of cases: who did it, on which paper. */
export const caseFacts = (
  facts: readonly CaseFact[],
  { personId, personNumber, post, appointmentId, agencyId, unitId }: Actor,
  instrument: Instrument | null,
): Fact[] =>
  facts.map(({ caseId, type, content, confidential = {} }) => ({
    subject: { kind: 'case', id: caseId },
    type,
    content: {
      ...content,
      actor: {
        person: personId,
        number: personNumber,
        post,
        appointment: appointmentId,
        agency: agencyId,
        unit: unitId,
      },
      instrument: instrument && {
        id: instrument.id,
        kind: instrument.kind,
        number: instrument.number,
        agency: instrument.agencyId,
      },
    },
    confidential,
  }));
