import type { OutcomeCode } from '#shared/contract/operations.ts';
import { nextState } from '#shared/domain/request-state.ts';
import { policyChannel } from '#main/delivery/delivery-policy.ts';
import type { RegistryTransaction } from '#main/registry/database.ts';
import { isPasswordReplaced } from '#main/registry/repositories/operation-messages.ts';
import { moveOperation } from '#main/registry/repositories/operations.ts';
import { appendEvent, moveRequest } from '#main/registry/repositories/request-moves.ts';
import { recordNotice } from '#main/registry/repositories/request-waits.ts';
import { appendDelivery } from './append.ts';
import { isOrder, type LoadedOperation, type LoadedOrder } from './order.ts';
import { takeBackMessages } from './take-back.ts';
import { settleAccount, type Settler } from './settle-account.ts';

export type { Settler };

/** Why an operation stops: a code for the program, and the other side's own words. */
export interface Reason {
  code: string;
  words: string;
}

/**
 * The platform has done it. Where it set a first password, the credentials are appended for delivery: the sealed password
 * moves on to the message or the letter, so that it lies in one place only. The account stands from now on as it does on
 * the platform.
 */
export async function settlePlatformOperation(
  trx: RegistryTransaction,
  loaded: LoadedOrder,
  settler: Settler,
  words: string | null,
): Promise<void> {
  const { operation, request, account } = loaded;
  const { secretCipher } = operation;
  const { at } = settler;
  await moveOperation(trx, operation, { event: 'succeed', at, outcomeCode: null, outcomeWords: words });
  await settleAccount(trx, loaded, settler);
  if (operation.kind === 'delete') await takeBackMessages(trx, account.id, at, 'cancelled');
  if (operation.kind !== 'create' && operation.kind !== 'reset') return;
  if (secretCipher === null) throw new Error(`operation ${operation.id} holds no password to deliver`);
  // a password that is about to be replaced is not sent: the next one's message follows it
  if (await isPasswordReplaced(trx, operation)) return;
  const channel = operation.channel ?? (await policyChannel(trx, request.kind));
  await appendDelivery(trx, request, { channel, account, secretCipher, orderedBy: settler.actor, at });
}

/** The reminder has left: its request stands as it stood, but its applicant knows until when. */
export async function settleReminder(
  trx: RegistryTransaction,
  { operation, request }: LoadedOperation,
  { at }: Settler,
  words: string,
): Promise<void> {
  await moveOperation(trx, operation, { event: 'succeed', at, outcomeCode: null, outcomeWords: words });
  await recordNotice(trx, request.id, { orderedAt: operation.createdAt, at });
}

/** The reminder was not needed any more; nobody was told anything. */
export async function settleObsolete(
  trx: RegistryTransaction,
  { operation }: LoadedOperation,
  { at }: Settler,
): Promise<void> {
  const outcomeCode: OutcomeCode = 'NO_LONGER_NEEDED';
  await moveOperation(trx, operation, { event: 'succeed', at, outcomeCode, outcomeWords: null });
}

/**
 * A person is needed: operation and request are parked with the reason, and nothing is lost. A reminder that cannot be sent
 * holds its request up in nothing, nor does an act on an account that was delivered long ago.
 */
export async function parkOperation(
  trx: RegistryTransaction,
  loaded: LoadedOperation,
  { actor, door, at }: Settler,
  { code, words }: Reason,
): Promise<void> {
  const { operation, request } = loaded;
  await moveOperation(trx, operation, { event: 'park', at, outcomeCode: code, outcomeWords: words });
  const why = { actor, door, at, reason: code, note: words };
  if (isOrder(loaded) && nextState(request.state, 'park'))
    await moveRequest(trx, request, { event: 'park', ...why });
  else if (isOrder(loaded))
    await appendEvent(trx, request.id, { event: 'operation-parked', state: request.state, ...why });
  else await appendEvent(trx, request.id, { event: 'remind-failed', state: request.state, ...why });
}

/** A parked operation, or one that waits for its next try, is tried again now. */
export async function resumeOperation(
  trx: RegistryTransaction,
  loaded: LoadedOperation,
  { actor, door, at }: Settler,
): Promise<void> {
  const { operation, request } = loaded;
  await moveOperation(trx, operation, { event: 'resume', at });
  if (isOrder(loaded) && request.state === 'parked')
    await moveRequest(trx, request, { event: 'resume', actor, door, at });
}
