import { createHash } from 'node:crypto';
import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { buddhistYearOf } from '#shared/domain/buddhist-date.ts';
import { loadOrder, type Order, orderOf } from '#main/outbox/order.ts';
import type { RegistryTransaction } from '#main/registry/database.ts';
import { insertBatch, lastBatchNumber, waitingForBatch } from '#main/registry/repositories/batches.ts';
import type { Operation } from '#main/registry/repositories/operations.ts';
import type { Vault } from '#main/registry/vault.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { platformSettings } from '../settings/defaults.ts';
import { batchDetail } from './batch-detail.ts';
import { removeBatchFile, writeBatchFile } from './batch-file.ts';
import { removeClosedFiles } from './remove-closed-files.ts';

/**
 * Writes every waiting order into one new file, once, and gives the batch its number. File and record stand or fall
 * together: a file that cannot be written undoes the transaction, a transaction that cannot be committed takes the file
 * with it, and what a crash leaves between the two is replaced by the next attempt (see `writeBatchFile`).
 */
export const writeBatch: UseCase<Inputs['batches']['write'], Outputs['batches']['write']> = async (
  context,
  actor,
) => {
  await removeClosedFiles(context);
  const trace = { action: 'batches.write', subject: '', detail: {} };
  let path: string | undefined;
  try {
    await audited(context, actor, trace, async (trx, at) => {
      const waiting = await waitingForBatch(trx);
      if (waiting.length === 0) refuse('BATCH_EMPTY', {});
      const { bulkColumns } = await platformSettings(trx);
      const number = await nextNumber(trx, at);
      const orders = await ordersOf(trx, context.vault, waiting);
      const content = context.bulkFile.renderBatch(bulkColumns, orders, number);
      const written = writeBatchFile(context.batchFolder, number, content);
      path = written.path;
      const sha256 = createHash('sha256').update(content).digest('hex');
      trace.subject = number;
      trace.detail = { rows: waiting.length, sha256, replacedOrphan: written.replaced };
      const operationIds = waiting.map(({ id }) => id);
      await insertBatch(trx, { number, sha256, at, by: actor.name, operationIds });
    });
  } catch (error) {
    if (path !== undefined) removeBatchFile(path);
    throw error;
  }
  return batchDetail(context, trace.subject);
};

async function ordersOf(trx: RegistryTransaction, vault: Vault, operations: Operation[]): Promise<Order[]> {
  const orders: Order[] = [];
  for (const operation of operations) orders.push(orderOf(vault, await loadOrder(trx, operation)));
  return orders;
}

/** `BF69-0001`: the Buddhist year and a running number within it. */
async function nextNumber(trx: RegistryTransaction, at: string): Promise<string> {
  const prefix = `BF${String(buddhistYearOf(at) % 100).padStart(2, '0')}-`;
  return prefix + String((await lastBatchNumber(trx, prefix)) + 1).padStart(4, '0');
}
