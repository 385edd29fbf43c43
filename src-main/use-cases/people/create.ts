import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { generatePassword } from '#shared/domain/password-policy.ts';
import { findStaffByUsername, insertStaff } from '#main/registry/repositories/staff.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { hashPassword } from '../session/password-hash.ts';
import { checkUnits, loadStaff, staffMember } from './staff-member.ts';

/** A login for somebody of the office or of a unit; its first password is shown once and must be changed. */
export const createPerson: UseCase<Inputs['people']['create'], Outputs['people']['create']> = async (
  context,
  actor,
  { username, displayName, roles, unitIds },
) => {
  const firstPassword = generatePassword(context.randomInt);
  const passwordHash = await hashPassword(firstPassword);
  const trace = { action: 'people.create', subject: username, detail: { roles, unitIds } };
  const id = await audited(context, actor, trace, async (trx, at) => {
    if (await findStaffByUsername(trx, username)) refuse('USERNAME_TAKEN', {});
    await checkUnits(trx, roles, unitIds);
    return insertStaff(trx, {
      username,
      displayName,
      roles,
      unitIds,
      passwordHash,
      mustChangePassword: true,
      at,
    });
  });
  return { person: staffMember(await loadStaff(context.db, id)), firstPassword };
};
