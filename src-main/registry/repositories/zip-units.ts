import { sql } from 'kysely';
import type { ZipUnit } from '#shared/contract/deliveries.ts';
import type { Registry } from '../database.ts';

/** Who may be given a unit's zip: its confirmers who can sign in. */
const confirmers = (db: Registry) =>
  db
    .selectFrom('staff_unit')
    .innerJoin('staff', 'staff.id', 'staff_unit.staff_id')
    .innerJoin('staff_role', 'staff_role.staff_id', 'staff.id')
    .where('staff_role.role', '=', 'confirmer')
    .where('staff.disabled_at', 'is', null)
    .select(['staff.id', 'staff.display_name as displayName', 'staff_unit.unit_id as unitId']);

/** One confirmer of a unit; undefined where this person is none. */
export async function findConfirmer(
  db: Registry,
  { id, unitId }: { id: number; unitId: number },
): Promise<{ id: number; displayName: string } | undefined> {
  return confirmers(db)
    .where('staff.id', '=', id)
    .where('staff_unit.unit_id', '=', unitId)
    .executeTakeFirst();
}

/** Units with passwords that go by zip and still wait, with whom a zip can be made for. */
export async function listZipUnits(db: Registry): Promise<ZipUnit[]> {
  const units = await db
    .selectFrom('credentials_delivery')
    .innerJoin('account', 'account.id', 'credentials_delivery.account_id')
    .innerJoin('unit', 'unit.id', 'account.unit_id')
    .where('credentials_delivery.secret_cipher', 'is not', null)
    .where('credentials_delivery.channel', '=', 'zip')
    .select([
      'unit.id',
      'unit.name_th as nameTh',
      'unit.name_en as nameEn',
      sql<number>`count(*) - count(credentials_delivery.printed_at)`.as('toPack'),
      sql<number>`count(credentials_delivery.printed_at)`.as('packed'),
    ])
    .groupBy('unit.id')
    .orderBy('unit.sort_key')
    .execute();
  if (units.length === 0) return [];
  const ids = units.map(({ id }) => id);
  const people = await confirmers(db)
    .where('staff_unit.unit_id', 'in', ids)
    .orderBy('staff.display_name')
    .execute();
  return units.map((unit) => ({
    ...unit,
    confirmers: people
      .filter(({ unitId }) => unitId === unit.id)
      .map(({ id, displayName }) => ({ id, displayName })),
  }));
}
