import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import type { RegistryTransaction } from '#main/registry/database.ts';
import { abandonReservation, findAccountOfRequest } from '#main/registry/repositories/accounts.ts';
import { moveOperation } from '#main/registry/repositories/operations.ts';
import { moveRequest } from '#main/registry/repositories/request-moves.ts';
import type { StoredRequest } from '#main/registry/repositories/requests.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { orderState } from './order-state.ts';
import { loadOwnCase } from './own-case.ts';
import { putBack } from './release.ts';

/**
 * The office will not carry the request out. A case that is open here is given back first, in the same breath; where the
 * platform refused the account, its order is cancelled.
 */
export const rejectRequest: UseCase<Inputs['queue']['reject'], Outputs['queue']['reject']> = (
  context,
  actor,
  { code, note },
) => {
  // the note stands in the timeline, for the applicant; the trail says that it was done
  const trace = { action: 'queue.reject', subject: '' };
  return audited(context, actor, trace, async (trx, at) => {
    const found = await loadOwnCase(trx, actor, code);
    trace.subject = found.code;
    if (found.state === 'parked') await giveUpOrder(trx, found, at);
    const request = found.state === 'provisioning' ? await putBack(trx, found, actor, at) : found;
    const move = { actor: actor.name, door: actor.door, at, note };
    return { code: request.code, state: await moveRequest(trx, request, { event: 'reject', ...move }) };
  });
};

/**
 * Cancels the order that the platform refused. The address becomes a tombstone of its holder's, as where another one is
 * ordered instead: the platform may have made the mailbox whatever it answered.
 * @throws Refusal `STATE_FORBIDS` once the account is there: what is parked then is a message or a reset.
 */
async function giveUpOrder(trx: RegistryTransaction, request: StoredRequest, at: string): Promise<void> {
  const { refused } = await orderState(trx, request);
  const account = await findAccountOfRequest(trx, request.id);
  if (!refused || account?.state !== 'reserved')
    return refuse('STATE_FORBIDS', { state: request.state, event: 'reject' });
  await moveOperation(trx, refused, { event: 'cancel', at });
  await abandonReservation(trx, account.id, at);
}
