import type { SessionView, SignedIn } from '#shared/contract/session.ts';
import { countStaff, findStaff, type StoredStaff } from '#main/registry/repositories/staff.ts';
import type { UseCaseContext } from '../context.ts';
import { securitySettings } from '../settings/defaults.ts';
import type { DoorSession } from './door-session.ts';

/** How a session stands. What a locked one shows is no more than whose password unlocks it. */
export async function sessionView(context: UseCaseContext, session: DoorSession): Promise<SessionView> {
  const { idleLockMinutes } = await securitySettings(context.db);
  const person = session.staffId === null ? undefined : await findStaff(context.db, session.staffId);
  if (!person) {
    const state = (await countStaff(context.db)) === 0 ? 'needs-administrator' : 'signed-out';
    return { state, person: null, idleLockMinutes };
  }
  return { state: session.locked ? 'locked' : 'signed-in', person: signedIn(person), idleLockMinutes };
}

function signedIn(person: StoredStaff): SignedIn {
  const { id, username, displayName, roles, units, mustChangePassword } = person;
  return { staffId: id, username, displayName, roles, units, mustChangePassword };
}
