/** Has these tables of the schema ledger refuse every change, also from who switches triggers off for replication. */
export const appendOnly = (...tables: string[]): string =>
  tables
    .map(
      (table) => `
  CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON ledger.${table}
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
  CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON ledger.${table}
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
  ALTER TABLE ledger.${table} ENABLE ALWAYS TRIGGER refuse_change;
  ALTER TABLE ledger.${table} ENABLE ALWAYS TRIGGER refuse_truncate;`,
    )
    .join('\n');
