import { ROLES } from '#shared/contract/vocabulary.ts';
import { findStaff } from '#main/registry/repositories/staff.ts';
import type { Actor } from '../use-cases/actor.ts';
import type { UseCaseContext } from '../use-cases/context.ts';
import type { DoorSession } from '../use-cases/session/door-session.ts';
import { securitySettings } from '../use-cases/settings/defaults.ts';

/** Who sits at a door now, as far as the dispatcher must know. */
export interface Identity {
  actor: Actor;
  locked: boolean;
  mustChangePassword: boolean;
}

/**
 * Who sits at a door, read afresh for every call: a login that was disabled or lost a role is out with the next call.
 * A session idle for longer than the office allows is locked here, whatever the screen does.
 */
export async function identify(context: UseCaseContext, session: DoorSession): Promise<Identity> {
  const { door, operator } = session;
  const nobody = { staffId: null, unitIds: [], door, session };
  if (operator !== null) {
    return open({ ...nobody, kind: 'office', name: operator, roles: ROLES });
  }
  const person = session.staffId === null ? undefined : await findStaff(context.db, session.staffId);
  if (!person || person.disabled) {
    session.staffId = null;
    session.signedInAt = null;
    session.locked = false;
    return open({ ...nobody, kind: 'applicant', name: 'applicant', roles: [] });
  }
  await lockWhenIdle(context, session);
  const { id: staffId, username: name, roles } = person;
  const unitIds = person.units.map((unit) => unit.id);
  return {
    actor: { kind: 'staff', staffId, name, roles, unitIds, door, session },
    locked: session.locked,
    mustChangePassword: person.mustChangePassword,
  };
}

const open = (actor: Actor): Identity => ({ actor, locked: false, mustChangePassword: false });

async function lockWhenIdle(context: UseCaseContext, session: DoorSession): Promise<void> {
  const { idleLockMinutes } = await securitySettings(context.db);
  const idle = Date.parse(context.now()) - Date.parse(session.activeAt);
  // a clock set back must not keep a session open for ever
  if (Math.abs(idle) > idleLockMinutes * 60_000) session.locked = true;
}
