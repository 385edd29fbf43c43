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
import { loadOrder, type LoadedOrder, type Order, orderOf, SecretUnreadable } from '#main/outbox/order.ts';
import { speakable } from '#main/outbox/speakable.ts';
import type { Operation } from '#main/registry/repositories/operations.ts';
import type { Vault } from '#main/registry/vault.ts';
import type { AskedRow } from '../platform-ports.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { batchDetail, loadBatch } from './batch-detail.ts';
import { matchResults, type OpenRow, otherBatchOf, outcomeOf } from './match-results.ts';
import { removeClosedFiles } from './remove-closed-files.ts';
import { settleRow } from './settle-row.ts';

const LONGEST_SHOWN = 254;

/**
 * Closes the rows that the platform's result names; the rest stays open. A line that fits no open row, or that another
 * line contradicts, changes nothing and is shown. A file that settled rows of another batch, or says that it is another's,
 * is refused: its `ok` speaks of another order for the same address, whose password is not the one that waits here.
 */
export const readBatchResult: UseCase<
  Inputs['batches']['readResult'],
  Outputs['batches']['readResult']
> = async (context, actor, { number, content }) => {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const trace = { action: 'batches.readResult', subject: number, detail: {} };
  const read = await audited(context, actor, trace, async (trx, at) => {
    const batch = await loadBatch(trx, number);
    if (batch.closedAt !== null) refuse('BATCH_CLOSED', {});
    const settled = await batchOfResult(trx, sha256);
    if (settled !== undefined && settled !== number) refuse('BATCH_RESULT_OF_OTHER', { number: settled });
    const open = await openRows(trx, context.vault, batch.id);
    const results = context.bulkFile.readResult(
      content,
      open.map(({ asked }) => asked),
    );
    const other = otherBatchOf(results, number);
    if (other !== undefined) refuse('BATCH_RESULT_OF_OTHER', { number: other });
    const matched = matchResults(results, open, number);
    for (const { operation, result } of matched)
      await settleRow(trx, operation, outcomeOf(result), { vault: context.vault, actor, at });
    // a file that settled nothing was perhaps read on the wrong screen, and may still be read on the right one
    if (matched.length > 0) await rememberResult(trx, { sha256, batchId: batch.id, at });
    await closeBatchIfSettled(trx, batch.id, at);
    const used = new Set(matched.map(({ result }) => result));
    const unmatched = results.filter((result) => !used.has(result));
    trace.detail = { matched: matched.length, unmatched: unmatched.length, sha256 };
    return {
      matched: matched.length,
      unmatched: unmatched.map(({ line, address }) => ({
        line,
        text: speakable(address, undefined).slice(0, LONGEST_SHOWN),
      })),
    };
  });
  context.wakeWorker();
  await removeClosedFiles(context);
  return { ...(await batchDetail(context, number)), ...read };
};

async function openRows(trx: RegistryTransaction, vault: Vault, batchId: number): Promise<OpenRow[]> {
  const rows: OpenRow[] = [];
  for (const operation of await openRowsOf(trx, batchId)) {
    const loaded = await loadOrder(trx, operation);
    rows.push({ operation, asked: askedOf(operation, loaded.account.address, readOrder(vault, loaded)) });
  }
  return rows;
}

/** What was asked; of a row whose password cannot be read any more only the address is known, and settles it. */
function askedOf(
  { id, kind, idempotencyKey }: Operation,
  address: string,
  order: Order | undefined,
): AskedRow {
  const row = { operationId: id, idempotencyKey };
  if (!order) return { ...row, kind: kind as Order['kind'], address, formerAddress: null, accountKey: '' };
  const formerAddress = 'formerAddress' in order ? order.formerAddress : null;
  return {
    ...row,
    kind: order.kind,
    address: order.address,
    formerAddress,
    accountKey: order.accountKey,
  };
}

function readOrder(vault: Vault, loaded: LoadedOrder): Order | undefined {
  try {
    return orderOf(vault, loaded);
  } catch (error) {
    if (error instanceof SecretUnreadable) return undefined;
    throw error;
  }
}
