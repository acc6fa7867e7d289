import type { EntityManager } from 'typeorm';
import type { Entry } from './entry.js';

/** Shown where a confidential field was erased by law: the commitment stays, the words are gone. */
export const ERASED = '〔已依法删除〕';

/** The type of the entries that erase; their content lists under `erased` what. */
export const ERASURE_TYPE = 'confidential_erased';

/** Openings of one entry that are to be destroyed. */
export interface ToErase {
  /** The entry's id. */
  entry: string;
  fields: string[];
}

/** The openings that are still there of these fields in these entries, as an erasing entry lists them. */
export function openingsOf(entries: readonly Entry[], fields: ReadonlySet<string>): ToErase[] {
  return entries.flatMap(({ id, confidential }) => {
    const there = Object.keys(confidential).filter(
      (field) => fields.has(field) && confidential[field] !== undefined,
    );
    return there.length > 0 ? [{ entry: id, fields: there.sort() }] : [];
  });
}

/** Destroys the openings that the entry lists, salts and words; throws when the database destroyed others or fewer. */
export async function erase(tx: EntityManager, erasure: Entry): Promise<number> {
  const listed = (erasure.content.erased as unknown as ToErase[]).reduce(
    (sum, { fields }) => sum + fields.length,
    0,
  );
  const [row]: { erased: number }[] = await tx.query('SELECT ledger.erase($1) AS erased', [erasure.id]);
  if (row?.erased !== listed) throw new Error(`应删除 ${listed} 项保密内容，数据库删除了 ${row?.erased} 项`);
  return listed;
}
