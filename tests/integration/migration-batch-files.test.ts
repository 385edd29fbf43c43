import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openRegistryBefore } from '#tests/helpers/registry-before.ts';

const at = '2026-11-22T02:00:00.000Z';

test('batches that held one file keep it with its hash, and settings without a form mean the generic CSV', async () => {
  const { db, migrateOn } = await openRegistryBefore('0220');
  await sql`INSERT INTO operation_batch (id, number, content_sha256, row_count, written_at, written_by, closed_at)
    VALUES (3, 'BF69-0001', 'aa', 2, ${at}, 'officer', ${at}), (4, 'BF69-0002', 'bb', 1, ${at}, 'officer', NULL)`.execute(
    db,
  );
  const platform = { domain: 'coj.go.th', connector: 'manual-task', bulkColumns: [] };
  await sql`INSERT INTO setting (name, value, secret_cipher, changed_at)
    VALUES ('platform', ${JSON.stringify(platform)}, NULL, ${at}), ('security', '{"idleLockMinutes":5}', NULL, ${at})`.execute(
    db,
  );
  await migrateOn();
  expect(await db.selectFrom('batch_file').selectAll().orderBy('batch_id').execute()).toEqual([
    { batch_id: 3, place: 1, name: 'BF69-0001.csv', content_sha256: 'aa' },
    { batch_id: 4, place: 1, name: 'BF69-0002.csv', content_sha256: 'bb' },
  ]);
  expect(await db.selectFrom('operation_batch').select(['number', 'preset']).orderBy('id').execute()).toEqual(
    [
      { number: 'BF69-0001', preset: 'csv' },
      { number: 'BF69-0002', preset: 'csv' },
    ],
  );
  const settings = await db.selectFrom('setting').select(['name', 'value']).orderBy('name').execute();
  expect(settings.map(({ name, value }) => [name, JSON.parse(value) as unknown])).toEqual([
    ['platform', { ...platform, bulkPreset: 'csv' }],
    ['security', { idleLockMinutes: 5 }],
  ]);
});
