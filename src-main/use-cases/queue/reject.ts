import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { moveRequest } from '#main/registry/repositories/request-moves.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { loadOwnCase } from './own-case.ts';
import { putBack } from './release.ts';

/** The office will not carry the request out. A case that is open here is given back first, in the same breath. */
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
    const request = found.state === 'provisioning' ? await putBack(trx, found, actor, at) : found;
    const move = { actor: actor.name, door: actor.door, at, note };
    return { code: request.code, state: await moveRequest(trx, request, { event: 'reject', ...move }) };
  });
};
