import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { parseDocumentCode } from '#shared/domain/document-code.ts';
import { undoVerdict } from '#shared/domain/undo.ts';
import type { RegistryTransaction } from '#main/registry/database.ts';
import { lastDeedOf } from '#main/registry/repositories/desk-deeds.ts';
import { operationsOfRequest } from '#main/registry/repositories/operations.ts';
import { moveRequest } from '#main/registry/repositories/request-moves.ts';
import { findRequest } from '#main/registry/repositories/requests.ts';
import { audited } from '../audited.ts';
import type { Actor, UseCase } from '../context.ts';
import { deskPerson } from './desk-person.ts';

/**
 * Takes one's own save back: the request waits for its confirmation again, as if it had not been saved, but the timeline
 * and the trail say that it was. A code that is not this person's to take back gets the same answer as one that is not there.
 */
export const undoSave: UseCase<Inputs['confirmations']['undo'], Outputs['confirmations']['undo']> = async (
  context,
  actor,
  { code: text },
) => {
  const trace = { action: 'confirmations.undo', subject: '', detail: {} };
  return audited(context, actor, trace, async (trx, at) => {
    const { request, undone } = await findSave(trx, actor, text);
    trace.subject = request.code;
    trace.detail = { undone, revision: request.revision };
    const move = { actor: actor.name, door: actor.door, at, confirmedBy: null };
    await moveRequest(trx, request, { event: 'undo', ...move });
    return { code: request.code, undone };
  });
};

/** @throws Refusal `UNDO_NOT_OWN`, `UNDO_TOO_LATE` */
async function findSave(trx: RegistryTransaction, actor: Actor, text: string) {
  const parsed = parseDocumentCode(text);
  const request = parsed.ok ? await findRequest(trx, parsed.code) : undefined;
  const lastDeed = request && (await lastDeedOf(trx, request.id));
  if (!request || !lastDeed || lastDeed.event === 'undo') return refuse('UNDO_NOT_OWN', {});
  const { state, stateSince: at } = request;
  const verdict = undoVerdict({ state, lastDeed }, deskPerson(actor));
  if (verdict === 'not-own') refuse('UNDO_NOT_OWN', {});
  const isTaken = request.takenBy !== null || (await operationsOfRequest(trx, request.id)).length > 0;
  if (verdict === 'too-late' || isTaken) refuse('UNDO_TOO_LATE', { state, at });
  return { request, undone: lastDeed.event };
}
