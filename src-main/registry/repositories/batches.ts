import { sql } from 'kysely';
import type { Batch } from '#shared/contract/batches.ts';
import type { BulkPresetId } from '#shared/contract/settings.ts';
import type { Registry, RegistryTransaction } from '../database.ts';
import { type Operation, toOperation } from './operations.ts';

/** A batch and the key that its operations carry; where its files lie is the use case's to say. */
export type StoredBatch = Omit<Batch, 'files'> & { id: number; fileNames: string[] };

const batches = (db: Registry) =>
  db.selectFrom('operation_batch').select((select) => [
    'operation_batch.id',
    'operation_batch.number',
    'operation_batch.preset',
    'operation_batch.row_count as rows',
    'operation_batch.written_at as writtenAt',
    'operation_batch.written_by as writtenBy',
    'operation_batch.closed_at as closedAt',
    select
      .selectFrom('operation')
      .select(sql<number>`count(*)`.as('open'))
      .whereRef('operation.batch_id', '=', 'operation_batch.id')
      .where('operation.state', '=', 'waiting')
      .$asScalar()
      .$notNull()
      .as('openRows'),
  ]);

/** Every batch, newest first. */
export async function listBatches(db: Registry): Promise<StoredBatch[]> {
  return withFiles(db, await batches(db).orderBy('operation_batch.id', 'desc').execute());
}

export async function findBatch(db: Registry, number: string): Promise<StoredBatch | undefined> {
  return (await withFiles(db, await batches(db).where('operation_batch.number', '=', number).execute()))[0];
}

async function withFiles<Row extends { id: number }>(db: Registry, rows: Row[]) {
  const ids = sql<number>`(SELECT value FROM json_each(${JSON.stringify(rows.map(({ id }) => id))}))`;
  const files = await db
    .selectFrom('batch_file')
    .select(['batch_id', 'name'])
    .where('batch_id', 'in', ids)
    .orderBy('batch_id')
    .orderBy('place')
    .execute();
  const names = Map.groupBy(files, (file) => file.batch_id);
  return rows.map((row) => ({ ...row, fileNames: (names.get(row.id) ?? []).map(({ name }) => name) }));
}

/** Bulk-file operations that no batch has taken up yet, in the order they were appended. */
export async function waitingForBatch(db: Registry): Promise<Operation[]> {
  const rows = await forBatch(db).selectAll().orderBy('id').execute();
  return rows.map(toOperation);
}

export async function countWaitingForBatch(db: Registry): Promise<number> {
  const { total } = await forBatch(db)
    .select(sql<number>`count(*)`.as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

const forBatch = (db: Registry) =>
  db
    .selectFrom('operation')
    .where('connector', '=', 'bulk-file')
    .where('state', '=', 'waiting')
    .where('batch_id', 'is', null);

/** The rows of a batch whose result is not known yet. */
export async function openRowsOf(db: Registry, batchId: number): Promise<Operation[]> {
  const rows = await db
    .selectFrom('operation')
    .selectAll()
    .where('batch_id', '=', batchId)
    .where('state', '=', 'waiting')
    .orderBy('id')
    .execute();
  return rows.map(toOperation);
}

/** The largest running number among the batches whose number begins with `prefix`; 0 for none. */
export async function lastBatchNumber(db: Registry, prefix: string): Promise<number> {
  const row = await db
    .selectFrom('operation_batch')
    .select(sql<number | null>`max(cast(substr(number, ${prefix.length + 1}) AS INTEGER))`.as('last'))
    .where(sql<string>`substr(number, 1, ${prefix.length})`, '=', prefix)
    .executeTakeFirst();
  return row?.last ?? 0;
}

export interface NewBatch {
  number: string;
  preset: BulkPresetId;
  files: readonly { name: string; sha256: string }[];
  at: string;
  by: string;
  operationIds: readonly number[];
}

/** Records a batch and gives it its operations. */
export async function insertBatch(trx: RegistryTransaction, batch: NewBatch): Promise<void> {
  const { id } = await trx
    .insertInto('operation_batch')
    .values({
      number: batch.number,
      preset: batch.preset,
      row_count: batch.operationIds.length,
      written_at: batch.at,
      written_by: batch.by,
      closed_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const files = batch.files.map(({ name, sha256 }, index) => ({
    batch_id: id,
    place: index + 1,
    name,
    content_sha256: sha256,
  }));
  await trx.insertInto('batch_file').values(files).execute();
  const ids = sql<number>`(SELECT value FROM json_each(${JSON.stringify(batch.operationIds)}))`;
  await trx.updateTable('operation').set({ batch_id: id }).where('id', 'in', ids).execute();
}

/** Closes a batch that has no open row left. @returns whether it is closed now. */
export async function closeBatchIfSettled(
  trx: RegistryTransaction,
  batchId: number,
  at: string,
): Promise<boolean> {
  if ((await openRowsOf(trx, batchId)).length > 0) return false;
  await trx
    .updateTable('operation_batch')
    .set({ closed_at: at })
    .where('id', '=', batchId)
    .where('closed_at', 'is', null)
    .execute();
  return true;
}

/** The files of the batches whose every row is settled. */
export function filesOfClosedBatches(db: Registry): Promise<{ number: string; name: string }[]> {
  return db
    .selectFrom('batch_file')
    .innerJoin('operation_batch', 'operation_batch.id', 'batch_file.batch_id')
    .select(['operation_batch.number', 'batch_file.name'])
    .where('operation_batch.closed_at', 'is not', null)
    .execute();
}

/** The number of the batch whose rows a result of this content settled; undefined when it settled none yet. */
export async function batchOfResult(db: Registry, sha256: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('batch_result')
    .innerJoin('operation_batch', 'operation_batch.id', 'batch_result.batch_id')
    .select('operation_batch.number')
    .where('batch_result.content_sha256', '=', sha256)
    .executeTakeFirst();
  return row?.number;
}

/** Remembers that a result of this content settled rows of a batch; the first time counts. */
export async function rememberResult(
  trx: RegistryTransaction,
  result: { sha256: string; batchId: number; at: string },
): Promise<void> {
  await trx
    .insertInto('batch_result')
    .values({ content_sha256: result.sha256, batch_id: result.batchId, read_at: result.at })
    .onConflict((conflict) => conflict.column('content_sha256').doNothing())
    .execute();
}
