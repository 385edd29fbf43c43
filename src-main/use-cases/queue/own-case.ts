import { refuse } from '#shared/contract/errors.ts';
import type { Registry } from '#main/registry/database.ts';
import type { StoredRequest } from '#main/registry/repositories/requests.ts';
import { findStaff } from '#main/registry/repositories/staff.ts';
import type { Actor } from '../context.ts';
import { loadRequest } from '../requests/load-request.ts';

/**
 * A request that no other officer is at work on; an administrator may step in.
 * @throws Refusal `REQUEST_NOT_FOUND`, `TAKEN_BY_OTHER`
 */
export async function loadOwnCase(db: Registry, actor: Actor, code: string): Promise<StoredRequest> {
  const request = await loadRequest(db, actor, code);
  await refuseOthersCase(db, actor, request);
  return request;
}

/** @throws Refusal `TAKEN_BY_OTHER` while another officer is at work on the case; an administrator may step in. */
export async function refuseOthersCase(
  db: Registry,
  actor: Actor,
  { takenBy, state }: Pick<StoredRequest, 'takenBy' | 'state'>,
): Promise<void> {
  const isFree = takenBy === null || takenBy === actor.staffId || actor.roles.includes('administrator');
  const isAtWork = state === 'provisioning' || state === 'parked';
  if (isFree || !isAtWork) return;
  const other = await findStaff(db, takenBy);
  refuse('TAKEN_BY_OTHER', { by: other?.displayName ?? '' });
}
