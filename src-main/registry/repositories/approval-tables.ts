import { sql } from 'kysely';
import type { ApprovalTable } from '#shared/contract/approvals.ts';
import type { PlannedRow } from '#shared/contract/planned-row.ts';
import type { Registry, RegistryTransaction } from '../database.ts';

/** In these words SQLite recognises the partial index `operation_held`. */
const HELD = sql<boolean>`operation.state = 'pending' AND operation.approval = 'held'`;

/** A table that was drawn up, and the key that its rows carry. */
export type StoredTable = ApprovalTable & { id: number };

const tables = (db: Registry) =>
  db.selectFrom('approval_table').select((select) => [
    'approval_table.id',
    'approval_table.number',
    'approval_table.content_sha256 as sha256',
    'approval_table.drawn_by as drawnBy',
    'approval_table.drawn_at as drawnAt',
    select
      .selectFrom('approval_row')
      .select(sql<number>`count(*)`.as('rows'))
      .whereRef('approval_row.table_id', '=', 'approval_table.id')
      .$asScalar()
      .$notNull()
      .as('rows'),
    select
      .selectFrom('approval_row')
      .innerJoin('operation', 'operation.id', 'approval_row.operation_id')
      .select(sql<number>`count(*)`.as('open'))
      .whereRef('approval_row.table_id', '=', 'approval_table.id')
      .where(HELD)
      .$asScalar()
      .$notNull()
      .as('open'),
  ]);

/** The newest tables, newest first. */
export function listTables(db: Registry, most: number): Promise<StoredTable[]> {
  return tables(db).orderBy('approval_table.id', 'desc').limit(most).execute();
}

export function findTable(db: Registry, number: string): Promise<StoredTable | undefined> {
  return tables(db).where('approval_table.number', '=', number).executeTakeFirst();
}

/** The rows of a table as they were drawn up, in their order. */
export async function rowsOfTable(
  db: Registry,
  tableId: number,
): Promise<{ operationId: number; planned: PlannedRow }[]> {
  const rows = await db
    .selectFrom('approval_row')
    .select(['operation_id', 'content'])
    .where('table_id', '=', tableId)
    .orderBy('place')
    .execute();
  return rows.map(({ operation_id, content }) => ({
    operationId: operation_id,
    planned: JSON.parse(content) as PlannedRow,
  }));
}

export interface NewTable {
  prefix: string;
  sha256: string;
  by: string;
  at: string;
  rows: readonly { operationId: number; planned: PlannedRow }[];
}

/** Records a table under the next number that begins with the prefix. @returns the number. */
export async function insertTable(trx: RegistryTransaction, table: NewTable): Promise<string> {
  const { prefix } = table;
  const number = prefix + String((await lastNumber(trx, prefix)) + 1).padStart(4, '0');
  const { id } = await trx
    .insertInto('approval_table')
    .values({ number, content_sha256: table.sha256, drawn_by: table.by, drawn_at: table.at })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rows = table.rows.map(({ operationId, planned }) => [operationId, JSON.stringify(planned)]);
  await sql`
    INSERT INTO approval_row (table_id, place, operation_id, content)
    SELECT ${id}, key + 1, json_extract(value, '$[0]'), json_extract(value, '$[1]')
    FROM json_each(${JSON.stringify(rows)})`.execute(trx);
  return number;
}

async function lastNumber(db: Registry, prefix: string): Promise<number> {
  const row = await db
    .selectFrom('approval_table')
    .select(sql<number | null>`max(cast(substr(number, ${prefix.length + 1}) AS INTEGER))`.as('last'))
    .where('number', '>=', prefix)
    .where('number', '<', `${prefix}\u{10ffff}`)
    .executeTakeFirst();
  return row?.last ?? 0;
}
