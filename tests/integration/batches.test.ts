import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, onTestFinished, test } from 'vitest';
import { openBatchOffice, pathOf } from '#tests/helpers/batch-office.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';
import { openTestOffice } from '#tests/helpers/test-office.ts';

const rowsOf = (path: string) =>
  parse<Record<string, string>>(readFileSync(path), { bom: true, columns: true });

test('a batch takes every waiting order, has a number, and is written once for the owner only', async () => {
  const { officer, addresses, office } = await openBatchOffice(2);
  expect(await officer.batches.list({})).toEqual({ batches: [], waiting: 2 });
  const written = await officer.batches.write({});
  const { batch, operations } = written;
  expect(batch).toEqual({
    number: 'BF69-0001',
    preset: 'csv',
    files: [{ name: 'BF69-0001.csv', path: join(office.context.batchFolder, 'BF69-0001.csv') }],
    rows: 2,
    openRows: 2,
    writtenAt: office.context.now(),
    writtenBy: 'officer',
    closedAt: null,
  });
  expect(operations.map(({ address, state, batchNumber }) => [address, state, batchNumber])).toEqual(
    addresses.map((address) => [address, 'waiting', 'BF69-0001']),
  );
  expect(rowsOf(pathOf(batch)).map((row) => row['address'])).toEqual(addresses);
  expect(statSync(pathOf(batch)).mode & 0o777).toBe(0o600);
  expect(await officer.batches.list({})).toEqual({ batches: [batch], waiting: 0 });
  expect(await officer.batches.show({ number: 'BF69-0001' })).toEqual({ batch, operations });
  await expect(officer.batches.write({})).rejects.toMatchObject({ code: 'BATCH_EMPTY' });
});

