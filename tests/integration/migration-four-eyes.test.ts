import { type Kysely, sql } from 'kysely';
import { expect, test } from 'vitest';
import { claimDue } from '#main/registry/repositories/operation-claims.ts';
import { listAttempts, findOperationView } from '#main/registry/repositories/operation-views.ts';
import { listPauses } from '#main/registry/repositories/lane-pauses.ts';
import { inTransaction } from '#main/registry/database.ts';
import { openRegistryBefore } from '#tests/helpers/registry-before.ts';

const AT = '2026-11-22T02:00:00.000Z';
const CLAIM = { worker: 'w', now: AT, until: '2026-11-22T02:02:00.000Z' };

/** One operation of each state on an account of its own, as they lay in a registry of that time. */
async function openWithOperations(before: string) {
  const { db, migrateOn } = await openRegistryBefore(before, AT);
  await sql`INSERT INTO unit (id, type, name_th, former, sort_key, search_text)
    VALUES (1, 'court', 'ศาล', 0, 'x', 'x')`.execute(db);
  const states = ['pending', 'parked', 'waiting', 'done', 'cancelled'];
  for (const [place, state] of states.entries()) await insertOperation(db, place + 1, state);
  return { db, migrateOn };
}

async function insertOperation<Tables>(db: Kysely<Tables>, id: number, state: string): Promise<void> {
  await sql`INSERT INTO request (id, code, submission_key, kind, state, revision, unit_id, title_th, first_name_th,
    last_name_th, first_name_en, last_name_en, national_id_cipher, person_key, category, position, contact_email,
    recovery_email, phone, submitted_at, state_since, sort_key, search_text)
    VALUES (${id}, ${`EM${id}`}, ${`k${id}`}, 'personal', 'provisioning', 1, 1, 'a', 'b', 'c', 'd', 'e', x'00',
    ${`p${id}`}, 'x', 'y', 'to@example.com', 'n@example.com', '1', ${AT}, ${AT}, 's', 't')`.execute(db);
  await sql`INSERT INTO account (id, address, kind, state, person_key, holder_name, unit_id, request_id, reserved_at)
    VALUES (${id}, ${`a${id}@coj.go.th`}, 'personal', 'reserved', ${`p${id}`}, 'h', 1, ${id}, ${AT})`.execute(
    db,
  );
  const hasEnded = state === 'done' || state === 'cancelled';
  await sql`INSERT INTO operation (id, idempotency_key, kind, state, connector, request_id, account_id, asked, secret_cipher,
    attempts, created_at, next_try_at, finished_at, outcome_code, outcome_words)
    VALUES (${id}, ${`create:EM${id}:1`}, 'create', ${state}, 'ldap', ${id}, ${id},
    '{"address":"a@coj.go.th","displayName":"h"}', ${hasEnded ? null : Buffer.from('s')}, 2, ${AT},
    ${state === 'pending' ? AT : null}, ${hasEnded ? AT : null}, 'PLATFORM_RETRY', 'busy')`.execute(db);
  await sql`INSERT INTO operation_attempt (operation_id, number, begun_at, ended_at, worker, outcome, code, words, found)
    VALUES (${id}, 1, ${AT}, ${AT}, 'old', 'retry', 'PLATFORM_RETRY', 'busy', NULL)`.execute(db);
}

test.each(['0230', '0238', '0280', '0285', '0330'])(
  'what was ordered before %s reads on as it stood, and what was due is claimed',
  async (before) => {
    const { db, migrateOn } = await openWithOperations(before);
    await migrateOn();
    const rows = await db.selectFrom('operation').selectAll().orderBy('id').execute();
    expect(rows.map(({ state }) => state)).toEqual(['pending', 'parked', 'waiting', 'done', 'cancelled']);
    for (const row of rows)
      expect(row).toMatchObject({
        attempts: 2,
        asked_pause_seconds: null,
        ordered_by: null,
        approval: 'not-needed',
        judged_by: null,
        judged_at: null,
        outcome_words: 'busy',
      });
    expect(await findOperationView(db, 1)).toMatchObject({ id: 1, requestCode: 'EM1', state: 'pending' });
    expect(await listAttempts(db, 1)).toMatchObject([{ number: 1, outcome: 'retry', recipient: null }]);
    const claimed = await inTransaction(db, (trx) => claimDue(trx, CLAIM, { connector: 'ldap', most: 10 }));
    expect(claimed.map(({ id, attempts }) => [id, attempts])).toEqual([[1, 3]]);
    const { rows: faults } = await sql`PRAGMA foreign_key_check`.execute(db);
    expect(faults).toEqual([]);
  },
);

test('a way out that a person had paused stays so, and is no fault of the office', async () => {
  const { db, migrateOn } = await openRegistryBefore('0238', AT);
  await sql`INSERT INTO lane_pause (lane, reason, paused_by, paused_at)
    VALUES ('ldap', 'ปิดปรับปรุง', 'officer', ${AT})`.execute(db);
  await migrateOn();
  expect([...(await listPauses(db))]).toMatchObject([
    ['ldap', { reason: 'ปิดปรับปรุง', by: 'officer', at: AT, code: null }],
  ]);
  expect(await db.selectFrom('lane_opening').selectAll().execute()).toEqual([]);
});
