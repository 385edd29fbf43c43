import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { recordSignIn } from '#main/registry/repositories/staff.ts';
import { audited } from '../audited.ts';
import { checkPassword } from './check-password.ts';
import type { SessionUseCase } from './session-use-case.ts';
import { sessionView } from './session-view.ts';

export const signIn: SessionUseCase<Inputs['session']['signIn'], Outputs['session']['signIn']> = async (
  context,
  actor,
  session,
  { username, password },
) => {
  const person = await checkPassword(context, actor.door, username, password);
  const trace = { action: 'session.signIn', subject: person.username };
  await audited(context, { ...actor, name: person.username }, trace, (trx, at) =>
    recordSignIn(trx, person.id, at),
  );
  session.staffId = person.id;
  session.locked = false;
  session.activeAt = context.now();
  return sessionView(context, session);
};
