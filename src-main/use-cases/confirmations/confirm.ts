import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { checksOf } from '#shared/contract/vocabulary.ts';
import { moveRequest } from '#main/registry/repositories/request-moves.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { openScanned } from './open-scanned.ts';

/** Locks a request whose signed paper agrees with the data, item by item, in the revision that was on the screen. */
export const confirmRequest: UseCase<
  Inputs['confirmations']['confirm'],
  Outputs['confirmations']['confirm']
> = async (context, actor, { code: text, revision, checks }) => {
  const trace = { action: 'confirmations.confirm', subject: '', detail: { revision } };
  return audited(context, actor, trace, async (trx, at) => {
    const request = await openScanned(trx, actor, text);
    if (request.revision !== revision)
      refuse('REQUEST_CHANGED', { revision: request.revision, state: request.state });
    const missing = checksOf(revision).filter((check) => !checks.includes(check));
    if (missing.length > 0) refuse('CHECKS_INCOMPLETE', { missing });
    trace.subject = request.code;
    const move = { actor: actor.name, door: actor.door, at, confirmedBy: actor.staffId };
    await moveRequest(trx, request, { event: 'confirm', ...move });
    return { code: request.code, confirmedAt: at };
  });
};
