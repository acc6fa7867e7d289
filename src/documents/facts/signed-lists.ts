import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { chinaDate } from '../../instruments/instruments.js';
import { ERASED } from '../../ledger/ledger.js';
import { SIGNERS, SIGNING_WAYS, type Signature, Signatures, told } from '../../signatures/signatures.js';
import type { PaperContent, SignedBox } from '../paper-content.js';
import type { PaperKind } from '../paper-layout.js';

/** What was signed on the screen under that which a paper prints. */
@Injectable()
export class SignedLists {
  constructor(private readonly signatures: Signatures) {}

  under(
    tx: EntityManager,
    { kind, subjectId }: { kind: PaperKind; subjectId: string },
  ): Promise<Signature[]> {
    if (kind === 'custody_item') return this.signatures.ofItem(tx, subjectId);
    if (kind === 'custody_case') return this.signatures.ofCase(tx, subjectId);
    return this.signatures.ofSubjects(tx, [subjectId]);
  }
}

/** Into the boxes of a list, and into the self-check of a certificate. */
export function withSignatures<Content extends PaperContent>(
  content: Content,
  found: readonly Signature[],
): Content {
  if (found.length === 0) return content;
  if (content.paper === 'custody_item')
    return {
      ...content,
      history: { ...content.history, check: { ...content.history.check, signatures: listed(found) } },
    };
  if (content.paper === 'custody_case')
    return { ...content, check: { ...content.check, signatures: listed(found) } };
  const signatures = { ...content.signatures };
  for (const { role, entry } of found)
    signatures[role] = {
      ...signatures[role],
      signed: [...(signatures[role]?.signed ?? []), boxOf(entry)],
    };
  return { ...content, signatures };
}

const boxOf = (entry: Signature['entry']): SignedBox => ({
  name: told(entry, 'name') ?? ERASED,
  way: SIGNING_WAYS[entry.content.way as keyof typeof SIGNING_WAYS],
  day: chinaDate(entry.recordedAt),
  drawing: told(entry, 'drawing'),
  hash: entry.leafHash.toString('hex'),
});

const listed = (found: readonly Signature[]): string[] =>
  found.map(
    ({ role, entry }) =>
      `${SIGNERS[role].name} ${chinaDate(entry.recordedAt)} ${entry.leafHash.toString('hex')}`,
  );
