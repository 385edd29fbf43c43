import { refuse } from '#shared/contract/errors.ts';
import type { ConnectorId, DeliveryChannel } from '#shared/contract/vocabulary.ts';
import { generatePassword } from '#shared/domain/password-policy.ts';
import { appendOperation } from '#main/outbox/append.ts';
import type { RegistryTransaction } from '#main/registry/database.ts';
import { moveOperation, OPERATION_SECRET } from '#main/registry/repositories/operations.ts';
import { moveRequest } from '#main/registry/repositories/request-moves.ts';
import type { StoredRequest } from '#main/registry/repositories/requests.ts';
import type { Actor, UseCaseContext } from '../context.ts';
import { platformSettings } from '../settings/defaults.ts';
import { admissibleAddress } from './address.ts';
import { orderState } from './order-state.ts';
import { otherMailboxOf } from './other-mailbox.ts';
import { loadOwnCase } from './own-case.ts';
import { reserveAddress } from './reserve-address.ts';

interface AccountOrder {
  code: string;
  localPart: string;
  connector: ConnectorId;
  /** As the policy says where none is chosen. */
  channel?: DeliveryChannel | null | undefined;
  at: string;
}

/**
 * Reserves the address, makes the first password and appends the order to the platform. A case whose order the platform
 * refused is asked anew, perhaps with another address: the parked order is cancelled. A person who has a mailbox gets no
 * second one.
 */
export async function orderAccount(
  trx: RegistryTransaction,
  context: UseCaseContext,
  actor: Actor,
  { code, localPart, connector, channel, at }: AccountOrder,
): Promise<{ code: string; address: string; operationId: number }> {
  const request = await loadOwnCase(trx, actor, code);
  await makeWay(trx, request, actor, at);
  const existing = await otherMailboxOf(trx, request);
  if (existing !== null) refuse('PERSON_HAS_ACCOUNT', { address: existing });
  const { domain } = await platformSettings(trx);
  const address = await admissibleAddress(trx, request, domain, localPart);
  const account = { id: await reserveAddress(trx, request, address, at), address };
  const secretCipher = context.vault.seal(OPERATION_SECRET, generatePassword(context.randomInt));
  const order = {
    kind: 'create',
    connector,
    channel,
    account,
    secretCipher,
    orderedBy: actor.name,
    at,
  } as const;
  return { code: request.code, address, operationId: await appendOperation(trx, request, order) };
}

/**
 * Cancels the order that the platform refused, where there is one, so that the case can have an account otherwise.
 * @throws Refusal `STATE_FORBIDS` while something is still asked of the platform, or the account is there already.
 */
export async function makeWay(
  trx: RegistryTransaction,
  request: StoredRequest,
  actor: Actor,
  at: string,
): Promise<void> {
  const { canOrder, refused } = await orderState(trx, request);
  if (!canOrder) refuse('STATE_FORBIDS', { state: request.state, event: 'provision' });
  if (!refused) return;
  await moveOperation(trx, refused, { event: 'cancel', at });
  await moveRequest(trx, request, { event: 'resume', actor: actor.name, door: actor.door, at });
}
