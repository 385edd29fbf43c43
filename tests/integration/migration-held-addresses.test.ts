import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Registry } from '#main/registry/database.ts';
import { openRegistryBefore } from '#tests/helpers/registry-before.ts';

const at = '2026-11-22T02:00:00.000Z';
const later = '2026-11-23T02:00:00.000Z';

/** Three accounts as they were before, each with an operation that refers to it. */
async function openBefore() {
  const { db, migrateOn } = await openRegistryBefore('0240');
  await sql`INSERT INTO unit (id, type, name_th, former, sort_key, search_text)
    VALUES (1, 'court', 'ศาลจังหวัดเลย', 0, 'x', 'ศาลจังหวัดเลย loei')`.execute(db);
  await sql`INSERT INTO request (id, code, submission_key, kind, state, revision, unit_id, title_th, first_name_th,
    last_name_th, first_name_en, last_name_en, national_id_cipher, person_key, category, position, contact_email,
    recovery_email, phone, submitted_at, state_since, sort_key, search_text)
    VALUES (1, 'EM1', 'k1', 'personal', 'delivered', 1, 1, 'a', 'b', 'c', 'd', 'e', x'00', 'p', 'x', 'y',
    'k@example.com', 'n@example.com', '1', ${at}, ${at}, 's', 'kulthida')`.execute(db);
  const accounts = [
    [1, 'reserved', null, null],
    [2, 'active', at, null],
    [3, 'deleted', at, later],
    // nothing wrote such a row; a migration that fails for one would keep the whole registry shut
    [4, 'deleted', null, null],
  ] as const;
  for (const [id, state, activeSince, deletedAt] of accounts) {
    await sql`INSERT INTO account (id, address, kind, state, person_key, holder_name, unit_id, request_id, reserved_at,
      active_since, deleted_at) VALUES (${id}, ${`Some.One${id}@coj.go.th`}, 'personal', ${state}, ${`p${id}`},
      'กุลธิดา วงศ์สวัสดิ์', 1, 1, ${at}, ${activeSince}, ${deletedAt})`.execute(db);
    await sql`INSERT INTO operation (idempotency_key, kind, state, connector, request_id, account_id, asked, created_at,
      finished_at) VALUES (${`key:${id}`}, 'create', 'done', 'ldap', 1, ${id}, '{}', ${at}, ${at})`.execute(
      db,
    );
  }
  return { db, migrateOn: () => migrateOn('0241') };
}

const rowsOf = async (db: Registry) =>
  (await sql<Record<string, unknown>>`SELECT * FROM account ORDER BY id`.execute(db)).rows;

async function found(db: Registry, index: string, match: string) {
  const ids = sql<{
    rowid: number;
  }>`SELECT rowid FROM ${sql.table(index)} WHERE ${sql.ref(index)} MATCH ${match}
    ORDER BY rowid`;
  return (await ids.execute(db)).rows.map(({ rowid }) => rowid);
}

test('every account is as it was, holds its address, and its operations still refer to it', async () => {
  const { db, migrateOn } = await openBefore();
  const before = await rowsOf(db);
  await migrateOn();
  expect(await rowsOf(db)).toEqual(
    before.map((row) => ({
      ...row,
      held_for: null,
      released_at: null,
      deleted_at: row['id'] === 4 ? at : row['deleted_at'],
    })),
  );
  expect((await sql`PRAGMA foreign_key_check`.execute(db)).rows).toEqual([]);
  await expect(sql`DELETE FROM account WHERE id = 2`.execute(db)).rejects.toThrow(/FOREIGN KEY/);
  expect(await found(db, 'account_search', '"one3@coj"')).toEqual([3]);
  expect(await found(db, 'account_words', '"กุ"*')).toEqual([1, 2, 3, 4]);
});

const ROW = {
  kind: 'personal',
  person_key: 'other',
  holder_name: 'ผู้อื่น',
  unit_id: 1,
  request_id: 1,
  reserved_at: later,
} as const;

test('an address has one row that holds it, in whatever letters; one that was released may have another', async () => {
  const { db, migrateOn } = await openBefore();
  await migrateOn();
  const address = 'some.one3@COJ.go.th';
  const another = () =>
    db
      .insertInto('account')
      .values({ ...ROW, address, state: 'reserved' })
      .execute();
  await expect(another()).rejects.toThrow(/UNIQUE/);
  await db.updateTable('account').set({ released_at: later }).where('id', '=', 3).execute();
  await another();
  await expect(another()).rejects.toThrow(/UNIQUE/);
  const back = db.updateTable('account').set({ released_at: null }).where('id', '=', 3);
  await expect(back.execute()).rejects.toThrow(/UNIQUE/);
});

test('an account that is there is not released, and an address that is held for one is a tombstone', async () => {
  const { db, migrateOn } = await openBefore();
  await migrateOn();
  const held = { ...ROW, address: 'new@coj.go.th', held_for: 2 };
  await expect(
    db
      .insertInto('account')
      .values({ ...held, state: 'active' })
      .execute(),
  ).rejects.toThrow(/CHECK/);
  await db
    .insertInto('account')
    .values({ ...held, state: 'deleted', deleted_at: at })
    .execute();
  const release = db.updateTable('account').set({ released_at: later }).where('id', '=', 2);
  await expect(release.execute()).rejects.toThrow(/CHECK/);
});

test('what accounts are found by follows their address, their holder and their unit', async () => {
  const { db, migrateOn } = await openBefore();
  await migrateOn();
  await db.updateTable('account').set({ address: 'else@coj.go.th' }).where('id', '=', 2).execute();
  await db.updateTable('unit').set({ search_text: 'ศาลเยาวชน' }).where('id', '=', 1).execute();
  expect(await found(db, 'account_search', '"else@coj"')).toEqual([2]);
  expect(await found(db, 'account_search', '"one2"')).toEqual([]);
  expect(await found(db, 'account_search', '"เยาวชน"')).toEqual([1, 2, 3, 4]);
  expect(await found(db, 'account_search', '"loei"')).toEqual([]);
  expect(await found(db, 'account_words', '"ku"*')).toEqual([1, 2, 3, 4]);
});
