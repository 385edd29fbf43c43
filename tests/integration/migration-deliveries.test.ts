import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openRegistryBefore } from '#tests/helpers/registry-before.ts';

const at = (minute: number) => `2026-11-22T02:0${minute}:00.000Z`;

async function openBefore() {
  const { db, migrateOn } = await openRegistryBefore('0260', at(0));
  await sql`PRAGMA foreign_keys = OFF`.execute(db);
  return { db, migrateOn };
}

test('what was delivered before went by mail: sent, waiting, cancelled or replaced, under the Message-ID it left with', async () => {
  const { db, migrateOn } = await openBefore();
  const add = (id: number, kind: string, state: string, account: number, code: string | null) =>
    sql`INSERT INTO operation (id, idempotency_key, kind, state, connector, request_id, account_id, asked, created_at,
        next_try_at, finished_at, outcome_code)
      VALUES (${id}, ${`${kind}:EM${account}:${id}`}, ${kind}, ${state}, ${kind === 'deliver' ? null : 'manual-task'}, 1,
        ${account}, '{}', ${at(id)}, ${state === 'pending' ? at(id) : null},
        ${state === 'done' || state === 'cancelled' ? at(9) : null}, ${code})`.execute(db);
  await add(1, 'create', 'done', 1, null);
  await add(2, 'deliver', 'done', 1, null);
  await add(3, 'deliver', 'done', 2, null);
  await add(4, 'reset', 'done', 2, null);
  await add(5, 'deliver', 'pending', 2, null);
  await add(6, 'deliver', 'cancelled', 3, 'CANCELLED');
  await add(7, 'deliver', 'cancelled', 4, 'SUPERSEDED');
  await sql`INSERT INTO setting (name, value, secret_cipher, changed_at)
    VALUES ('mail', '{"senderAddress":"office@example.com"}', NULL, ${at(0)})`.execute(db);
  await migrateOn();

  const rows = await db.selectFrom('credentials_delivery').selectAll().orderBy('operation_id').execute();
  expect(rows.every(({ channel, secret_cipher }) => channel === 'mail' && secret_cipher === null)).toBe(true);
  expect(
    rows.map((row) => [row.operation_id, row.account_id, row.sent_at, row.message_id, row.ended_why]),
  ).toEqual([
    [2, 1, at(9), 'deliver.EM1.2@example.com', null],
    [3, 2, at(9), 'deliver.EM2.3@example.com', 'replaced'],
    [5, 2, null, null, null],
    [6, 3, null, null, 'cancelled'],
    [7, 4, null, null, 'replaced'],
  ]);
  const orders = await db.selectFrom('operation').select(['id', 'channel']).orderBy('id').execute();
  expect(orders.filter(({ channel }) => channel === 'mail').map(({ id }) => id)).toEqual([1, 4]);
});

test('a password waits for a letter or a zip only, and only until that is handed over or counts no more', async () => {
  const { db, migrateOn } = await openBefore();
  await migrateOn();
  const delivery = {
    operation_id: 1,
    account_id: 1,
    created_at: at(0),
    secret_cipher: Buffer.from('sealed'),
  };
  const add = (more: object) =>
    db
      .insertInto('credentials_delivery')
      .values({ channel: 'letter', ...delivery, ...more })
      .execute();
  for (const wrong of [
    { channel: 'mail' },
    { made_for: 'ก' },
    { channel: 'zip', printed_at: at(1), printed_by: 'ก', print_count: 1 },
    { ended_at: at(1), ended_why: 'lapsed' },
    { printed_at: at(1), printed_by: 'ก' },
    { handed_at: at(1), handed_by: 'ก', handed_how: 'posted', secret_cipher: null },
  ])
    await expect(add(wrong), JSON.stringify(wrong)).rejects.toThrow(/CHECK/);
  await sql`PRAGMA foreign_keys = OFF`.execute(db);
  await add({ printed_at: at(1), printed_by: 'ก', print_count: 1 });
  await expect(add({})).rejects.toThrow(/UNIQUE/);
});
