import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { recordSignIn } from '#main/registry/repositories/staff.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { checkPassword } from './check-password.ts';
import { sessionView } from './session-view.ts';

export const signIn: UseCase<Inputs['session']['signIn'], Outputs['session']['signIn']> = async (
  context,
  actor,
  { username, password },
) => {
  const person = await checkPassword(context, actor.door, username, password);
  const trace = { action: 'session.signIn', subject: person.username };
  await audited(context, { ...actor, name: person.username }, trace, (trx, at) =>
    recordSignIn(trx, person.id, at),
  );
  actor.session.staffId = person.id;
  actor.session.locked = false;
  actor.session.signedInAt = context.now();
  actor.session.activeAt = actor.session.signedInAt;
  return sessionView(context, actor.session);
};
