import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { generatePassword } from '#shared/domain/password-policy.ts';
import { setPassword } from '#main/registry/repositories/staff.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { hashPassword } from '../session/password-hash.ts';
import { loadStaff, staffMember } from './staff-member.ts';

export const resetPersonPassword: UseCase<
  Inputs['people']['resetPassword'],
  Outputs['people']['resetPassword']
> = async (context, actor, { id }) => {
  const person = await loadStaff(context.db, id);
  const firstPassword = generatePassword(context.randomInt);
  const passwordHash = await hashPassword(firstPassword);
  const trace = { action: 'people.resetPassword', subject: person.username };
  await audited(context, actor, trace, (trx) => setPassword(trx, id, passwordHash, true));
  return { person: staffMember(await loadStaff(context.db, id)), firstPassword };
};
