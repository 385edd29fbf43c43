import type { Batch } from '#shared/contract/batches.ts';
import { refuse } from '#shared/contract/errors.ts';
import type { Outputs } from '#shared/contract/index.ts';
import type { Registry } from '#main/registry/database.ts';
import { findBatch, type StoredBatch } from '#main/registry/repositories/batches.ts';
import { operationViewsOfBatch } from '#main/registry/repositories/operation-views.ts';
import type { UseCaseContext } from '../context.ts';
import { batchFilePath } from './batch-file.ts';

/** @throws Refusal `BATCH_NOT_FOUND` */
export async function loadBatch(db: Registry, number: string): Promise<StoredBatch> {
  return (await findBatch(db, number)) ?? refuse('BATCH_NOT_FOUND', {});
}

/** A batch and its rows, as they stand. @throws Refusal `BATCH_NOT_FOUND` */
export async function batchDetail(
  { db, batchFolder }: UseCaseContext,
  number: string,
): Promise<Outputs['batches']['show']> {
  const batch = await loadBatch(db, number);
  return { batch: shownBatch(batchFolder, batch), operations: await operationViewsOfBatch(db, batch.id) };
}

export function shownBatch(folder: string, stored: StoredBatch): Batch {
  const { id: _id, fileNames, ...batch } = stored;
  return { ...batch, files: fileNames.map((name) => ({ name, path: batchFilePath(folder, name) })) };
}
