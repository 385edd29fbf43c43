import { sql } from 'kysely';
import type { Unit } from '#shared/contract/units.ts';
import { thaiSortKey } from '#shared/domain/thai-sort-key.ts';
import type { Registry, RegistryTransaction } from '../database.ts';
import type { Tables } from '../tables.ts';
import type { Selectable } from 'kysely';
import { likeFragment, searchText } from '../search-text.ts';

export interface ReferenceUnit {
  courtCode: string | null;
  type: string;
  nameTh: string;
  nameEn: string | null;
  mailCode: string | null;
  province: string | null;
  region: string | null;
  former: boolean;
}

function toUnit(row: Selectable<Tables['unit']>): Unit {
  return {
    id: row.id,
    courtCode: row.court_code,
    type: row.type,
    nameTh: row.name_th,
    nameEn: row.name_en,
    mailCode: row.mail_code,
    province: row.province,
    former: row.former === 1,
  };
}

const textOf = (unit: Pick<ReferenceUnit, 'nameTh' | 'nameEn' | 'mailCode' | 'province'>) =>
  searchText(unit.nameTh, unit.nameEn, unit.mailCode, unit.province);

/** Adds the reference units that the registry does not have yet; what an administrator filled in stays. */
export async function addReferenceUnits(
  trx: RegistryTransaction,
  units: readonly ReferenceUnit[],
): Promise<void> {
  for (const unit of units) {
    await trx
      .insertInto('unit')
      .values({
        court_code: unit.courtCode,
        type: unit.type,
        name_th: unit.nameTh,
        name_en: unit.nameEn,
        mail_code: unit.mailCode,
        province: unit.province,
        region: unit.region,
        former: unit.former ? 1 : 0,
        sort_key: thaiSortKey(unit.nameTh),
        search_text: textOf(unit),
      })
      .onConflict((conflict) => conflict.column('name_th').doNothing())
      .execute();
  }
}

export async function countUnits(db: Registry): Promise<number> {
  const { total } = await db
    .selectFrom('unit')
    .select(sql<number>`count(*)`.as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

/** Units that contain every fragment, names that begin with the first one before the others, then in Thai order. */
export async function searchUnits(
  db: Registry,
  fragments: readonly string[],
  options: { includeFormer: boolean; limit: number },
): Promise<Unit[]> {
  let query = db.selectFrom('unit').selectAll();
  if (!options.includeFormer) query = query.where('former', '=', 0);
  for (const fragment of fragments) query = query.where(likeFragment(sql.ref('search_text'), fragment));
  const first = fragments[0];
  if (first !== undefined) query = query.orderBy(sql`instr(search_text, ${first}) <> 1`);
  const rows = await query.orderBy('sort_key').limit(options.limit).execute();
  return rows.map(toUnit);
}

export async function findUnit(db: Registry, id: number): Promise<Unit | undefined> {
  const row = await db.selectFrom('unit').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toUnit(row);
}

export async function findUnitByMailCode(db: Registry, mailCode: string): Promise<Unit | undefined> {
  const row = await db.selectFrom('unit').selectAll().where('mail_code', '=', mailCode).executeTakeFirst();
  return row && toUnit(row);
}

/** The units that have a mail code, each its own. */
export async function unitsWithMailCode(db: Registry): Promise<(Unit & { mailCode: string })[]> {
  const rows = await db
    .selectFrom('unit')
    .selectAll()
    .where('mail_code', 'is not', null)
    .$narrowType<{ mail_code: string }>()
    .execute();
  return rows.map((row) => ({ ...toUnit(row), mailCode: row.mail_code }));
}

export async function updateUnit(
  trx: RegistryTransaction,
  unit: Unit,
  change: { nameEn: string | null; mailCode: string | null },
): Promise<void> {
  await trx
    .updateTable('unit')
    .set({ name_en: change.nameEn, mail_code: change.mailCode, search_text: textOf({ ...unit, ...change }) })
    .where('id', '=', unit.id)
    .execute();
}
