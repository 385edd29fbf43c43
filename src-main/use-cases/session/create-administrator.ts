import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { passwordFaults } from '#shared/domain/password-policy.ts';
import { countStaff, insertStaff, recordSignIn } from '#main/registry/repositories/staff.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { hashPassword } from './password-hash.ts';
import { sessionView } from './session-view.ts';

/** First run: the first person with a login, an administrator, is made and signed in. */
export const createAdministrator: UseCase<
  Inputs['session']['createAdministrator'],
  Outputs['session']['createAdministrator']
> = async (context, actor, { username, displayName, password }) => {
  if ((await countStaff(context.db)) > 0) refuse('ALREADY_SET_UP', {});
  const faults = passwordFaults(password, { username });
  if (faults.length > 0) refuse('WEAK_PASSWORD', { faults });
  const passwordHash = await hashPassword(password);
  const trace = { action: 'session.createAdministrator', subject: username };
  actor.session.staffId = await audited(context, { ...actor, name: username }, trace, async (trx, at) => {
    // asked again inside the transaction: two first runs cannot both win
    if ((await countStaff(trx)) > 0) refuse('ALREADY_SET_UP', {});
    const profile = { displayName, roles: ['administrator'] as const, unitIds: [] };
    const id = await insertStaff(trx, { username, passwordHash, mustChangePassword: false, at, ...profile });
    await recordSignIn(trx, id, at);
    return id;
  });
  actor.session.locked = false;
  actor.session.signedInAt = context.now();
  actor.session.activeAt = actor.session.signedInAt;
  return sessionView(context, actor.session);
};
