import type { EntityManager } from 'typeorm';

/** A row that does not say what its entry says, or an entry that has lost its row. */
export interface SignatureFault {
  rule: 'signature_equals_its_entry';
  signatureId: string;
  message: string;
}

export interface SignatureReport {
  signatures: number;
  faultCount: number;
  faults: SignatureFault[];
}

const LISTED_MAX = 200;

/** Sets the rows of signatures beside their entries; what was signed stands in the entries alone, which the log's verification hashes. */
export async function verifySignatures(tx: EntityManager): Promise<SignatureReport> {
  const rows: { id: string; matches: boolean | null }[] = await tx.query(
    `SELECT coalesce(s.id, e.subject_id) AS id,
            s.entry_id = e.entry_id AND s.role = e.said->'content'->>'role' AND s.case_id::text = e.said->'content'->>'case'
              AND s.subject_kind = e.said->'content'->'about'->>'kind'
              AND s.subject_id::text = e.said->'content'->'about'->>'id' AS matches
       FROM signatures.signature s
       FULL JOIN (SELECT entry_id, subject_id, convert_from(body, 'UTF8')::jsonb AS said FROM ledger.entry
                   WHERE subject_kind = 'signature' AND type = 'signed') e ON e.subject_id = s.id`,
  );
  const broken = rows.filter(({ matches }) => matches !== true);
  return {
    signatures: rows.length,
    faultCount: broken.length,
    faults: broken.slice(0, LISTED_MAX).map(({ id }) => ({
      rule: 'signature_equals_its_entry',
      signatureId: id,
      message: '签名所属的清单、案件或者签名栏与其记录不一致，或其中之一缺失',
    })),
  };
}
