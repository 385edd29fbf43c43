import { createHash } from 'node:crypto';
import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import type { RegistryTransaction } from '#main/registry/database.ts';
import {
  batchOfResult,
  closeBatchIfSettled,
  openRowsOf,
  rememberResult,
} from '#main/registry/repositories/batches.ts';
import { loadOrder } from '#main/outbox/order.ts';
import type { Operation } from '#main/registry/repositories/operations.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import type { BulkFile } from '../platform-ports.ts';
import { batchDetail, loadBatch } from './batch-detail.ts';
import { removeClosedFiles } from './remove-closed-files.ts';
import { settleRow } from './settle-row.ts';

type ResultRow = ReturnType<BulkFile['parseResult']>[number];

/**
 * Closes the rows that the platform's result names; the rest stays open. A line that fits no open row, or that another
 * line contradicts, changes nothing and is shown. A file that settled rows of another batch is refused: its `ok` speaks
 * of another order for the same address, whose password is not the one that waits here.
 */
export const readBatchResult: UseCase<
  Inputs['batches']['readResult'],
  Outputs['batches']['readResult']
> = async (context, actor, { number, content }) => {
  const results = context.bulkFile.parseResult(content);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const trace = { action: 'batches.readResult', subject: number, detail: {} };
  const read = await audited(context, actor, trace, async (trx, at) => {
    const batch = await loadBatch(trx, number);
    if (batch.closedAt !== null) refuse('BATCH_CLOSED', {});
    const settled = await batchOfResult(trx, sha256);
    if (settled !== undefined && settled !== number) refuse('BATCH_RESULT_OF_OTHER', { number: settled });
    const open = await openRowsByAddress(trx, batch.id);
    const ours = results.filter(({ batch: named }) => named === null || named === number.toLowerCase());
    const matched = matchedResults(ours, open);
    for (const { operation, result } of matched) {
      const outcome = result.result === 'ok' ? 'done' : 'failed';
      await settleRow(
        trx,
        operation,
        { outcome, words: result.message },
        { vault: context.vault, actor, at },
      );
    }
    // a file that settled nothing was perhaps read on the wrong screen, and may still be read on the right one
    if (matched.length > 0) await rememberResult(trx, { sha256, batchId: batch.id, at });
    await closeBatchIfSettled(trx, batch.id, at);
    const lines = new Set(matched.map(({ result }) => result.line));
    const unmatched = results.filter(({ line }) => !lines.has(line));
    trace.detail = { matched: matched.length, unmatched: unmatched.length, sha256 };
    return {
      matched: matched.length,
      unmatched: unmatched.map(({ line, address }) => ({ line, address: address.slice(0, 254) })),
    };
  });
  context.wakeWorker();
  await removeClosedFiles(context);
  return { ...(await batchDetail(context, number)), ...read };
};

async function openRowsByAddress(trx: RegistryTransaction, batchId: number): Promise<Map<string, Operation>> {
  const rows = new Map<string, Operation>();
  for (const operation of await openRowsOf(trx, batchId)) {
    const { account } = await loadOrder(trx, operation);
    rows.set(account.address.toLowerCase(), operation);
  }
  return rows;
}

/** The first line of each address, where no other line says the opposite. */
function matchedResults(results: readonly ResultRow[], open: ReadonlyMap<string, Operation>) {
  const said = new Map<string, Set<string>>();
  for (const { address, result } of results) said.set(address, (said.get(address) ?? new Set()).add(result));
  const seen = new Set<string>();
  return results.flatMap((result) => {
    const operation = open.get(result.address);
    if (!operation || said.get(result.address)?.size !== 1 || seen.has(result.address)) return [];
    seen.add(result.address);
    return [{ operation, result }];
  });
}
