import { isOfficeFault } from '#shared/contract/operations.ts';
import type { RegistryTransaction } from '#main/registry/database.ts';
import { appendAudit } from '#main/registry/repositories/audit.ts';
import { closeByOffice, wasOpenedSince } from '#main/registry/repositories/lane-pauses.ts';
import { openAttemptSince } from '#main/registry/repositories/operation-attempts.ts';
import { moveOperation, type Operation } from '#main/registry/repositories/operations.ts';
import type { Reason, Settler } from './settle.ts';

const laneOf = ({ connector }: Operation) => connector ?? 'mail';

/**
 * What a refusal says where it is not of the operation but of the office's own way out (a wrong login, a bad certificate):
 * `close` it, or try `again` where the way was opened or set up anew while the attempt was under way. Undefined for a
 * refusal of the operation.
 */
export async function faultOfOffice(
  trx: RegistryTransaction,
  operation: Operation,
  { code }: Reason,
  at: string,
): Promise<'close' | 'again' | undefined> {
  if (!isOfficeFault(code)) return undefined;
  const begun = await openAttemptSince(trx, operation.id);
  const isStale = begun !== undefined && (await wasOpenedSince(trx, laneOf(operation), begun, at));
  return isStale ? 'again' : 'close';
}

/**
 * Closes the way out, as the office's own decision with its reason, unless somebody has closed it already. The operation
 * waits like all that was not begun: it was none of its faults, so the attempt counts for nothing.
 */
export async function closeLane(
  trx: RegistryTransaction,
  operation: Operation,
  { code, words }: Reason,
  { actor, door, at }: Settler,
): Promise<void> {
  const outcome = { outcomeCode: code, outcomeWords: words };
  await moveOperation(trx, operation, { event: 'retry-later', at, isUncounted: true, ...outcome });
  const lane = laneOf(operation);
  const isNew = await closeByOffice(trx, lane, { code, reason: words === '' ? code : words, by: actor, at });
  if (isNew)
    await appendAudit(trx, { at, actor, door, action: 'outbox.pause', subject: lane, detail: { code } });
}
