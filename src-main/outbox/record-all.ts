import { inSavepoint, type RegistryTransaction } from '#main/registry/database.ts';
import type { Finished } from './hand.ts';
import { loadOperation, loadOperations } from './order.ts';
import { recordResult, settleResult, tell, type Told } from './record.ts';
import type { WorkerTools } from './worker-tools.ts';

/** What was carried out and has a result. */
interface Answered extends Finished {
  result: NonNullable<Finished['result']>;
}

/**
 * Writes the results of what is still in this worker's hands; a claim that was taken over is another's, and so is the
 * result. What cannot be written for a reason of its own takes nothing else with it: its claim runs out.
 */
export async function recordAll(
  trx: RegistryTransaction,
  tools: WorkerTools,
  finished: readonly Finished[],
): Promise<void> {
  const answered = finished.filter((each): each is Answered => each.result !== null);
  if (answered.length === 0) return;
  try {
    await inSavepoint(trx, () => recordTogether(trx, tools, answered));
  } catch (error) {
    if (isOfEverything(error)) throw error;
    for (const { operation, result } of answered)
      await alone(trx, tools, async () =>
        recordResult(trx, await loadOperation(trx, operation), result, momentOf(tools)),
      );
  }
}

/** Reads and tells of many as one: a statement for a hundred takes hardly longer than one for one. */
async function recordTogether(
  trx: RegistryTransaction,
  tools: WorkerTools,
  answered: readonly Answered[],
): Promise<void> {
  const loaded = await loadOperations(
    trx,
    answered.map(({ operation }) => operation),
  );
  const told: Told[] = [];
  const seen = new Set<number>();
  for (const { operation, result } of answered) {
    // a result before it may have changed its request
    const known = seen.has(operation.requestId) ? undefined : loaded.get(operation.id);
    seen.add(operation.requestId);
    await alone(trx, tools, async () => {
      const current = known ?? (await loadOperation(trx, operation));
      told.push(await settleResult(trx, current, result, momentOf(tools)));
    });
  }
  await tell(trx, told);
}

const momentOf = ({ now, random }: WorkerTools) => ({ at: now(), random: random() });

/** Whatever goes wrong with it alone is taken back and made known, and the rest goes on. */
async function alone(trx: RegistryTransaction, tools: WorkerTools, work: () => Promise<void>): Promise<void> {
  try {
    await inSavepoint(trx, work);
  } catch (error) {
    if (isOfEverything(error)) throw error;
    tools.onFault(error);
  }
}

/** SQLite's own faults (a full disk, a lock) are of everything; what the office itself finds wrong is of one operation. */
function isOfEverything(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_(?!CONSTRAINT)/.test(String(error.code));
}
