import { type Selectable, sql } from 'kysely';
import type { StaffMember } from '#shared/contract/people.ts';
import type { Role } from '#shared/contract/vocabulary.ts';
import type { Registry, RegistryTransaction } from '../database.ts';
import type { Tables } from '../tables.ts';

/** A person with a login, with what sign-in decides by. */
export interface StoredStaff extends StaffMember {
  passwordHash: string;
  failedSignIns: number;
  nextSignInAt: string | null;
}

async function complete(db: Registry, rows: Selectable<Tables['staff']>[]): Promise<StoredStaff[]> {
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return [];
  const roles = await db.selectFrom('staff_role').selectAll().where('staff_id', 'in', ids).execute();
  const units = await db
    .selectFrom('staff_unit')
    .innerJoin('unit', 'unit.id', 'staff_unit.unit_id')
    .select(['staff_unit.staff_id', 'unit.id', 'unit.name_th', 'unit.name_en'])
    .where('staff_id', 'in', ids)
    .orderBy('unit.sort_key')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    username: row.username,
    displayName: row.display_name,
    passwordHash: row.password_hash,
    mustChangePassword: row.must_change_password === 1,
    disabled: row.disabled_at !== null,
    failedSignIns: row.failed_sign_ins,
    nextSignInAt: row.next_sign_in_at,
    lockedUntil: row.locked_until,
    lastSignInAt: row.last_sign_in_at,
    roles: roles.filter((role) => role.staff_id === row.id).map((role) => role.role),
    units: units
      .filter((unit) => unit.staff_id === row.id)
      .map((unit) => ({ id: unit.id, nameTh: unit.name_th, nameEn: unit.name_en })),
  }));
}

export async function countStaff(db: Registry): Promise<number> {
  const { total } = await db
    .selectFrom('staff')
    .select(sql<number>`count(*)`.as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

/** Everybody with a login, by username. */
export async function listStaff(db: Registry): Promise<StoredStaff[]> {
  return complete(db, await db.selectFrom('staff').selectAll().orderBy('username').execute());
}

export async function findStaff(db: Registry, id: number): Promise<StoredStaff | undefined> {
  return (await complete(db, await db.selectFrom('staff').selectAll().where('id', '=', id).execute()))[0];
}

/** By username, whatever its case. */
export async function findStaffByUsername(db: Registry, username: string): Promise<StoredStaff | undefined> {
  return (
    await complete(db, await db.selectFrom('staff').selectAll().where('username', '=', username).execute())
  )[0];
}

export interface StaffProfile {
  displayName: string;
  roles: readonly Role[];
  unitIds: readonly number[];
}

export async function insertStaff(
  trx: RegistryTransaction,
  person: StaffProfile & { username: string; passwordHash: string; mustChangePassword: boolean; at: string },
): Promise<number> {
  const { id } = await trx
    .insertInto('staff')
    .values({
      username: person.username,
      display_name: person.displayName,
      password_hash: person.passwordHash,
      must_change_password: person.mustChangePassword ? 1 : 0,
      created_at: person.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await replaceRolesAndUnits(trx, id, person);
  return id;
}

export async function updateStaff(
  trx: RegistryTransaction,
  id: number,
  change: StaffProfile & { disabledAt: string | null },
): Promise<void> {
  const columns = { display_name: change.displayName, disabled_at: change.disabledAt };
  await trx.updateTable('staff').set(columns).where('id', '=', id).execute();
  await trx.deleteFrom('staff_role').where('staff_id', '=', id).execute();
  await trx.deleteFrom('staff_unit').where('staff_id', '=', id).execute();
  await replaceRolesAndUnits(trx, id, change);
}

async function replaceRolesAndUnits(
  trx: RegistryTransaction,
  id: number,
  profile: StaffProfile,
): Promise<void> {
  for (const role of new Set(profile.roles))
    await trx.insertInto('staff_role').values({ staff_id: id, role }).execute();
  for (const unitId of new Set(profile.unitIds)) {
    await trx.insertInto('staff_unit').values({ staff_id: id, unit_id: unitId }).execute();
  }
}

/** A new password; lifts slow-down and lock. */
export async function setPassword(
  trx: RegistryTransaction,
  id: number,
  passwordHash: string,
  mustChangePassword: boolean,
): Promise<void> {
  await trx
    .updateTable('staff')
    .set({ password_hash: passwordHash, must_change_password: mustChangePassword ? 1 : 0, ...NO_FAILURES })
    .where('id', '=', id)
    .execute();
}

const NO_FAILURES = { failed_sign_ins: 0, next_sign_in_at: null, locked_until: null };

export async function recordSignIn(trx: RegistryTransaction, id: number, at: string): Promise<void> {
  await trx
    .updateTable('staff')
    .set({ last_sign_in_at: at, ...NO_FAILURES })
    .where('id', '=', id)
    .execute();
}

/** The password was right: what was counted against this login no longer counts. */
export async function forgiveFailedSignIns(trx: RegistryTransaction, id: number): Promise<void> {
  await trx.updateTable('staff').set(NO_FAILURES).where('id', '=', id).execute();
}

export async function recordFailedSignIn(
  trx: RegistryTransaction,
  id: number,
  failure: { count: number; nextSignInAt: string | null; lockedUntil: string | null },
): Promise<void> {
  await trx
    .updateTable('staff')
    .set({
      failed_sign_ins: failure.count,
      next_sign_in_at: failure.nextSignInAt,
      locked_until: failure.lockedUntil,
    })
    .where('id', '=', id)
    .execute();
}
