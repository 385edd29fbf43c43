import type { RegistryTransaction } from '#main/registry/database.ts';
import { endDeliveries } from '#main/registry/repositories/deliveries.ts';
import { isPasswordReplaced, supersedeMessages } from '#main/registry/repositories/operation-messages.ts';
import { moveOperation } from '#main/registry/repositories/operations.ts';
import type { LoadedOrder } from './order.ts';
import type { Settler } from './settle-account.ts';

/** Takes back what would still tell an account its password: the messages that have not left, and the letters that wait. */
export async function takeBackMessages(
  trx: RegistryTransaction,
  accountId: number,
  at: string,
  why: 'replaced' | 'cancelled' = 'replaced',
): Promise<void> {
  await supersedeMessages(trx, accountId, at);
  await endDeliveries(trx, accountId, at, 'unsent', why);
}

/** Whether a message that could not be sent is not worth another try: its password is being replaced, or its account is gone. */
export async function isMessageOverdue(
  trx: RegistryTransaction,
  { operation, account }: LoadedOrder,
): Promise<boolean> {
  if (operation.kind !== 'deliver') return false;
  return account.state === 'deleted' || (await isPasswordReplaced(trx, operation));
}

/** A message that was on its way when what took its place was asked has not left: it makes way, like those that were not. */
export async function giveUpMessage(
  trx: RegistryTransaction,
  { operation, account }: LoadedOrder,
  { at }: Settler,
): Promise<void> {
  await moveOperation(trx, operation, { event: 'retry-later', at });
  await takeBackMessages(trx, account.id, at, account.state === 'deleted' ? 'cancelled' : 'replaced');
}