test('two officers who write at once write one batch', async () => {
  const { officer, folder } = await openBatchOffice(1);
  const both = await Promise.allSettled([officer.batches.write({}), officer.batches.write({})]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(readdirSync(folder)).toEqual(['BF69-0001.csv']);
});

test('the running number goes on within a Buddhist year and begins again with the next', async () => {
  const { officer, office, provisioned, confirmed, advance, signedIn } = await openBatchOffice(1);
  const numberOf = async (client: typeof officer) => (await client.batches.write({})).batch.number;
  expect(await numberOf(officer)).toBe('BF69-0001');
  await provisioned('bulk-file', await confirmed(personalForm({ nationalId: nationalIdOf(7) })));
  expect(await numberOf(officer)).toBe('BF69-0002');
  await provisioned('bulk-file', await confirmed(personalForm({ nationalId: nationalIdOf(8) })));
  advance(60 * 86_400);
  const later = await signedIn(['officer'], [], 'later');
  await office.idle();
  expect(await numberOf(later)).toBe('BF70-0001');
});

test('a result closes the rows it names, and shows the lines that fit none', async () => {
  const { officer, addresses, result, stateOf, office, folder } = await openBatchOffice(3);
  const [first = '', second = '', third = ''] = addresses;
  const { batch } = await officer.batches.write({});
  const { number } = batch;
  const read = await officer.batches.readResult({
    number,
    content: result(
      `${first.toUpperCase()},OK,`,
      `${second},error,"no licence, sorry"`,
      'nobody@coj.go.th,ok,',
    ),
  });
  expect(read).toMatchObject({
    matched: 2,
    unmatched: [{ line: 4, text: 'nobody@coj.go.th' }],
    batch: { openRows: 1, closedAt: null },
  });
  expect(read.operations).toMatchObject([
    { state: 'done' },
    { state: 'parked', outcomeCode: 'PLATFORM_REFUSED', outcomeWords: 'no licence, sorry' },
    { state: 'waiting' },
  ]);
  await office.idle();
  expect(await Promise.all(read.operations.map(({ requestCode }) => stateOf(requestCode)))).toEqual([
    'delivered',
    'parked',
    'provisioning',
  ]);
  expect(existsSync(pathOf(batch))).toBe(true);

  // read once more, the closed rows fit nothing any more
  const again = await officer.batches.readResult({
    number,
    content: result(`${first},error,`, `${third},ok,`),
  });
  expect(again).toMatchObject({
    matched: 1,
    unmatched: [{ line: 2, text: first }],
    batch: { openRows: 0 },
  });
  expect(again.batch.closedAt).toBe(office.context.now());
  await expect(officer.batches.readResult({ number, content: result() })).rejects.toMatchObject({
    code: 'BATCH_CLOSED',
  });
  // a password lies in clear only on its way out
  expect(readdirSync(folder)).toEqual([]);
});

test('lines that contradict each other change nothing; lines that repeat each other count once', async () => {
  const { officer, addresses, result } = await openBatchOffice(2);
  const [first = '', second = ''] = addresses;
  const { batch } = await officer.batches.write({});
  const content = result(`${first},ok,`, `${first},error,`, `${second},ok,`, `${second},ok,`);
  const read = await officer.batches.readResult({ number: batch.number, content });
  expect(read.matched).toBe(1);
  expect(read.unmatched.map(({ line }) => line)).toEqual([2, 3, 5]);
  expect(read.operations.map(({ state }) => state)).toEqual(['waiting', 'done']);
});

test('a platform that repeats the password it refuses does not get it into the registry in clear', async () => {
  const { officer, addresses, result, office } = await openBatchOffice(2);
  const { batch, operations } = await officer.batches.write({});
  const [first = '', second = ''] = rowsOf(pathOf(batch)).map((row) => row['password'] ?? '');
  const content = result(`${addresses[0]},error,"password ${first}\nis too weak ${'!'.repeat(900)}"`);
  const read = await officer.batches.readResult({ number: batch.number, content });
  expect(read.operations[0]?.outcomeWords).toMatch(/^password ••• is too weak !+$/);
  expect(read.operations[0]?.outcomeWords?.length).toBeLessThanOrEqual(500);
  const row = { number: batch.number, operationId: operations[1]?.id ?? 0, outcome: 'failed' } as const;
  await officer.batches.closeRow({ ...row, words: `would not take ${second}` });
  const { db } = office.context;
  const kept = [
    await db.selectFrom('operation').select('outcome_words as words').execute(),
    await db.selectFrom('request_event').select('note as words').execute(),
    await db.selectFrom('audit_entry').select('detail as words').execute(),
  ];
  for (const password of [first, second]) expect(JSON.stringify(kept)).not.toContain(password);
});

test('a result that cannot be read writes nothing', async () => {
  const { officer, addresses, result } = await openBatchOffice(1);
  const { batch } = await officer.batches.write({});
  const read = (content: string) => officer.batches.readResult({ number: batch.number, content });
  const unreadable = (line: number, reason: string) => ({
    code: 'BATCH_RESULT_UNREADABLE',
    data: { line, reason },
  });
  await expect(read('')).rejects.toMatchObject(unreadable(1, 'columns'));
  await expect(read('mail,result\na@b,ok')).rejects.toMatchObject(unreadable(1, 'columns'));
  await expect(read(result(`${addresses[0]},ok,`, 'x@coj.go.th,maybe,'))).rejects.toMatchObject(
    unreadable(3, 'result'),
  );
  await expect(read(result(`${addresses[0]},ok,"open`))).rejects.toMatchObject(
    unreadable(2, 'CSV_QUOTE_NOT_CLOSED'),
  );
  await expect(officer.batches.readResult({ number: 'BF69-0009', content: result() })).rejects.toMatchObject({
    code: 'BATCH_NOT_FOUND',
  });
  expect((await officer.batches.show({ number: batch.number })).batch.openRows).toBe(1);
});

test('by hand a row is closed once; a failed one that is retried goes into the next batch with its password', async () => {
  const { officer, office, liveOperation, stateOf } = await openBatchOffice(1);
  const { batch, operations } = await officer.batches.write({});
  const password = rowsOf(pathOf(batch))[0]?.['password'];
  const [{ id: operationId, requestCode } = { id: 0, requestCode: '' }] = operations;
  const row = { number: batch.number, operationId, outcome: 'failed', words: 'quota' } as const;
  await expect(officer.batches.closeRow({ ...row, operationId: 999 })).rejects.toMatchObject({
    code: 'OPERATION_NOT_FOUND',
  });
  expect((await officer.batches.closeRow(row)).batch.closedAt).not.toBeNull();
  await expect(officer.batches.closeRow(row)).rejects.toMatchObject({
    code: 'OPERATION_STATE_FORBIDS',
    data: { state: 'parked' },
  });
  expect(existsSync(pathOf(batch))).toBe(false);

  await officer.operations.retry({ id: operationId });
  await office.idle();
  expect(await liveOperation(requestCode)).toMatchObject({ state: 'waiting', batchNumber: null });
  const second = await officer.batches.write({});
  expect(second.batch.number).toBe('BF69-0002');
  expect(rowsOf(pathOf(second.batch))[0]?.['password']).toBe(password);
  await officer.batches.closeRow({ ...row, number: 'BF69-0002', outcome: 'done', words: '' });
  await office.idle();
  expect(await stateOf(requestCode)).toBe('delivered');
});

test('a registry whose folder has moved finds the file of a batch, and deletes it once it is closed', async () => {
  const { officer, office } = await openBatchOffice(1);
  const { batch, operations } = await officer.batches.write({});
  await office.close();
  const moved = `${office.folder}-moved`;
  onTestFinished(() => rmSync(moved, { recursive: true }));
  cpSync(office.folder, moved, { recursive: true });
  const { operator } = await openTestOffice({ folder: moved });
  const path = join(moved, 'batches', `${batch.number}.csv`);
  expect(pathOf((await operator.batches.show({ number: batch.number })).batch)).toBe(path);
  expect(existsSync(path)).toBe(true);
  const operationId = operations[0]?.id ?? 0;
  await operator.batches.closeRow({ number: batch.number, operationId, outcome: 'done', words: '' });
  expect(existsSync(path)).toBe(false);
});

test('what a crash left behind under the next number is replaced, half-written parts too', async () => {
  const { officer, folder, provisioned, confirmed, operator } = await openBatchOffice(1);
  await officer.batches.write({});
  writeFileSync(join(folder, 'BF69-0002.csv'), 'an orphan with old-Password-1');
  writeFileSync(join(folder, 'BF69-0002.csv.part'), 'old-Password-1');
  await provisioned('bulk-file', await confirmed(personalForm({ nationalId: nationalIdOf(9) })));
  const { batch } = await officer.batches.write({});
  expect(batch.number).toBe('BF69-0002');
  expect(readFileSync(pathOf(batch), 'utf8')).not.toContain('old-Password-1');
  expect(readdirSync(folder).toSorted()).toEqual(['BF69-0001.csv', 'BF69-0002.csv']);
  const { rows } = await operator.audit.list({ subject: 'BF69-0002', offset: 0, limit: 5 });
  expect(rows[0]).toMatchObject({ action: 'batches.write', detail: { rows: 1, replacedOrphan: true } });
});

test('a folder that cannot be written leaves every order waiting', async () => {
  const { officer, folder } = await openBatchOffice(1);
  rmSync(folder, { recursive: true, force: true });
  writeFileSync(folder, 'a file where the folder should be');
  await expect(officer.batches.write({})).rejects.toMatchObject({
    code: 'BATCH_FILE_UNWRITABLE',
    data: { path: join(folder, 'BF69-0001.csv'), reason: 'EEXIST' },
  });
  expect(await officer.batches.list({})).toEqual({ batches: [], waiting: 1 });
  rmSync(folder);
  expect((await officer.batches.write({})).batch.number).toBe('BF69-0001');
});

test('a transaction that cannot be committed takes the file with it', async () => {
  const { officer, folder, office } = await openBatchOffice(1);
  const { db } = office.context;
  await db.schema.alterTable('operation_batch').renameTo('operation_batch_away').execute();
  await expect(officer.batches.write({})).rejects.toMatchObject({ code: 'UNEXPECTED' });
  await db.schema.alterTable('operation_batch_away').renameTo('operation_batch').execute();
  await db.schema.alterTable('audit_entry').renameTo('audit_entry_away').execute();
  await expect(officer.batches.write({})).rejects.toMatchObject({ code: 'UNEXPECTED' });
  await db.schema.alterTable('audit_entry_away').renameTo('audit_entry').execute();
  expect(readdirSync(folder)).toEqual([]);
  expect((await officer.batches.list({})).waiting).toBe(1);
});
