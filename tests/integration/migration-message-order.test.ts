import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { MIGRATIONS } from '#migrations/index.ts';
import { openDatabase } from '#main/registry/database.ts';
import { migrate } from '#main/registry/migrate.ts';

const AT = '2026-11-22T02:00:00.000Z';

test('acts that stood behind a message are free, those behind an act still wait, and a new password still waits for the message', async () => {
  const database = openDatabase(':memory:');
  onTestFinished(() => database.close());
  const { db } = database;
  const upTo = async (migrations: typeof MIGRATIONS) =>
    migrate(
      db,
      migrations,
      () => AT,
      () => Promise.resolve(),
    );
  await upTo(
    MIGRATIONS.slice(
      0,
      MIGRATIONS.findIndex(({ name }) => name.startsWith('0235')),
    ),
  );
  await sql`INSERT INTO unit (id, type, name_th, former, sort_key, search_text)
    VALUES (1, 'court', 'ศาล', 0, 'x', 'x')`.execute(db);
  await sql`INSERT INTO request (id, code, submission_key, kind, state, revision, unit_id, title_th, first_name_th,
    last_name_th, first_name_en, last_name_en, national_id_cipher, person_key, category, position, contact_email,
    recovery_email, phone, submitted_at, state_since, sort_key, search_text)
    VALUES (1, 'EM1', 'k1', 'personal', 'delivered', 1, 1, 'a', 'b', 'c', 'd', 'e', x'00', 'p1', 'x', 'y',
    'to@example.com', 'n@example.com', '1', ${AT}, ${AT}, 's', 't')`.execute(db);
  await sql`INSERT INTO account (id, address, kind, state, person_key, holder_name, unit_id, request_id, reserved_at)
    VALUES (1, 'a1@coj.go.th', 'personal', 'active', 'p1', 'h', 1, 1, ${AT})`.execute(db);
  const insert = (id: number, kind: string, state: string) =>
    sql`INSERT INTO operation (id, idempotency_key, kind, state, connector, request_id, account_id, asked, created_at,
      next_try_at) VALUES (${id}, ${`k${id}`}, ${kind}, ${state}, ${kind === 'deliver' ? null : 'ldap'}, 1, 1, '{}', ${AT},
      ${state === 'pending' ? AT : null})`.execute(db);
  await insert(1, 'deliver', 'parked');
  await insert(2, 'suspend', 'pending');
  await insert(3, 'restore', 'pending');
  await insert(4, 'reset', 'pending');
  const order = async () => {
    const rows = await db.selectFrom('operation').select(['id', 'after_id']).orderBy('id').execute();
    return rows.map(({ id, after_id }) => [id, after_id]);
  };
  expect(await order()).toEqual([
    [1, null],
    [2, 1],
    [3, 2],
    [4, 3],
  ]);
  await upTo(MIGRATIONS);
  expect(await order()).toEqual([
    [1, null],
    [2, null],
    [3, 2],
    [4, 3],
  ]);
  const end = (id: number) =>
    db
      .updateTable('operation')
      .set({ state: 'cancelled', next_try_at: null, finished_at: AT })
      .where('id', '=', id)
      .execute();
  await end(2);
  await end(3);
  expect(await order()).toEqual([
    [1, null],
    [2, null],
    [3, null],
    [4, 1],
  ]);
  await end(1);
  expect((await order()).at(-1)).toEqual([4, null]);
});
