import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openRegistryBefore } from '#tests/helpers/registry-before.ts';

const at = (minute: number) => `2026-11-22T02:0${minute}:00.000Z`;

const UNTOUCHED = {
  sent_at: null,
  message_id: null,
  printed_at: null,
  printed_by: null,
  print_count: 0,
  handed_at: null,
  handed_by: null,
  handed_how: null,
  bounced_at: null,
  bounced_code: null,
  bounced_words: null,
  changed_at: null,
  change_checks: 0,
  check_at: null,
  ended_at: null,
  ended_why: null,
  secret_cipher: null,
};
const message = { ...UNTOUCHED, channel: 'mail', sent_at: at(2), message_id: 'deliver.1@example.com' };
const letter = { ...UNTOUCHED, channel: 'letter', sent_at: at(2), message_id: 'deliver.2@example.com' };
const printed = { printed_at: at(3), printed_by: 'officer', print_count: 2 };

/** One of every sort that was there before zips could wait. */
const DELIVERIES = [
  message,
  { ...message, changed_at: at(5), change_checks: 3, check_at: at(6) },
  { ...message, bounced_at: at(4), bounced_code: 'no-such-address', bounced_words: '5.1.1 ไม่พบ' },
  { ...message, ended_at: at(4), ended_why: 'replaced' },
  { ...letter, secret_cipher: Buffer.from('sealed') },
  { ...letter, ...printed, secret_cipher: Buffer.from('sealed too') },
  { ...letter, ...printed, handed_at: at(4), handed_by: 'officer', handed_how: 'posted' },
  { ...letter, ...printed, ended_at: at(4), ended_why: 'lapsed' },
].map((row, place) => ({
  id: 10 + place,
  operation_id: 20 + place,
  account_id: 30 + place,
  created_at: at(1),
  ...row,
}));

test('what was mailed, printed, handed over, bounced or ended before zips could wait is there as it was', async () => {
  const { db, migrateOn } = await openRegistryBefore('0310', at(0));
  await sql`PRAGMA foreign_keys = OFF`.execute(db);
  for (const row of DELIVERIES) {
    const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)));
    await sql`INSERT INTO credentials_delivery (${columns}) VALUES (${sql.join(Object.values(row))})`.execute(
      db,
    );
  }
  await migrateOn('0311');

  const rows = await db.selectFrom('credentials_delivery').selectAll().orderBy('id').execute();
  const unpacked = { made_for: null, passphrase_told_at: null, passphrase_told_how: null };
  expect(rows).toEqual(DELIVERIES.map((row) => ({ ...row, ...unpacked })));
});

test('every index is there again, and a delivery still belongs to an operation and an account', async () => {
  const { db, migrateOn } = await openRegistryBefore('0310', at(0));
  const indexes = async () =>
    (
      await sql<{ name: string }>`
        SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = 'credentials_delivery' AND sql IS NOT NULL
        ORDER BY name`.execute(db)
    ).rows.map(({ name }) => name);
  const before = await indexes();
  await migrateOn('0311');
  expect(await indexes()).toEqual(before);
  await sql`PRAGMA foreign_keys = ON`.execute(db);
  const orphan = { operation_id: 1, account_id: 1, channel: 'zip' as const, created_at: at(0) };
  await expect(db.insertInto('credentials_delivery').values(orphan).execute()).rejects.toThrow(/FOREIGN KEY/);
});
