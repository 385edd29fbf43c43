import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { closeBatchIfSettled } from '#main/registry/repositories/batches.ts';
import { findOperation } from '#main/registry/repositories/operations.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { batchDetail, loadBatch } from './batch-detail.ts';
import { removeClosedFiles } from './remove-closed-files.ts';
import { settleRow } from './settle-row.ts';

/** One row by hand; the last one closes the batch. */
export const closeBatchRow: UseCase<Inputs['batches']['closeRow'], Outputs['batches']['closeRow']> = async (
  context,
  actor,
  { number, operationId, outcome, words },
) => {
  const trace = { action: 'batches.closeRow', subject: number, detail: { operationId, outcome } };
  await audited(context, actor, trace, async (trx, at) => {
    const batch = await loadBatch(trx, number);
    const operation = await findOperation(trx, operationId);
    if (operation?.batchId !== batch.id) return refuse('OPERATION_NOT_FOUND', {});
    if (operation.state !== 'waiting') refuse('OPERATION_STATE_FORBIDS', { state: operation.state });
    await settleRow(trx, operation, { outcome, words }, { vault: context.vault, actor, at });
    await closeBatchIfSettled(trx, batch.id, at);
  });
  context.wakeWorker();
  await removeClosedFiles(context);
  return batchDetail(context, number);
};
