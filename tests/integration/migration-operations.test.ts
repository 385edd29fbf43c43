import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Registry } from '#main/registry/database.ts';
import { openRegistryBefore } from '#tests/helpers/registry-before.ts';

const at = '2026-11-22T02:00:00.000Z';

/** An operation as it was before; what is not said is empty. */
interface Before {
  id: number;
  kind: string;
  state: string;
  connector?: string;
  request?: number;
  account?: number;
  secret?: string;
  nextTry?: string;
  claimedUntil?: string;
  finished?: string;
}

const PERSON = 2;
const UNIT = 3;

/** Every kind and state there was, three of them of one account. */
const OPERATIONS: readonly Before[] = [
  { id: 1, kind: 'create', state: 'done', connector: 'bulk-file', account: 1, finished: at },
  { id: 2, kind: 'deliver', state: 'parked', account: 1, secret: 'sealed' },
  {
    id: 3,
    kind: 'reset',
    state: 'pending',
    connector: 'manual-task',
    account: 1,
    secret: 'other',
    nextTry: at,
  },
  {
    id: 4,
    kind: 'create',
    state: 'running',
    connector: 'manual-task',
    request: UNIT,
    account: 2,
    claimedUntil: at,
  },
  { id: 5, kind: 'create', state: 'waiting', connector: 'bulk-file', account: 3, secret: 'third' },
  { id: 6, kind: 'remind', state: 'cancelled', finished: at },
  { id: 7, kind: 'remind', state: 'pending', nextTry: at },
  // nothing wrote such rows; a migration that fails for one would keep the whole registry shut
  { id: 8, kind: 'remind', state: 'pending' },
  { id: 9, kind: 'remind', state: 'running' },
  { id: 10, kind: 'remind', state: 'done', nextTry: at },
];

async function openBefore() {
  const { db, migrateOn } = await openRegistryBefore('0190');
  await sql`INSERT INTO unit (id, type, name_th, former, sort_key, search_text)
    VALUES (1, 'court', 'ศาล', 0, 'x', 'x')`.execute(db);
  for (const [id, kind] of [[PERSON, 'personal'] as const, [UNIT, 'unit'] as const])
    await sql`INSERT INTO request (id, code, submission_key, kind, state, revision, unit_id, title_th, first_name_th,
      last_name_th, first_name_en, last_name_en, national_id_cipher, person_key, category, position, contact_email,
      recovery_email, phone, purpose, submitted_at, state_since, sort_key, search_text)
      VALUES (${id}, ${`EM${id}`}, ${`k${id}`}, ${kind}, 'provisioning', 1, 1, 'นางสาว', 'กุลธิดา', 'วงศ์สวัสดิ์',
      'Kulthida', 'Wongsawat', x'00', 'p', 'x', 'นิติกร', 'k@example.com', 'n@example.com', '053112305',
      ${kind === 'unit' ? 'p' : null}, ${at}, ${at}, 's', 't')`.execute(db);
  for (const id of [1, 2, 3])
    await sql`INSERT INTO account (id, address, kind, state, person_key, holder_name, unit_id, request_id, reserved_at)
      VALUES (${id}, ${`a${id}@coj.go.th`}, 'personal', 'reserved', 'p', 'h', 1, 2, ${at})`.execute(db);
  for (const row of OPERATIONS) await insertBefore(db, row);
  return { db, migrateOn: () => migrateOn('0191') };
}

async function insertBefore(db: Registry, row: Before) {
  const { id, kind, state, connector, request, account, secret, nextTry, claimedUntil, finished } = row;
  await sql`INSERT INTO operation (id, idempotency_key, kind, state, connector, request_id, account_id, secret_cipher,
    attempts, created_at, next_try_at, claimed_until, finished_at, outcome_code, outcome_words)
    VALUES (${id}, ${`key:${id}`}, ${kind}, ${state}, ${connector ?? null}, ${request ?? PERSON}, ${account ?? null},
    ${secret === undefined ? null : Buffer.from(secret)}, ${id}, ${at}, ${nextTry ?? null}, ${claimedUntil ?? null},
    ${finished ?? null}, 'CODE', 'words')`.execute(db);
}

