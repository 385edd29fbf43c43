import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { passwordFaults } from '#shared/domain/password-policy.ts';
import { setPassword } from '#main/registry/repositories/staff.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { checkPassword } from './check-password.ts';
import { hashPassword } from './password-hash.ts';
import { sessionView } from './session-view.ts';

export const changePassword: UseCase<
  Inputs['session']['changePassword'],
  Outputs['session']['changePassword']
> = async (context, actor, { current, next }) => {
  const person = await checkPassword(context, actor.door, actor.name, current);
  const faults: string[] = passwordFaults(next, { username: person.username });
  if (next === current) faults.push('same-as-before');
  if (faults.length > 0) refuse('WEAK_PASSWORD', { faults });
  const passwordHash = await hashPassword(next);
  const trace = { action: 'session.changePassword', subject: person.username };
  await audited(context, actor, trace, (trx) => setPassword(trx, person.id, passwordHash, false));
  return sessionView(context, actor.session);
};
