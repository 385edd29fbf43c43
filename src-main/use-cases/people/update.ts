import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import type { RegistryTransaction } from '#main/registry/database.ts';
import { listStaff, updateStaff } from '#main/registry/repositories/staff.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { checkUnits, loadStaff, staffMember } from './staff-member.ts';

/** Name, roles, units, and whether the login still works. The office never loses its last administrator. */
export const updatePerson: UseCase<Inputs['people']['update'], Outputs['people']['update']> = async (
  context,
  actor,
  { id, ...change },
) => {
  const { roles, unitIds, disabled } = change;
  const trace = { action: 'people.update', subject: '', detail: { roles, unitIds, disabled } };
  await audited(context, actor, trace, async (trx, at) => {
    trace.subject = (await loadStaff(trx, id)).username;
    await checkUnits(trx, roles, unitIds);
    await updateStaff(trx, id, { ...change, disabledAt: disabled ? at : null });
    await refuseWithoutAdministrator(trx);
  });
  return staffMember(await loadStaff(context.db, id));
};

async function refuseWithoutAdministrator(trx: RegistryTransaction): Promise<void> {
  const people = await listStaff(trx);
  const left = people.some((person) => !person.disabled && person.roles.includes('administrator'));
  if (!left) refuse('LAST_ADMINISTRATOR', {});
}
