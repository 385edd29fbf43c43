import type { StaffMember } from '#shared/contract/people.ts';
import { refuse } from '#shared/contract/errors.ts';
import type { Role } from '#shared/contract/vocabulary.ts';
import type { Registry } from '#main/registry/database.ts';
import { findStaff, type StoredStaff } from '#main/registry/repositories/staff.ts';
import { findUnit } from '#main/registry/repositories/units.ts';

/** A person with a login as the administrator sees them: no hash, no counters. */
export function staffMember(person: StoredStaff): StaffMember {
  const { passwordHash: _, failedSignIns: __, nextSignInAt: ___, ...shown } = person;
  return shown;
}

export async function loadStaff(db: Registry, id: number): Promise<StoredStaff> {
  return (await findStaff(db, id)) ?? refuse('PERSON_NOT_FOUND', {});
}

/** A confirmer is bound to at least one existing unit (2562 manual: "ผู้ที่ได้รับมอบหมายของหน่วยงาน"). */
export async function checkUnits(
  db: Registry,
  roles: readonly Role[],
  unitIds: readonly number[],
): Promise<void> {
  if (roles.includes('confirmer') && unitIds.length === 0) refuse('UNITS_REQUIRED', {});
  for (const id of unitIds) if (!(await findUnit(db, id))) refuse('UNIT_NOT_FOUND', {});
}
