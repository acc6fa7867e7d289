import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { type Actor, Identity, may, namedInEntry, type Official } from '../identity/identity.js';
import { type Entry, ERASED, type JsonValue, Ledger } from '../ledger/ledger.js';
import { Clock } from '../platform/clock.js';
import { Invalid, NotFound, RuleBroken, Stale } from '../platform/errors.js';
import { SIGNERS, SIGNING_WAYS, type SignerRole, type SigningWay } from './roles.js';
import type { SignatureView, SignedTextView, SigningDto, SigningView } from './signatures.dto.js';
import { type SignedText, SignedTexts, type SubjectKind, TEXT_VERSION } from './signed-texts.js';

export { SIGNERS, SIGNING_WAYS, type SignerRole } from './roles.js';
export { type SignatureReport, verifySignatures } from './signature-verification.js';

/** The words of a signature that can be erased. */
export const SIGNATURE_FIELDS = ['text', 'name', 'identityNumber', 'drawing'] as const;

export interface SignatureRow {
  id: string;
  caseId: string;
  subjectKind: SubjectKind;
  subjectId: string;
  role: SignerRole;
  entryId: string;
}

/** A signature as its entry tells it. */
export interface Signature extends SignatureRow {
  entry: Entry;
}

const COLUMNS = `id, case_id AS "caseId", subject_kind AS "subjectKind", subject_id AS "subjectId", role, entry_id AS "entryId"`;

/** Signatures at the counter: who signed which words; each is an entry of its own, its words a commitment in it. */
@Injectable()
export class Signatures {
  constructor(
    private readonly texts: SignedTexts,
    private readonly ledger: Ledger,
    private readonly identity: Identity,
    private readonly clock: Clock,
  ) {}

  /** What is to be signed and who has. NotFound of the subject. */
  async of(tx: EntityManager, kind: SubjectKind, id: string, actor: Actor): Promise<SigningView> {
    const signed = await this.texts.of(tx, kind, id);
    const found = await this.ofSubjects(tx, [id]);
    return {
      text: signed.text,
      textHash: hashOf(signed.text),
      version: TEXT_VERSION,
      roles: signed.roles.map((code) => ({ code, ...SIGNERS[code] })),
      items: await this.views(tx, found, signed.text, actor),
    };
  }

  /**
   * Takes one signature under all of the subject's lines. Errors: `signer_fits_the_paper`, `text_is_as_shown`, `signer_is_named`,
   * `party_signs_himself`, `party_signature_is_recorded`, `signer_is_of_the_side`.
   */
  async sign(
    tx: EntityManager,
    {
      kind,
      id,
      given,
      official,
    }: { kind: SubjectKind; id: string; given: SigningDto; official: Official | null },
    actor: Actor,
  ): Promise<SigningView> {
    const signed = await this.texts.of(tx, kind, id);
    requireSigner(signed, given, official);
    const signature = v7();
    const now = this.clock.now();
    const content: Record<string, JsonValue> = {
      about: { ...signed.subject },
      case: signed.caseId,
      role: given.role,
      way: given.way,
      version: TEXT_VERSION,
      lines: signed.lineCount,
      recording: given.recording ?? null,
      signer: official && namedInEntry(official),
      actor: namedInEntry(actor),
      occurred_at: now.toISOString(),
    };
    const confidential: Record<string, JsonValue> = {
      text: signed.text,
      name: official?.name ?? given.name ?? '',
      ...(given.identityNumber && { identityNumber: given.identityNumber }),
      ...(given.drawing && { drawing: given.drawing }),
    };
    const [entry] = await this.ledger.append(
      tx,
      [{ subject: { kind: 'signature', id: signature }, type: 'signed', content, confidential }],
      now,
    );
    await tx.query(
      `INSERT INTO signatures.signature (id, case_id, subject_kind, subject_id, role, entry_id) VALUES ($1, $2, $3, $4, $5, $6)`,
      [signature, signed.caseId, kind, id, given.role, (entry as Entry).id],
    );
    return this.of(tx, kind, id, actor);
  }

  /** One signature with the words that were signed; NotFound `signature_not_found`. */
  async read(tx: EntityManager, id: string, actor: Actor): Promise<SignedTextView> {
    const signature = await this.byId(tx, id);
    const now = await this.texts.of(tx, signature.subjectKind, signature.subjectId);
    const [view] = await this.views(tx, [signature], now.text, actor);
    return { ...(view as SignatureView), text: told(signature.entry, 'text') ?? ERASED };
  }

  async byId(tx: EntityManager, id: string): Promise<Signature> {
    const rows: SignatureRow[] = await tx.query(`SELECT ${COLUMNS} FROM signatures.signature WHERE id = $1`, [
      id,
    ]);
    const [found] = await this.withEntries(tx, rows);
    if (!found) throw new NotFound('signature_not_found', '没有这个签名');
    return found;
  }

  /** The signatures under handovers, loans and papers with these ids, the oldest first. */
  async ofSubjects(tx: EntityManager, ids: readonly string[]): Promise<Signature[]> {
    const rows: SignatureRow[] = await tx.query(
      `SELECT ${COLUMNS} FROM signatures.signature WHERE subject_id = ANY($1::uuid[]) ORDER BY id`,
      [ids],
    );
    return this.withEntries(tx, rows);
  }

