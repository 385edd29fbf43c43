import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { countWaitingForBatch, listBatches } from '#main/registry/repositories/batches.ts';
import type { UseCase } from '../context.ts';
import { shownBatch } from './batch-detail.ts';

export const listAllBatches: UseCase<Inputs['batches']['list'], Outputs['batches']['list']> = async ({
  db,
  batchFolder,
}) => {
  const stored = await listBatches(db);
  return {
    batches: stored.map((batch) => shownBatch(batchFolder, batch)),
    waiting: await countWaitingForBatch(db),
  };
};
