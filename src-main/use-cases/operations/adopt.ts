import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { adoptionFault, type FoundHolder } from '#shared/domain/adoption.ts';
import { generatePassword } from '#shared/domain/password-policy.ts';
import { appendOperation } from '#main/outbox/append.ts';
import { isOrder } from '#main/outbox/order.ts';
import { activateAccount } from '#main/registry/repositories/accounts.ts';
import { noteAnswer } from '#main/registry/repositories/operation-attempts.ts';
import { listAttempts } from '#main/registry/repositories/operation-views.ts';
import { moveOperation, OPERATION_SECRET } from '#main/registry/repositories/operations.ts';
import { moveRequest } from '#main/registry/repositories/request-moves.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { loadOwnOperation, viewOf } from './load-operation.ts';

/**
 * An officer has decided, and says why, that the account which the platform has under the address is this very person's:
 * the registry takes it over, has it opened where it is closed, and orders a new first password, whose reset writes our key
 * beside the account. One that carries another's key is nobody's to take, nor is one that has the address beside its own (see
 * `adoptionFault`).
 */
export const adoptAccount: UseCase<Inputs['operations']['adopt'], Outputs['operations']['adopt']> = async (
  context,
  actor,
  { id, note },
) => {
  const trace = { action: 'operations.adopt', subject: '', detail: { operation: '', address: '', note } };
  const resetId = await audited(context, actor, trace, async (trx, at) => {
    const loaded = await loadOwnOperation(trx, actor, id);
    const { operation, request } = loaded;
    const { kind, state, connector, channel, outcomeCode } = operation;
    trace.subject = request.code;
    if (!isOrder(loaded) || kind !== 'create' || state !== 'parked' || outcomeCode !== 'ADDRESS_EXISTS')
      return refuse('OPERATION_STATE_FORBIDS', { state });
    const { account } = loaded;
    trace.detail = { operation: operation.idempotencyKey, address: account.address, note };
    const found = (await listAttempts(trx, id)).find((attempt) => attempt.found !== null)?.found;
    refuseUnadoptable(found, account.address);
    const by = { actor: actor.name, door: actor.door, at };
    await moveOperation(trx, operation, { event: 'succeed', at, outcomeCode: 'ADOPTED', outcomeWords: note });
    await noteAnswer(trx, id, { by: actor.name, at, outcome: 'done', code: 'ADOPTED', words: note });
    await activateAccount(trx, account.id, at);
    await moveRequest(trx, request, { event: 'resume', ...by, note });
    const order = { connector, account, orderedBy: actor.name, at };
    // a password of an account that is closed helps nobody
    if (found?.isSuspended)
      await appendOperation(trx, request, { ...order, kind: 'restore', secretCipher: null });
    const secretCipher = context.vault.seal(OPERATION_SECRET, generatePassword(context.randomInt));
    return appendOperation(trx, request, { ...order, kind: 'reset', channel, secretCipher });
  });
  context.wakeWorker();
  return viewOf(context.db, resetId);
};

function refuseUnadoptable(found: FoundHolder | null | undefined, address: string): void {
  switch (adoptionFault(found, address)) {
    case 'unknown':
      return refuse('ACCOUNT_UNTOLD', { address });
    case 'foreign':
      return refuse('ACCOUNT_OF_ANOTHER', {});
    case 'several':
      return refuse('ACCOUNT_AMBIGUOUS', { address, matches: found?.matches ?? 0 });
    case 'address':
      return refuse('ACCOUNT_ADDRESS_DIFFERS', { address, found: found?.address ?? '' });
    case undefined:
  }
}