test('every operation is as it was, says what was asked, and stands in the order of its account', async () => {
  const { db, migrateOn } = await openBefore();
  const { rows: before } = await sql<Record<string, unknown>>`SELECT * FROM operation ORDER BY id`.execute(
    db,
  );
  await migrateOn();
  const { rows: after } = await sql<Record<string, unknown>>`SELECT * FROM operation ORDER BY id`.execute(db);
  const old = after.map(({ after_id: _after, asked: _asked, claimed_by: _by, ...row }) => row);
  const mended = new Map([
    [8, { next_try_at: at }],
    [9, { claimed_until: at }],
    [10, { next_try_at: null, finished_at: at }],
  ]);
  expect(old).toEqual(before.map((row) => ({ ...row, ...mended.get(Number(row['id'])) })));
  expect(after.map(({ after_id }) => after_id)).toEqual([
    null,
    null,
    2,
    ...Array.from({ length: 7 }, () => null),
  ]);
  expect(after.map(({ claimed_by }) => claimed_by !== null)).toEqual(
    OPERATIONS.map(({ state }) => state === 'running'),
  );
  const asked = after.map((row) => JSON.parse(String(row['asked'])) as unknown);
  const person = {
    mailboxKind: 'personal',
    address: 'a1@coj.go.th',
    firstNameTh: 'กุลธิดา',
    lastNameTh: 'วงศ์สวัสดิ์',
    firstNameEn: 'Kulthida',
    lastNameEn: 'Wongsawat',
    displayName: 'กุลธิดา วงศ์สวัสดิ์',
    unitNameTh: 'ศาล',
    position: 'นิติกร',
    phone: '053112305',
    quotaMegabytes: 3072,
    attachmentMegabytes: 25,
  };
  const unit = { firstNameTh: 'ศาล', lastNameTh: '', firstNameEn: '', lastNameEn: '', displayName: 'ศาล' };
  const message = { address: 'a1@coj.go.th', contactEmail: 'k@example.com' };
  const reminder = { address: null, contactEmail: 'k@example.com' };
  expect(asked).toEqual([
    person,
    message,
    person,
    { ...person, ...unit, mailboxKind: 'unit', address: 'a2@coj.go.th' },
    { ...person, address: 'a3@coj.go.th' },
    ...Array.from({ length: 5 }, () => reminder),
  ]);
  expect((await sql`PRAGMA foreign_key_check`.execute(db)).rows).toEqual([]);
});

const NEW = {
  idempotency_key: 'new',
  kind: 'suspend',
  state: 'pending',
  connector: 'ldap',
  request_id: PERSON,
  account_id: 3,
  asked: '{}',
  created_at: at,
  next_try_at: at,
} as const;

test('an operation waits for the one before it, whoever ends that and however', async () => {
  const { db, migrateOn } = await openBefore();
  await migrateOn();
  const waitsFor = async () => {
    const rows = await db.selectFrom('operation').select(['id', 'after_id']).where('id', '>=', 5).execute();
    return Object.fromEntries(
      rows.filter(({ after_id }) => after_id !== null).map((row) => [row.id, row.after_id]),
    );
  };
  const end = (id: number, state: 'done' | 'cancelled') =>
    db
      .updateTable('operation')
      .set({ state, secret_cipher: null, next_try_at: null, finished_at: at })
      .where('id', '=', id)
      .execute();
  for (const key of ['x', 'y', 'z'])
    await db
      .insertInto('operation')
      .values({ ...NEW, idempotency_key: key })
      .execute();
  expect(await waitsFor()).toEqual({ 11: 5, 12: 11, 13: 12 });
  await end(12, 'cancelled');
  expect(await waitsFor()).toEqual({ 11: 5, 13: 11 });
  await end(5, 'done');
  expect(await waitsFor()).toEqual({ 13: 11 });
  await end(11, 'done');
  expect(await waitsFor()).toEqual({});
});

test.each([
  ['a platform nobody knows', { connector: 'x' }],
  ['an act nobody knows', { kind: 'x' }],
  ['a message over a connector', { kind: 'deliver' }],
  ['an order over none', { connector: null }],
  ['a reminder about an account', { kind: 'remind', connector: null }],
  ['an account that is none', { account_id: 99 }],
  ['a password where none is set', { secret_cipher: Buffer.from('x') }],
  [
    'a password after the end',
    { kind: 'reset', state: 'done', next_try_at: null, finished_at: at, secret_cipher: Buffer.from('x') },
  ],
  ['waiting for a try that never comes', { next_try_at: null }],
  ['running in nobody’s hands', { state: 'running', next_try_at: null, claimed_until: at }],
  ['running for ever', { state: 'running', next_try_at: null, claimed_by: 'w' }],
  ['claimed without running', { claimed_by: 'w', claimed_until: at }],
  ['done at no time', { state: 'done', next_try_at: null }],
  ['something that is no JSON', { asked: '{' }],
  ['attempts below none', { attempts: -1 }],
])('the database itself refuses %s', async (_what, wrong) => {
  const { db, migrateOn } = await openBefore();
  await migrateOn();
  const insert = (row: object) =>
    db
      .insertInto('operation')
      .values(row as never)
      .execute();
  await insert(NEW);
  await expect(insert({ ...NEW, idempotency_key: 'other', ...wrong })).rejects.toThrow(/constraint/i);
});

test('one attempt at a time: a second one without an end is refused', async () => {
  const { db, migrateOn } = await openBefore();
  await migrateOn();
  const attempt = { operation_id: 3, begun_at: at, worker: 'w' };
  await db
    .insertInto('operation_attempt')
    .values({ ...attempt, number: 1 })
    .execute();
  const second = () =>
    db
      .insertInto('operation_attempt')
      .values({ ...attempt, number: 2 })
      .execute();
  await expect(second()).rejects.toThrow(/constraint/i);
  await db.updateTable('operation_attempt').set({ ended_at: at, outcome: 'retry' }).execute();
  await second();
});
