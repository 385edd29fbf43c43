import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import type { RegistryTransaction } from '#main/registry/database.ts';
import { operationsOfRequest } from '#main/registry/repositories/operations.ts';
import { moveRequest } from '#main/registry/repositories/request-moves.ts';
import { type StoredRequest } from '#main/registry/repositories/requests.ts';
import { audited } from '../audited.ts';
import type { Actor, UseCase } from '../context.ts';
import { loadOwnCase } from './own-case.ts';

/** Back into the queue, for any officer. */
export const releaseRequest: UseCase<Inputs['queue']['release'], Outputs['queue']['release']> = (
  context,
  actor,
  { code },
) => {
  const trace = { action: 'queue.release', subject: '' };
  return audited(context, actor, trace, async (trx, at) => {
    const request = await loadOwnCase(trx, actor, code);
    trace.subject = request.code;
    const { state } = await putBack(trx, request, actor, at);
    return { code: request.code, state };
  });
};

/**
 * Gives a case back, while nothing is asked of the mail platform: what was asked has been cancelled.
 * @throws Refusal `STATE_FORBIDS`
 */
export async function putBack(
  trx: RegistryTransaction,
  request: StoredRequest,
  actor: Actor,
  at: string,
): Promise<StoredRequest> {
  const operations = await operationsOfRequest(trx, request.id);
  if (operations.some(({ state }) => state !== 'cancelled'))
    refuse('STATE_FORBIDS', { state: request.state, event: 'release' });
  const move = { actor: actor.name, door: actor.door, at, takenBy: null };
  return { ...request, takenBy: null, state: await moveRequest(trx, request, { event: 'release', ...move }) };
}
