import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { generatePassword } from '#shared/domain/password-policy.ts';
import { appendOperation } from '#main/outbox/append.ts';
import type { RegistryTransaction } from '#main/registry/database.ts';
import { moveOperation, OPERATION_SECRET } from '#main/registry/repositories/operations.ts';
import { moveRequest } from '#main/registry/repositories/request-moves.ts';
import { type StoredRequest } from '#main/registry/repositories/requests.ts';
import { audited } from '../audited.ts';
import type { Actor, UseCase } from '../context.ts';
import { platformSettings } from '../settings/defaults.ts';
import { admissibleAddress } from './address.ts';
import { orderState } from './order-state.ts';
import { otherMailboxOf } from './other-mailbox.ts';
import { refuseUnavailable } from '../connectors.ts';
import { loadOwnCase } from './own-case.ts';
import { reserveAddress } from './reserve-address.ts';

/**
 * Reserves the address, makes the first password and appends the order to the platform, in one transaction. A case whose
 * order the platform refused is asked anew, perhaps with another address: the parked order is cancelled. A person
 * who has a mailbox gets no second one.
 */
export const provisionRequest: UseCase<Inputs['queue']['provision'], Outputs['queue']['provision']> = async (
  context,
  actor,
  { code, localPart, connector },
) => {
  const trace = { action: 'queue.provision', subject: '', detail: { connector, address: '' } };
  const provisioned = await audited(context, actor, trace, async (trx, at) => {
    const request = await loadOwnCase(trx, actor, code);
    await refuseUnavailable(context, connector);
    trace.subject = request.code;
    await makeWay(trx, request, actor, at);
    const existing = await otherMailboxOf(trx, request);
    if (existing !== null) refuse('PERSON_HAS_ACCOUNT', { address: existing });
    const { domain } = await platformSettings(trx);
    const address = await admissibleAddress(trx, request, domain, localPart);
    trace.detail.address = address;
    const accountId = await reserveAddress(trx, request, address, at);
    const secretCipher = context.vault.seal(OPERATION_SECRET, generatePassword(context.randomInt));
    const account = { id: accountId, address };
    const order = { kind: 'create', connector, account, secretCipher, at } as const;
    return { code: request.code, address, operationId: await appendOperation(trx, request, order) };
  });
  context.wakeWorker();
  return provisioned;
};

/** @throws Refusal `STATE_FORBIDS` while something is still asked of the platform, or the account is there already. */
async function makeWay(
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
