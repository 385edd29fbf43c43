import { createHash } from 'node:crypto';
import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { buddhistYearOf } from '#shared/domain/buddhist-date.ts';
import type { RegistryTransaction } from '#main/registry/database.ts';
import { insertBatch, lastBatchNumber, waitingForBatch } from '#main/registry/repositories/batches.ts';
import { listPauses } from '#main/registry/repositories/lane-pauses.ts';
import { audited } from '../audited.ts';
import type { Actor, UseCase, UseCaseContext } from '../context.ts';
import { platformSettings } from '../settings/defaults.ts';
import { batchDetail } from './batch-detail.ts';
import { removeBatchFile, writeBatchFiles } from './batch-file.ts';
import { removeClosedFiles } from './remove-closed-files.ts';
import { rowsOfBatch } from './rows-of-batch.ts';

/**
 * Writes the waiting orders into the files of one new batch, once, and gives the batch its number. Files and record stand
 * or fall together: a file that cannot be written undoes the transaction, a transaction that cannot be committed takes the
 * files with it, and what a crash leaves between the two is replaced by the next attempt (see `writeBatchFiles`).
 */
export const writeBatch: UseCase<Inputs['batches']['write'], Outputs['batches']['write']> = async (
  context,
  actor,
) => {
  await removeClosedFiles(context);
  const trace = { action: 'batches.write', subject: '', detail: {} };
  const paths: string[] = [];
  const written = await audited(context, actor, trace, async (trx, at) => {
    const batch = await writeWaiting(trx, context, { actor, at, paths });
    trace.subject = batch.number ?? '';
    trace.detail = batch.detail;
    return batch;
  }).catch((error: unknown) => {
    paths.forEach(removeBatchFile);
    throw error;
  });
  const { parked } = written.detail;
  // that they are parked is on record; only now may the answer be a refusal
  if (written.number === null) return refuse('BATCH_ROWS_UNWRITABLE', { count: parked });
  return { ...(await batchDetail(context, written.number)), parked };
};

interface Written {
  /** Null where no row was left to write. */
  number: string | null;
  detail: {
    rows: number;
    parked: number;
    preset: string;
    sha256?: Record<string, string>;
    replacedOrphan?: boolean;
  };
}

async function writeWaiting(
  trx: RegistryTransaction,
  { vault, bulkFile, batchFolder }: UseCaseContext,
  { actor, at, paths }: { actor: Actor; at: string; paths: string[] },
): Promise<Written> {
  const pause = (await listPauses(trx)).get('bulk-file');
  if (pause) refuse('LANE_PAUSED', { connector: 'bulk-file', reason: pause.reason });
  const waiting = await waitingForBatch(trx);
  if (waiting.length === 0) refuse('BATCH_EMPTY', {});
  const { bulkColumns: columns, bulkPreset: preset } = await platformSettings(trx);
  const form = bulkFile.presets[preset];
  const number = await nextNumber(trx, at);
  const frame = { number, columns };
  const settler = { actor: actor.name, door: actor.door, at };
  const judge = (order: Parameters<typeof form.fault>[0]) => form.fault(order, frame);
  const { rows, parked } = await rowsOfBatch(trx, waiting, { vault, judge, settler });
  if (rows.length === 0) return { number: null, detail: { rows: 0, parked, preset } };
  const rendered = form.render(
    rows.map(({ order }) => order),
    frame,
  );
  const files = rendered.map(({ ending, content }) => ({ name: `${number}${ending}`, content }));
  const written = writeBatchFiles(batchFolder, number, files);
  paths.push(...written.paths);
  const hashed = files.map(({ name, content }) => ({
    name,
    sha256: createHash('sha256').update(content).digest('hex'),
  }));
  const operationIds = rows.map(({ operation }) => operation.id);
  await insertBatch(trx, { number, preset, files: hashed, at, by: actor.name, operationIds });
  const sha256 = Object.fromEntries(hashed.map((file) => [file.name, file.sha256]));
  return {
    number,
    detail: { rows: rows.length, parked, preset, sha256, replacedOrphan: written.replaced },
  };
}

/** `BF69-0001`: the Buddhist year and a running number within it. */
async function nextNumber(trx: RegistryTransaction, at: string): Promise<string> {
  const prefix = `BF${String(buddhistYearOf(at) % 100).padStart(2, '0')}-`;
  return prefix + String((await lastBatchNumber(trx, prefix)) + 1).padStart(4, '0');
}
