import { nextState } from '#shared/domain/request-state.ts';
import type { RegistryTransaction } from '#main/registry/database.ts';
import { type Move, moveRequest } from '#main/registry/repositories/request-moves.ts';
import type { StoredRequest } from '#main/registry/repositories/requests.ts';

/**
 * Nothing more is on its way to the person of a request. Whoever has a password that works has what was asked for, and the
 * request is delivered; otherwise it is parked, so that somebody sends credentials again.
 * @returns false where the request stands as it stood, as one that was delivered long ago does.
 */
export async function standStill(
  trx: RegistryTransaction,
  request: StoredRequest,
  isInUse: boolean,
  why: Omit<Move, 'event'>,
): Promise<boolean> {
  const event = isInUse ? 'settle' : 'park';
  if (nextState(request.state, event) === undefined) return false;
  await moveRequest(trx, request, { event, ...why });
  return true;
}
