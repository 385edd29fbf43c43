import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openRegistryBefore } from '#tests/helpers/registry-before.ts';

const at = '2026-11-22T02:00:00.000Z';

/** A registry as it was before requests could wait, with a request, an account and an operation of each kind. */
async function openBefore(next = '0130') {
  const { db, migrateOn } = await openRegistryBefore(next);
  await sql`INSERT INTO unit (id, type, name_th, former, sort_key, search_text)
    VALUES (1, 'court', 'ศาล', 0, 'x', 'x')`.execute(db);
  for (const [id, state] of ['submitted', 'confirmed', 'returned', 'expired', 'delivered'].entries())
    await sql`INSERT INTO request (id, code, submission_key, kind, state, revision, unit_id, title_th, first_name_th,
      last_name_th, first_name_en, last_name_en, national_id_cipher, person_key, category, position, contact_email,
      recovery_email, phone, submitted_at, state_since, sort_key, search_text)
      VALUES (${id + 1}, ${`EM${id}`}, ${`k${id}`}, 'personal', ${state}, 1, 1, 'a', 'b', 'c', 'd', 'e', x'00', 'p',
      'x', 'y', 'm@example.com', 'n@example.com', '1', ${at}, ${`2026-11-2${id}T02:00:00.000Z`}, 's', 't')`.execute(
      db,
    );
  await sql`INSERT INTO account (id, address, kind, state, person_key, holder_name, unit_id, request_id, reserved_at)
    VALUES (1, 'a@coj.go.th', 'personal', 'reserved', 'p', 'h', 1, 2, ${at})`.execute(db);
  await sql`INSERT INTO operation (id, idempotency_key, kind, state, connector, request_id, account_id, secret_cipher,
      attempts, created_at, outcome_code)
    VALUES (7, 'create:1', 'create', 'parked', 'manual-task', 2, 1, x'0102', 3, ${at}, 'PLATFORM_REFUSED'),
      (9, 'deliver:1', 'deliver', 'done', NULL, 2, 1, NULL, 1, ${at}, NULL)`.execute(db);
  // what came later is tested where it moves these rows again
  return { db, migrateOn: () => migrateOn('0190') };
}

test('every request keeps its age and finds its pile, then and afterwards', async () => {
  const { db, migrateOn } = await openBefore();
  await migrateOn();
  const listed = () => db.selectFrom('request_list').select(['state_since', 'view']).orderBy('id').execute();
  expect(await listed()).toEqual([
    { state_since: '2026-11-20T02:00:00.000Z', view: 'paper' },
    { state_since: '2026-11-21T02:00:00.000Z', view: 'office' },
    { state_since: '2026-11-22T02:00:00.000Z', view: 'back' },
    { state_since: '2026-11-23T02:00:00.000Z', view: 'ended' },
    { state_since: '2026-11-24T02:00:00.000Z', view: null },
  ]);
  const reminders = await db.selectFrom('request').select(['reminder_steps', 'reminded_at']).execute();
  expect(reminders).toEqual(reminders.map(() => ({ reminder_steps: 0, reminded_at: null })));
  await db.updateTable('request').set({ state: 'confirmed', state_since: at }).where('id', '=', 1).execute();
  expect((await listed())[0]).toEqual({ state_since: at, view: 'office' });
});

test('operations keep everything they were, and a reminder has neither account nor secret', async () => {
  const { db, migrateOn } = await openBefore();
  const before = await db.selectFrom('operation').selectAll().orderBy('id').execute();
  await migrateOn();
  expect(await db.selectFrom('operation').selectAll().orderBy('id').execute()).toEqual(before);
  const { rows: indexes } = await sql<{ name: string }>`SELECT name FROM sqlite_master
    WHERE type = 'index' AND tbl_name = 'operation' AND name LIKE 'operation_%' ORDER BY name`.execute(db);
  expect(indexes.map(({ name }) => name)).toEqual([
    'operation_by_account',
    'operation_by_batch',
    'operation_by_request',
    'operation_by_state',
    'operation_for_batch',
  ]);
  const reminder = {
    idempotency_key: 'remind:1',
    kind: 'remind' as const,
    state: 'pending' as const,
    connector: null,
    request_id: 1,
    account_id: null,
    created_at: at,
  };
  const insert = (row: object) =>
    db
      .insertInto('operation')
      .values(row as never)
      .execute();
  await insert(reminder);
  const refused = [
    { ...reminder, idempotency_key: 'x', account_id: 1 },
    { ...reminder, idempotency_key: 'x', secret_cipher: Buffer.from('x') },
    { ...reminder, idempotency_key: 'x', kind: 'deliver' as const },
    { ...reminder, idempotency_key: 'x', request_id: 99 },
  ];
  for (const row of refused) await expect(insert(row)).rejects.toThrow(/constraint/i);
});

test('who was told of the last day stays told, and whose notice has not left is told first', async () => {
  const { db, migrateOn } = await openBefore('0180');
  await sql`UPDATE request SET reminder_steps = 3, expiry_noticed_at = ${at} WHERE id IN (1, 3)`.execute(db);
  const left = '2026-11-22T02:00:09.000Z';
  await sql`INSERT INTO operation (idempotency_key, kind, state, request_id, created_at, finished_at, outcome_code)
    VALUES ('remind:1:1', 'remind', 'done', 1, '2026-11-01T02:00:00.000Z', '2026-11-01T02:00:00.000Z', NULL),
      ('remind:1:2', 'remind', 'done', 1, ${at}, ${left}, NULL),
      ('remind:3:1', 'remind', 'pending', 3, ${at}, NULL, 'MAIL_UNREACHABLE')`.execute(db);
  await migrateOn();
  const told = await db
    .selectFrom('request')
    .select(['notice_ordered_at', 'expiry_noticed_at'])
    .orderBy('id')
    .execute();
  expect(told.slice(0, 3)).toEqual([
    { notice_ordered_at: at, expiry_noticed_at: left },
    { notice_ordered_at: null, expiry_noticed_at: null },
    { notice_ordered_at: at, expiry_noticed_at: null },
  ]);
});
