import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { openBatchOffice, pathOf } from '#tests/helpers/batch-office.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';
import { runZmprov } from '#tests/helpers/zmprov-double.ts';

type Preset = 'csv' | 'zimbra' | 'exchange';

async function openFormOffice(orders: number, bulkPreset: Preset) {
  const post = await openBatchOffice(orders);
  const { platform } = await post.operator.settings.show({});
  await post.operator.settings.savePlatform({ ...platform, bulkPreset });
  return post;
}

/** What zmprov prints for a file: the account of each row is made, unless `others` have its address. */
function zmprovLogOf(path: string, others: readonly string[] = []): string {
  const accounts = Object.fromEntries(others.map((address) => [address, { password: '', values: {} }]));
  return runZmprov(accounts, readFileSync(path, 'utf8'));
}

test('a Zimbra batch is a command file and its script; its log settles what was read back, and both are deleted', async () => {
  const { officer, addresses, office, stateOf, folder } = await openFormOffice(2, 'zimbra');
  const { batch, operations, parked } = await officer.batches.write({});
  expect(batch).toMatchObject({
    preset: 'zimbra',
    files: [{ name: 'BF69-0001.zmprov' }, { name: 'BF69-0001.sh' }],
  });
  expect(parked).toBe(0);
  expect(statSync(pathOf(batch)).mode & 0o777).toBe(0o600);
  const content = zmprovLogOf(pathOf(batch), addresses.slice(1));
  const read = await officer.batches.readResult({ number: batch.number, content });
  expect(read).toMatchObject({ matched: 2, unmatched: [], batch: { openRows: 0 } });
  expect(read.operations).toMatchObject([
    { state: 'done' },
    {
      state: 'parked',
      outcomeCode: 'ADDRESS_EXISTS',
      outcomeWords: `account.ACCOUNT_EXISTS: email address already exists: ${addresses[1]}, at DN: uid=x`,
    },
  ]);
  await office.idle();
  expect(await stateOf(operations[0]?.requestCode ?? '')).toBe('delivered');
  expect(readdirSync(folder)).toEqual([]);
});

test('the log of another batch is refused by its own marks, and changes nothing', async () => {
  const { officer, provisioned, confirmed } = await openFormOffice(1, 'zimbra');
  const first = await officer.batches.write({});
  await provisioned('bulk-file', await confirmed(personalForm({ nationalId: nationalIdOf(7) })));
  const second = await officer.batches.write({});
  const content = zmprovLogOf(pathOf(first.batch));
  await expect(officer.batches.readResult({ number: second.batch.number, content })).rejects.toMatchObject({
    code: 'BATCH_RESULT_OF_OTHER',
    data: { number: first.batch.number },
  });
  expect((await officer.batches.show({ number: second.batch.number })).batch.openRows).toBe(1);
  expect((await officer.batches.readResult({ number: first.batch.number, content })).matched).toBe(1);
});

test('an Exchange batch is a script and its CSV, each with its hash; the result closes it and both are deleted', async () => {
  const { officer, addresses, operator, office } = await openFormOffice(1, 'exchange');
  const { batch } = await officer.batches.write({});
  expect(batch.files.map(({ name }) => name)).toEqual(['BF69-0001.csv', 'BF69-0001.ps1']);
  expect(parse<{ address: string }>(readFileSync(pathOf(batch)), { bom: true, columns: true })).toMatchObject(
    [{ address: `'${addresses[0]}`, batch: "'BF69-0001" }],
  );
  const stored = await office.context.db
    .selectFrom('batch_file')
    .select(['name', 'content_sha256'])
    .execute();
  const { rows } = await operator.audit.list({ subject: batch.number, offset: 0, limit: 5 });
  expect(rows[0]?.detail).toMatchObject({
    preset: 'exchange',
    sha256: Object.fromEntries(stored.map(({ name, content_sha256 }) => [name, content_sha256])),
  });
  const content = `batch,address,result,message\n${batch.number},${addresses[0]},missing,no mailbox has this address`;
  const read = await officer.batches.readResult({ number: batch.number, content });
  expect(read.operations).toMatchObject([{ state: 'parked', outcomeCode: 'ACCOUNT_MISSING' }]);
  for (const { path } of batch.files) expect(existsSync(path)).toBe(false);
});

test('a value that no file could carry parks its row with the reason, and the others go', async () => {
  const { officer, office, stateOf } = await openFormOffice(2, 'zimbra');
  const { db } = office.context;
  const [bad] = await db.selectFrom('operation').select(['id', 'asked']).orderBy('id').execute();
  const asked = JSON.stringify({ ...(JSON.parse(bad?.asked ?? '') as object), position: 'นิติกร\u2028x' });
  await db
    .updateTable('operation')
    .set({ asked } as object)
    .where('id', '=', bad?.id ?? 0)
    .execute();
  const { batch, parked } = await officer.batches.write({});
  expect([batch.rows, parked]).toEqual([1, 1]);
  const { rows } = await officer.operations.list({ states: ['parked'], offset: 0, limit: 5 });
  expect(rows).toMatchObject([{ outcomeCode: 'VALUE_UNWRITABLE', outcomeWords: 'position: U+2028' }]);
  expect(await stateOf(rows[0]?.requestCode ?? '')).toBe('parked');
});

test('a batch of which no row is left is not written, and says how many were parked', async () => {
  const { officer, office, folder } = await openFormOffice(1, 'exchange');
  await office.context.db
    .updateTable('operation')
    .set({ secret_cipher: Buffer.from('rubbish') })
    .execute();
  await expect(officer.batches.write({})).rejects.toMatchObject({
    code: 'BATCH_ROWS_UNWRITABLE',
    data: { count: 1 },
  });
  expect(await officer.batches.list({})).toEqual({ batches: [], waiting: 0 });
  const { rows } = await officer.operations.list({ states: ['parked'], offset: 0, limit: 5 });
  expect(rows).toMatchObject([{ outcomeCode: 'SECRET_UNREADABLE' }]);
  expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
});

test('a preview shows every file of each form, with nobody in it and no secret', async () => {
  const { operator } = await openFormOffice(0, 'csv');
  const { platform } = await operator.settings.show({});
  const { domain, bulkColumns } = platform;
  const preview = async (bulkPreset: Preset) =>
    (await operator.settings.previewBulkFiles({ domain, bulkColumns, bulkPreset })).files;
  expect((await preview('csv')).map(({ name }) => name)).toEqual(['BF69-0001.csv']);
  expect((await preview('exchange')).map(({ name }) => name)).toEqual(['BF69-0001.csv', 'BF69-0001.ps1']);
  const [file] = await preview('zimbra');
  expect(file?.name).toBe('BF69-0001.zmprov');
  expect(file?.content).toContain(
    "createAccount 'somchai.ja@coj.go.th' '••••••••••••••' 'displayName' 'สมชาย ใจดี'",
  );
});
