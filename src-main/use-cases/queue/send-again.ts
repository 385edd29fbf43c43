import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { mayGetPassword } from '#shared/domain/account-state.ts';
import { generatePassword } from '#shared/domain/password-policy.ts';
import { appendOperation } from '#main/outbox/append.ts';
import { findAccountOfRequest } from '#main/registry/repositories/accounts.ts';
import {
  moveOperation,
  OPERATION_SECRET,
  operationsOfRequest,
  workUnderWay,
} from '#main/registry/repositories/operations.ts';
import { moveRequest } from '#main/registry/repositories/request-moves.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { loadOwnCase } from './own-case.ts';

/**
 * New credentials for an account that is there: a new password is set over the connector that made it, and only then
 * mailed. One that was delivered is not known here any more and is never sent twice; one whose message or reset is parked
 * goes with that operation, which is cancelled. Another act that is parked is nobody's to drop in passing, and a new password
 * would only wait behind it: it is settled first.
 */
export const sendCredentialsAgain: UseCase<
  Inputs['queue']['sendAgain'],
  Outputs['queue']['sendAgain']
> = async (context, actor, { code, channel }) => {
  const trace = { action: 'queue.sendAgain', subject: '', detail: channel ? { channel } : {} };
  const sent = await audited(context, actor, trace, async (trx, at) => {
    const request = await loadOwnCase(trx, actor, code);
    trace.subject = request.code;
    const move = { actor: actor.name, door: actor.door, at, takenBy: actor.staffId };
    await moveRequest(trx, request, { event: 'send-again', ...move });
    const account = await findAccountOfRequest(trx, request.id);
    const operations = await operationsOfRequest(trx, request.id);
    const connector = operations.findLast((operation) => operation.connector !== null)?.connector;
    if (!account || !connector || !mayGetPassword(account.state, await workUnderWay(trx, account.id)))
      return refuse('STATE_FORBIDS', { state: request.state, event: 'send-again' });
    // a parked create has no account yet: it was refused above
    const parked = operations.filter((operation) => operation.state === 'parked');
    const barring = parked.find(({ kind }) => kind !== 'reset' && kind !== 'deliver');
    if (barring) refuse('ACCOUNT_BUSY', { kind: barring.kind });
    for (const each of parked) await moveOperation(trx, each, { event: 'cancel', at });
    const secretCipher = context.vault.seal(OPERATION_SECRET, generatePassword(context.randomInt));
    const order = {
      kind: 'reset',
      connector,
      channel,
      account,
      secretCipher,
      orderedBy: actor.name,
      at,
    } as const;
    return { code: request.code, operationId: await appendOperation(trx, request, order) };
  });
  context.wakeWorker();
  return sent;
};
