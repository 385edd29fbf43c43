import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { findStaff, recordSignIn } from '#main/registry/repositories/staff.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { checkPassword } from './check-password.ts';
import { sessionView } from './session-view.ts';

/** The same person comes back to a locked screen; nobody else's password opens it. */
export const unlock: UseCase<Inputs['session']['unlock'], Outputs['session']['unlock']> = async (
  context,
  actor,
  { password },
) => {
  const sitting =
    actor.session.staffId === null ? undefined : await findStaff(context.db, actor.session.staffId);
  if (!sitting) return refuse('WRONG_CREDENTIALS', {});
  const person = await checkPassword(context, actor.door, sitting.username, password);
  const trace = { action: 'session.unlock', subject: person.username };
  await audited(context, { ...actor, name: person.username }, trace, (trx, at) =>
    recordSignIn(trx, person.id, at),
  );
  actor.session.locked = false;
  actor.session.activeAt = context.now();
  return sessionView(context, actor.session);
};
