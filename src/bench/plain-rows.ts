import type pg from 'pg';

/** What one request left in one table; `columns` are those without a generated value. */
interface TableRows {
  table: string;
  columns: string[];
  rows: string[][];
}
export type RowsLeft = TableRows[];

const ROWS_PER_INSERT = 1_000;

/** Every table in which the acts of a list leave rows, in an order that foreign keys allow. */
const TABLES: Record<string, string[]> = {
  'cases.party': ['id', 'case_id', 'kind', 'name', 'identity_number', 'telephone', 'recorded_at'],
  'instruments.instrument': [
    ...[
      'id',
      'kind',
      'case_id',
      'agency_id',
      'number',
      'raw_number',
      'issued_on',
      'issued_by',
      'approvals',
      'content',
    ],
    'recorded_at',
  ],
  'registry.item': ['id', 'state'],
  'registry.holding': [
    ...['item_id', 'case_id', 'since', 'until', 'custody_kind', 'custody_agency_id', 'custody_person_id'],
    ...['answerable_agency_id', 'stage', 'on_hand', 'measured_in', 'disposition', 'voided'],
  ],
  'ledger.entry': [
    ...[
      'entry_id',
      'ingest_id',
      'subject_kind',
      'subject_id',
      'sequence',
      'leaf_hash',
      'recorded_at',
      'type',
    ],
    'body',
  ],
  'ledger.head': ['subject_kind', 'subject_id', 'sequence', 'leaf_hash'],
  'vault.opening': ['entry_id', 'field', 'salt', 'value'],
  'platform.write': ['owner', 'key', 'request', 'answer', 'made_at'],
};

/** The rows that the transaction of this Idempotency-Key left, as PostgreSQL writes them. */
export async function rowsLeftBy(superuser: pg.Client, key: string): Promise<RowsLeft> {
  const left: RowsLeft = [];
  for (const [table, columns] of Object.entries(TABLES)) {
    const { rows } = await superuser.query<string[]>({
      text: `SELECT ${columns.map((column) => `${column}::text`).join(', ')} FROM ${table}
              WHERE xmin = (SELECT xmin FROM platform.write WHERE key = $1)`,
      values: [key],
      rowMode: 'array',
    });
    left.push({ table, columns, rows });
  }
  return [...left, waitingRows(left)];
}

/** The sequencer has taken the rows of `ledger.pending` since; the entries say what they were. */
function waitingRows(left: RowsLeft): TableRows {
  const entries = left.find(({ table }) => table === 'ledger.entry') as TableRows;
  const columns = ['ingest_id', 'entry_id', 'leaf_hash'];
  const places = columns.map((column) => entries.columns.indexOf(column));
  return {
    table: 'ledger.pending',
    columns,
    rows: entries.rows.map((row) => places.map((place) => row[place] as string)),
  };
}

/** Inserts the rows as a program without any of our rules would: multi-row VALUES, one transaction. */
export async function insertPlainly(client: pg.Client, left: RowsLeft): Promise<void> {
  await client.query('BEGIN');
  for (const { table, columns, rows } of left) {
    for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
      const batch = rows.slice(start, start + ROWS_PER_INSERT);
      const values = batch.map(
        (_, row) => `(${columns.map((_, column) => `$${row * columns.length + column + 1}`).join(', ')})`,
      );
      await client.query(
        `INSERT INTO ${table} (${columns.join(', ')}) OVERRIDING SYSTEM VALUE VALUES ${values.join(', ')}`,
        batch.flat(),
      );
    }
  }
  await client.query('COMMIT');
}
