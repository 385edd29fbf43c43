import { randomUUID } from 'node:crypto';
import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { CONFIRMATION_CHECKS } from '#shared/contract/vocabulary.ts';
import { inTransaction, openDatabase } from '#main/registry/database.ts';
import { registryState } from '#tests/helpers/registry-state.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';
import { openTestOffice } from '#tests/helpers/test-office.ts';

type TestOffice = Awaited<ReturnType<typeof openTestOffice>>;

const unavailable = (reason: string) => ({ code: 'REGISTRY_UNAVAILABLE', data: { reason } });
const pragma = (office: TestOffice, text: string) =>
  sql`PRAGMA ${sql.raw(text)}`.execute(office.office.context.db);

/** No page may be added any more, as on a full disk; what is there can be written over. */
async function fillDisk(office: TestOffice) {
  const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(office.office.context.db);
  await pragma(office, `max_page_count = ${rows[0]?.page_count ?? 0}`);
}

/** A form that needs room of its own. */
const largeForm = (place: number) =>
  personalForm({
    nationalId: nationalIdOf(place),
    position: 'ก'.repeat(120),
    recoveryEmail: `${'a'.repeat(60)}@example.com`,
  });

async function submitUntilRefused({ applicant }: TestOffice): Promise<unknown> {
  for (let place = 1; place < 500; place += 1) {
    const submission = applicant.requests.submit({ form: largeForm(place), submissionKey: randomUUID() });
    const refused = await submission.then(
      () => undefined,
      (error: unknown) => error,
    );
    if (refused) return refused;
  }
  return 'never refused';
}

test('a full disk is said as such, leaves nothing half-written, and is forgotten once there is room', async () => {
  const office = await openTestOffice();
  const { db } = office.office.context;
  await fillDisk(office);
  expect(await submitUntilRefused(office)).toMatchObject(unavailable('disk-full'));
  const before = await registryState(db);
  await expect(office.submitted(largeForm(501))).rejects.toMatchObject(unavailable('disk-full'));
  expect(await registryState(db)).toBe(before);
  expect((await office.office.verify()).findings).toEqual([]);

  await pragma(office, 'max_page_count = 1000000');
  const numbers = await db.selectFrom('request').select('code').orderBy('id').execute();
  await office.submitted(largeForm(502));
  const { last_number: last } = await db
    .selectFrom('request_sequence')
    .select('last_number')
    .executeTakeFirstOrThrow();
  expect(last).toBe(numbers.length + 1);
  expect((await office.office.verify()).findings).toEqual([]);
});

test('a disk that is full during one of many submissions at once spoils only what has no room', async () => {
  const office = await openTestOffice();
  await fillDisk(office);
  const settled = await Promise.allSettled(
    Array.from({ length: 120 }, (_, place) =>
      office.applicant.requests.submit({ form: largeForm(place + 1), submissionKey: randomUUID() }),
    ),
  );
  const refused = settled.filter((one) => one.status === 'rejected');
  expect(refused.length).toBeGreaterThan(0);
  for (const { reason } of refused) expect(reason).toMatchObject(unavailable('disk-full'));
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM request`.execute(
    office.office.context.db,
  );
  expect(rows[0]?.n).toBe(settled.length - refused.length);
  expect((await office.office.verify()).findings).toEqual([]);
});

test('a registry that has become read-only refuses every change by its reason and still shows everything', async () => {
  const office = await openTestOffice();
  const { operator, applicant } = office;
  const code = await office.submitted();
  const before = await registryState(office.office.context.db);
  await pragma(office, 'query_only = ON');
  const checks = [...CONFIRMATION_CHECKS];
  const readOnly = unavailable('read-only');
  await expect(office.submitted()).rejects.toMatchObject(readOnly);
  await expect(operator.confirmations.confirm({ code, revision: 1, checks })).rejects.toMatchObject(readOnly);
  await expect(operator.settings.saveSecurity({ idleLockMinutes: 5 })).rejects.toMatchObject(readOnly);
  await expect(applicant.drafts.discard({ kind: 'personal' })).rejects.toMatchObject(readOnly);
  // a look that cannot be recorded is not given
  await expect(operator.requests.revealNationalId({ code, purpose: 'audit' })).rejects.toMatchObject(
    readOnly,
  );
  expect(await operator.requests.show({ code })).toMatchObject({ code, state: 'submitted' });
  expect(await registryState(office.office.context.db)).toBe(before);

  await pragma(office, 'query_only = OFF');
  await operator.confirmations.confirm({ code, revision: 1, checks });
  expect((await operator.requests.show({ code })).state).toBe('confirmed');
});

test('a sign-in that cannot be recorded signs nobody in', async () => {
  const office = await openTestOffice();
  const { person, firstPassword: password } = await office.operator.people.create({
    username: 'officer',
    displayName: 'Officer',
    roles: ['officer'],
    unitIds: [],
  });
  const client = office.clientOf();
  await pragma(office, 'query_only = ON');
  const { username } = person;
  await expect(client.session.signIn({ username, password })).rejects.toMatchObject(unavailable('read-only'));
  expect((await client.session.current({})).state).toBe('signed-out');
  await pragma(office, 'query_only = OFF');
  expect((await client.session.signIn({ username, password })).state).toBe('signed-in');
});

test('a registry that another program holds is busy, and free again afterwards', async () => {
  const office = await openTestOffice();
  await pragma(office, 'busy_timeout = 0');
  const other = openDatabase(join(office.folder, 'registry.sqlite'));
  await other.db.connection().execute(async (held) => {
    await sql`BEGIN IMMEDIATE`.execute(held);
    await expect(office.submitted()).rejects.toMatchObject(unavailable('busy'));
    await sql`ROLLBACK`.execute(held);
  });
  await other.close();
  expect(await office.submitted()).toMatch(/^EM69000001/);
});

test('a registry whose pages are overwritten while it is open is damaged, not a riddle', async () => {
  const office = await openTestOffice();
  await pragma(office, 'wal_checkpoint(TRUNCATE)');
  const path = join(office.folder, 'registry.sqlite');
  const page = 4096;
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(statSync(path).size - page, 0x58), 0, undefined, page);
  closeSync(file);
  await pragma(office, 'cache_size = 0');
  await pragma(office, 'shrink_memory');
  await expect(office.submitted()).rejects.toMatchObject(unavailable('damaged'));
});

test('what SQLite has rolled back by itself still says why it failed, and the next change goes through', async () => {
  const office = await openTestOffice();
  const { db } = office.office.context;
  const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
  const failing = inTransaction(db, async (trx) => {
    await sql`ROLLBACK`.execute(trx);
    throw full;
  });
  await expect(failing).rejects.toBe(full);
  expect(await office.submitted()).toMatch(/^EM69000001/);
});

test('after the office has closed every operation says so', async () => {
  const office = await openTestOffice();
  await office.office.close();
  await expect(office.submitted()).rejects.toMatchObject(unavailable('closed'));
  await expect(office.applicant.session.current({})).rejects.toMatchObject(unavailable('closed'));
});

test('a call on its way while the office closes is answered, too', async () => {
  const office = await openTestOffice();
  const calls = Array.from({ length: 10 }, () => office.submitted());
  await office.office.close();
  for (const call of await Promise.allSettled(calls)) {
    if (call.status === 'rejected') expect(call.reason).toMatchObject(unavailable('closed'));
  }
});
