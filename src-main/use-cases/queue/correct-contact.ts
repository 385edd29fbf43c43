import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { isSameMailbox } from '#shared/domain/contact.ts';
import { nextState } from '#shared/domain/request-state.ts';
import { findAccountOfRequest } from '#main/registry/repositories/accounts.ts';
import { redirectMessages } from '#main/registry/repositories/operation-messages.ts';
import { replaceContactEmail } from '#main/registry/repositories/request-forms.ts';
import { appendEvent } from '#main/registry/repositories/request-moves.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { loadOwnCase } from './own-case.ts';

/**
 * Another contact address for a locked request, as where a message came back. Not a move: the request has been waiting for
 * as long as before. Messages that have not left go there; what is parked is tried again by the officer. Where a
 * colleague's credentials go is not another officer's to change while the case is in their hands.
 */
export const correctContact: UseCase<
  Inputs['queue']['correctContact'],
  Outputs['queue']['correctContact']
> = (context, actor, { code, contactEmail, note }) => {
  const trace = { action: 'queue.correctContact', subject: '', detail: { from: '', to: contactEmail } };
  return audited(context, actor, trace, async (trx, at) => {
    const request = await loadOwnCase(trx, actor, code);
    trace.subject = request.code;
    trace.detail.from = request.contactEmail;
    const state = nextState(request.state, 'contact');
    if (state === undefined) return refuse('STATE_FORBIDS', { state: request.state, event: 'contact' });
    const account = await findAccountOfRequest(trx, request.id);
    if (account && isSameMailbox(contactEmail, account.address))
      refuse('CONTACT_IS_ADDRESS', { address: account.address });
    await replaceContactEmail(trx, request, contactEmail);
    await redirectMessages(trx, request.id, contactEmail);
    const entry = { event: 'contact', state, actor: actor.name, door: actor.door, at, note };
    await appendEvent(trx, request.id, entry);
    return { code: request.code, state };
  });
};