  /** The signatures under all that the item's own entries name: its handovers, loans and lists. */
  async ofItem(tx: EntityManager, itemId: string): Promise<Signature[]> {
    const rows: SignatureRow[] = await tx.query(
      `SELECT ${COLUMNS} FROM signatures.signature s
        WHERE s.case_id = (SELECT case_id FROM registry.item WHERE id = $1) AND EXISTS (SELECT FROM ledger.entry e
          WHERE e.subject_kind = 'item' AND e.subject_id = $1 AND position(s.subject_id::text IN convert_from(e.body, 'UTF8')) > 0)
        ORDER BY s.id`,
      [itemId],
    );
    return this.withEntries(tx, rows);
  }

  async ofCase(tx: EntityManager, caseId: string): Promise<Signature[]> {
    const rows: SignatureRow[] = await tx.query(
      `SELECT ${COLUMNS} FROM signatures.signature WHERE case_id = $1 ORDER BY id`,
      [caseId],
    );
    return this.withEntries(tx, rows);
  }

  /** Of which signatures of a case the entries are to be verified. */
  async idsOfCase(tx: EntityManager, caseId: string): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      'SELECT id FROM signatures.signature WHERE case_id = $1 ORDER BY id',
      [caseId],
    );
    return rows.map(({ id }) => id);
  }

  private async withEntries(tx: EntityManager, rows: readonly SignatureRow[]): Promise<Signature[]> {
    const histories = await this.ledger.histories(
      tx,
      rows.map(({ id }) => ({ kind: 'signature', id })),
    );
    return rows.map((row) => {
      const entry = histories.get(row.id)?.find(({ id }) => id === row.entryId);
      if (!entry) throw new Error(`signature ${row.id} has no entry ${row.entryId}`);
      return { ...row, entry };
    });
  }

  private async views(
    tx: EntityManager,
    found: readonly Signature[],
    present: string,
    { roles }: Actor,
  ): Promise<SignatureView[]> {
    const takers = found.map(({ entry }) => (entry.content.actor as { person: string }).person);
    const names = await this.identity.names(tx, { people: takers });
    const mayKnow = may(roles, 'case.read') || may(roles, 'disposal.carry_out');
    return found.map(({ id, role, entry }, index) => {
      const way = entry.content.way as SigningWay;
      return {
        id,
        role,
        roleName: SIGNERS[role].name,
        way,
        wayName: SIGNING_WAYS[way],
        name: mayKnow ? (told(entry, 'name') ?? ERASED) : null,
        signedAt: entry.recordedAt,
        takenByName: names.person(takers[index] as string),
        recording: entry.content.recording as string | null,
        drawing: mayKnow ? (told(entry, 'drawing') ?? null) : null,
        version: entry.content.version as string,
        isCurrent: told(entry, 'text') === present,
        entryHash: entry.leafHash.toString('hex'),
        isErased: told(entry, 'name') === undefined,
      };
    });
  }
}

export const told = ({ confidential }: Entry, field: (typeof SIGNATURE_FIELDS)[number]): string | undefined =>
  confidential[field] as string | undefined;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

function requireSigner(signed: SignedText, given: SigningDto, official: Official | null): void {
  const { role, way, name, drawing, textHash } = given;
  const { isParty, name: roleName } = SIGNERS[role];
  if (!signed.roles.includes(role))
    throw new RuleBroken('signer_fits_the_paper', `这里没有${roleName}签名栏`, {
      remedy: '请选择清单所列的签名人',
    });
  if (hashOf(signed.text) !== textHash)
    throw new Stale('text_is_as_shown', '所签内容刚有变动，与出示给签名人的不同', {
      remedy: '请刷新，由签名人看过后再签',
    });
  if (isParty) requirePartyHimself(given, official);
  if (!official && (!name || (way === 'drawn' && !drawing)))
    throw new Invalid('signer_is_named', name ? '还没有签名' : '请填写签名人姓名', {
      faults: [{ field: name ? 'drawing' : 'name', code: 'signer_is_named', message: '请由签名人填写' }],
    });
  const side = signed.sides[role];
  if (official && side && official.agencyId !== side)
    throw new RuleBroken('signer_is_of_the_side', `${official.name}不是${roleName}一方的人员`, {
      remedy: '请由该方的经办人登录确认',
    });
}

function requirePartyHimself({ role, recording }: SigningDto, official: Official | null): void {
  if (official)
    throw new RuleBroken(
      'party_signs_himself',
      `${SIGNERS[role].name}须由本人签名，办案机关工作人员不得代签、代领`,
      {
        law: '刑诉规定 234',
        remedy: '请由本人手写或者键入姓名确认',
      },
    );
  if (!recording)
    throw new RuleBroken('party_signature_is_recorded', '当事人电子签名的过程须同步录音录像', {
      law: '刑诉规定 387',
      remedy: '请填写录音录像编号；没有录音录像的，请在纸质清单上签名',
    });
}
