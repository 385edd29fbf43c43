import { refuse } from '#shared/contract/errors.ts';
import { nextState, type RequestEvent, type RequestState } from '#shared/domain/request-state.ts';
import { awaitsApplicant } from '#shared/domain/request-wait.ts';
import type { RegistryTransaction } from '../database.ts';
import { cancelReminders } from './operation-messages.ts';
import type { StoredRequest } from './requests.ts';

export interface Move {
  event: RequestEvent;
  actor: string;
  door: string;
  at: string;
  reason?: string | null;
  note?: string | null;
  takenBy?: number | null;
  confirmedBy?: number | null;
}

/**
 * Moves a request along its states and writes the line of its timeline. Its wait begins anew, so what was to remind of the
 * old one is taken back.
 * @throws Refusal `STATE_FORBIDS` where the rules of `request-state` do not allow the event.
 */
export async function moveRequest(
  trx: RegistryTransaction,
  request: StoredRequest,
  move: Move,
): Promise<RequestState> {
  const state = nextState(request.state, move.event);
  if (state === undefined) refuse('STATE_FORBIDS', { state: request.state, event: move.event });
  await trx
    .updateTable('request')
    .set({
      state,
      state_since: move.at,
      reminder_steps: 0,
      notice_ordered_at: null,
      expiry_noticed_at: null,
      ...(move.takenBy !== undefined && { taken_by: move.takenBy }),
      ...(move.confirmedBy !== undefined && { confirmed_by: move.confirmedBy }),
    })
    .where('id', '=', request.id)
    .execute();
  if (awaitsApplicant(request.state)) await cancelReminders(trx, request.id, move.at);
  await appendEvent(trx, request.id, { ...move, state });
  return state;
}

/** One line of a request's timeline. */
export async function appendEvent(
  trx: RegistryTransaction,
  requestId: number,
  entry: {
    event: string;
    state: RequestState;
    actor: string;
    door: string;
    at: string;
    reason?: string | null;
    note?: string | null;
  },
): Promise<void> {
  await trx
    .insertInto('request_event')
    .values({
      request_id: requestId,
      at: entry.at,
      event: entry.event,
      state: entry.state,
      actor: entry.actor,
      door: entry.door,
      reason: entry.reason ?? null,
      note: entry.note ?? null,
    })
    .execute();
}
