import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { type Actor, may } from '../identity/identity.js';
import { ERASED } from '../ledger/ledger.js';
import { NotFound } from '../platform/errors.js';

export const PARTY_NAMES = {
  holder: '持有人',
  witness: '见证人',
  victim: '被害人',
  owner: '权利人',
  defendant: '被告人',
  third_party: '案外人',
  recipient: '领取人',
} as const;
export type PartyKind = keyof typeof PARTY_NAMES;
export const PARTY_KINDS = Object.keys(PARTY_NAMES) as PartyKind[];

/** Somebody in a case who is not staff. Personal data live only here, erasable, never in a ledger entry. */
export interface Party {
  id: string;
  caseId: string;
  kind: PartyKind;
  name: string;
  identityNumber: string | null;
  telephone: string | null;
}

export type PartyDraft = Pick<Party, 'kind' | 'name'> & { identityNumber?: string; telephone?: string };

const COLUMNS = `id, case_id AS "caseId", kind, name, identity_number AS "identityNumber", telephone`;

/** The people of a case: possessors, witnesses, victims, owners. */
@Injectable()
export class Parties {
  /** Records people in a case, in the order given. */
  async add(tx: EntityManager, caseId: string, drafts: PartyDraft[], at: Date): Promise<Party[]> {
    if (drafts.length === 0) return [];
    const parties = drafts.map(
      (draft): Party => ({
        id: v7(),
        caseId,
        kind: draft.kind,
        name: draft.name.normalize('NFC'),
        identityNumber: draft.identityNumber ?? null,
        telephone: draft.telephone ?? null,
      }),
    );
    await tx.query(
      `INSERT INTO cases.party (id, case_id, kind, name, identity_number, telephone, recorded_at)
       SELECT (p->>'id')::uuid, (p->>'caseId')::uuid, p->>'kind', p->>'name', p->>'identityNumber', p->>'telephone', $2
       FROM json_array_elements($1::json) p`,
      [JSON.stringify(parties), at],
    );
    return parties;
  }

  async ofCase(tx: EntityManager, caseId: string): Promise<Party[]> {
    return tx.query(`SELECT ${COLUMNS} FROM cases.party WHERE case_id = $1 ORDER BY id`, [caseId]);
  }

  /**
   * The names of these parties for those who work on cases or hand things over to them, by id; nobody else learns any. Null
   * ids are passed over, those not for this reader are absent.
   */
  async names(
    tx: EntityManager,
    ids: Iterable<string | null>,
    { roles }: Pick<Actor, 'roles'>,
  ): Promise<Map<string, string>> {
    const wanted = [...new Set(ids)].filter((id) => id !== null);
    const mayKnow = may(roles, 'case.read') || may(roles, 'disposal.carry_out');
    if (wanted.length === 0 || !mayKnow) return new Map();
    const rows: { id: string; name: string }[] = await tx.query(
      'SELECT id, name FROM cases.party WHERE id = ANY($1::uuid[])',
      [wanted],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Destroys name, number and telephone; the database refuses it unless an entry of the case says so. */
  async erase(tx: EntityManager, id: string): Promise<void> {
    const [, erased]: [unknown, number] = await tx.query(
      'UPDATE cases.party SET name = $2, identity_number = NULL, telephone = NULL WHERE id = $1',
      [id, ERASED],
    );
    if (erased !== 1) throw new Error(`当事人 ${id} 未被删除`);
  }

  /** The parties with these ids; NotFound `party_not_found` when one is not in the case. */
  async inCase(tx: EntityManager, caseId: string, ids: string[]): Promise<Map<string, Party>> {
    const wanted = [...new Set(ids)];
    const found: Party[] = await tx.query(
      `SELECT ${COLUMNS} FROM cases.party WHERE case_id = $1 AND id = ANY($2::uuid[])`,
      [caseId, wanted],
    );
    if (found.length < wanted.length) throw new NotFound('party_not_found', '本案没有登记这名当事人');
    return new Map(found.map((party) => [party.id, party]));
  }
}
