import { appendAudit } from '#main/registry/repositories/audit.ts';
import { filesOfClosedBatches } from '#main/registry/repositories/batches.ts';
import { inTransaction } from '#main/registry/database.ts';
import type { UseCaseContext } from '../context.ts';
import { batchFilePath, removeBatchFile } from './batch-file.ts';

/**
 * Removes the files of closed batches: a first password lies in clear only on its way to the platform. What is wanted
 * again (a refused row that is retried) is written into a new batch.
 */
export async function removeClosedFiles({ db, now, batchFolder }: UseCaseContext): Promise<void> {
  const removed = (await filesOfClosedBatches(db)).filter(({ name }) =>
    removeBatchFile(batchFilePath(batchFolder, name)),
  );
  if (removed.length === 0) return;
  await inTransaction(db, async (trx) => {
    for (const { number: subject, name } of removed) {
      await appendAudit(trx, {
        at: now(),
        actor: 'office',
        door: 'outbox',
        action: 'batches.removeFile',
        subject,
        detail: { name },
      });
    }
  });
}
