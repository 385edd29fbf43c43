import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { moveRequest } from '#main/registry/repositories/request-moves.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { openScanned } from './open-scanned.ts';

/** Back to the applicant with the reason; they correct it under the same code. */
export const returnRequest: UseCase<
  Inputs['confirmations']['return'],
  Outputs['confirmations']['return']
> = async (context, actor, { code: text, revision, reason, note }) => {
  const trace = { action: 'confirmations.return', subject: '', detail: { revision, reason } };
  return audited(context, actor, trace, async (trx, at) => {
    const request = await openScanned(trx, actor, text);
    if (request.revision !== revision)
      refuse('REQUEST_CHANGED', { revision: request.revision, state: request.state });
    trace.subject = request.code;
    const move = { actor: actor.name, door: actor.door, at, reason, note: note === '' ? null : note };
    await moveRequest(trx, request, { event: 'return', ...move });
    return { code: request.code };
  });
};
