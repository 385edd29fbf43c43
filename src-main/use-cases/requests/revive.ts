import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { moveRequest } from '#main/registry/repositories/request-moves.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { loadRequest } from './load-request.ts';

/** The paper of an expired request came after all: it waits for its confirmation again, and its term begins anew. */
export const reviveRequest: UseCase<Inputs['requests']['revive'], Outputs['requests']['revive']> = (
  context,
  actor,
  { code, note },
) => {
  const trace = { action: 'requests.revive', subject: '' };
  return audited(context, actor, trace, async (trx, at) => {
    const request = await loadRequest(trx, actor, code);
    trace.subject = request.code;
    const move = { actor: actor.name, door: actor.door, at, note };
    return { code: request.code, state: await moveRequest(trx, request, { event: 'revive', ...move }) };
  });
};
