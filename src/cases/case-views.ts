import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Identity } from '../identity/identity.js';
import { Instruments } from '../instruments/instruments.js';
import { type Entry, entryView } from '../ledger/ledger.js';
import type { CaseEntryView, CaseReference, CaseView } from './cases.dto.js';
import type { PropertyCase } from './property-case.js';

interface Marks {
  actor: { person: string; post: string; agency: string };
  instrument: { id: string } | null;
}

/** Cases and their entries as they are answered, with the names of whom they name. */
@Injectable()
export class CaseViews {
  constructor(
    private readonly instruments: Instruments,
    private readonly identity: Identity,
  ) {}

  async one(tx: EntityManager, found: PropertyCase): Promise<CaseView> {
    return (await this.of(tx, [found]))[0] as CaseView;
  }

  async of(tx: EntityManager, found: readonly PropertyCase[]): Promise<CaseView[]> {
    const names = await this.identity.names(tx, {
      agencies: found.flatMap(({ agencyId, numbers }) => [agencyId, ...numbers.map((each) => each.agencyId)]),
    });
    const kept = await this.references(
      tx,
      found.map(({ mergedInto }) => mergedInto),
    );
    return found.map((each) => ({
      ...each,
      agencyName: names.agency(each.agencyId),
      mergedIntoCode: kept.get(each.mergedInto ?? '')?.code ?? null,
      numbers: each.numbers.map(({ agencyId, number }) => ({
        agencyId,
        agencyName: names.agency(agencyId),
        number,
      })),
    }));
  }

  /** How answers refer to these cases, by id; null ids are passed over, those not for this reader are absent. */
  async references(tx: EntityManager, ids: Iterable<string | null>): Promise<Map<string, CaseReference>> {
    const wanted = [...new Set(ids)].filter((id) => id !== null);
    if (wanted.length === 0) return new Map();
    const rows: CaseReference[] = await tx.query(
      'SELECT id, code, title FROM cases.property_case WHERE id = ANY($1::uuid[])',
      [wanted],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Entries of cases: who made them, under which paper; hashes in hexadecimal, the place in the tree as text. */
  async entries(tx: EntityManager, entries: readonly Entry[]): Promise<CaseEntryView[]> {
    const marked = entries.map((entry) => ({ entry, marks: entry.content as unknown as Marks }));
    const names = await this.identity.names(tx, {
      people: marked.map(({ marks }) => marks.actor.person),
      agencies: marked.map(({ marks }) => marks.actor.agency),
    });
    const papers = await this.instruments.references(
      tx,
      marked.map(({ marks }) => marks.instrument?.id ?? null),
    );
    return marked.map(({ entry, marks: { actor, instrument } }) => ({
      ...entryView(entry),
      actor: {
        personId: actor.person,
        name: names.person(actor.person),
        post: actor.post,
        agencyId: actor.agency,
        agencyName: names.agency(actor.agency),
      },
      instrument: papers.get(instrument?.id ?? '') ?? null,
    }));
  }
}
