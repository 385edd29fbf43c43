import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { findAccountOfRequest } from '#main/registry/repositories/accounts.ts';
import { workUnderWay } from '#main/registry/repositories/operations.ts';
import { moveRequest } from '#main/registry/repositories/request-moves.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { loadOwnCase } from './own-case.ts';

/**
 * Closes a parked case whose account works and is in its person's hands, without another password: its message was taken
 * back, or came back, and the officer knows better. What is still to be done for the account comes first.
 */
export const settleCase: UseCase<Inputs['queue']['settle'], Outputs['queue']['settle']> = (
  context,
  actor,
  { code, note },
) => {
  const trace = { action: 'queue.settle', subject: '', detail: { note } };
  return audited(context, actor, trace, async (trx, at) => {
    const request = await loadOwnCase(trx, actor, code);
    trace.subject = request.code;
    const account = await findAccountOfRequest(trx, request.id);
    if (request.state !== 'parked' || account?.state !== 'active')
      return refuse('STATE_FORBIDS', { state: request.state, event: 'settle' });
    const [underWay] = await workUnderWay(trx, account.id);
    if (underWay) refuse('ACCOUNT_BUSY', { kind: underWay });
    const by = { actor: actor.name, door: actor.door, at };
    const state = await moveRequest(trx, request, { event: 'settle', note, ...by });
    return { code: request.code, state };
  });
};
