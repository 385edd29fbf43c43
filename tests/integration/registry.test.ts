import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MIGRATIONS } from '#migrations/index.ts';
import { inTransaction } from '#main/registry/database.ts';
import { NO_KEY_GUARD } from '#main/registry/key-file.ts';
import { migrate } from '#main/registry/migrate.ts';
import { openRegistry } from '#main/registry/open-registry.ts';
import { registryProblemOf } from '#main/registry/registry-problem.ts';
import { appendAudit, findBrokenAudit } from '#main/registry/repositories/audit.ts';
import { searchUnits } from '#main/registry/repositories/units.ts';
import { searchFragments } from '#main/registry/search-text.ts';
import { verifyRegistry } from '#main/registry/verify-registry.ts';

const NOW = '2026-11-22T02:00:00.000Z';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'registry-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (guard = NO_KEY_GUARD) => openRegistry(folder, guard, () => NOW);
const problemOf = (opening: Promise<unknown>) =>
  opening.then(
    () => 'none',
    (error) => registryProblemOf(error)?.problem ?? error,
  );

async function pragma(registry: Awaited<ReturnType<typeof open>>, name: string) {
  const { rows } = await sql<Record<string, unknown>>`PRAGMA ${sql.raw(name)}`.execute(registry.db);
  return Object.values(rows[0] ?? {})[0];
}

test('a new registry has every migration, the reference units, and is set up to survive a pulled plug', async () => {
  const registry = await open();
  expect(registry.migrated).toEqual(MIGRATIONS.map(({ name }) => name));
  expect(await pragma(registry, 'journal_mode')).toBe('wal');
  expect(await pragma(registry, 'synchronous')).toBe(2);
  expect(await pragma(registry, 'foreign_keys')).toBe(1);
  expect(await pragma(registry, 'secure_delete')).toBe(1);
  const units = await searchUnits(registry.db, [], { includeFormer: true, limit: 500 });
  expect(units).toHaveLength(333);
  expect(units.filter((unit) => unit.former).map((unit) => unit.nameTh)).toHaveLength(4);
  expect(await searchUnits(registry.db, [], { includeFormer: false, limit: 500 })).toHaveLength(329);
  const { rows } = await sql<{ name: string; strict: number }>`
    SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'
      AND name NOT LIKE 'request_search%'`.execute(registry.db);
  expect(rows.filter((table) => table.strict !== 1)).toEqual([]);
  await registry.close();
});

test('units are found by fragments of the Thai and the English name, in any order', async () => {
  const registry = await open();
  const find = async (text: string) =>
    (await searchUnits(registry.db, searchFragments(text), { includeFormer: false, limit: 5 })).map(
      (unit) => unit.nameTh,
    );
  expect(await find('เชียงใหม่ จังหวัด')).toContain('ศาลจังหวัดเชียงใหม่');
  expect((await find('provincial chiang mai'))[0]).toBe('ศาลจังหวัดเชียงใหม่');
  expect(await find('cmic')).toEqual(['ศาลจังหวัดเชียงใหม่']);
  expect(await find('ไม่มีศาลนี้')).toEqual([]);
  expect(await find('%')).toEqual([]);
  await registry.close();
});

test('what was written is there after closing; opening again applies nothing and keeps filled-in units', async () => {
  const first = await open();
  await sql`UPDATE unit SET mail_code = 'ojtest' WHERE id = 1`.execute(first.db);
  await first.close();
  const second = await open();
  expect(second.migrated).toEqual([]);
  expect(
    (await searchUnits(second.db, [], { includeFormer: true, limit: 500 })).find(({ id }) => id === 1)
      ?.mailCode,
  ).toBe('ojtest');
  expect((await verifyRegistry(second)).findings).toEqual([]);
  await second.close();
});

test('one writer: a second opening is refused as locked until the first is closed', async () => {
  const first = await open();
  expect(await problemOf(open())).toBe('locked');
  await first.close();
  const second = await open();
  await second.close();
});

test('a registry of a newer program is refused with its migration named, and left as it is', async () => {
  const registry = await open();
  await sql`INSERT INTO migration (name, applied_at) VALUES ('9990-from-the-future', ${NOW})`.execute(
    registry.db,
  );
  await registry.close();
  const before = readFileSync(join(folder, 'registry.sqlite'));
  await expect(open()).rejects.toMatchObject({ problem: 'newer', detail: '9990-from-the-future' });
  expect(readFileSync(join(folder, 'registry.sqlite')).equals(before)).toBe(true);
});

test('an older registry is backed up before its first change', async () => {
  const registry = await open();
  const backups: string[] = [];
  const next = { name: '9990-add-nothing', up: () => Promise.resolve() };
  await migrate(
    registry.db,
    [...MIGRATIONS, next],
    () => NOW,
    (last) => Promise.resolve(void backups.push(last)),
  );
  expect(backups).toEqual([MIGRATIONS.at(-1)?.name]);
  await registry.backup(join(folder, 'copy.sqlite'));
  expect(statSync(join(folder, 'copy.sqlite')).size).toBeGreaterThan(100_000);
  await registry.close();
});

test('a migration that fails half-way leaves nothing behind and is tried again', async () => {
  const registry = await open();
  let fail = true;
  const next = {
    name: '9990-fail-once',
    up: async (db: Parameters<(typeof MIGRATIONS)[number]['up']>[0]) => {
      await sql`CREATE TABLE half (id INTEGER) STRICT`.execute(db);
      if (fail) throw new Error('pulled plug');
    },
  };
  const run = () =>
    migrate(
      registry.db,
      [...MIGRATIONS, next],
      () => NOW,
      () => Promise.resolve(),
    );
  await expect(run()).rejects.toThrow('pulled plug');
  fail = false;
  expect(await run()).toEqual(['9990-fail-once']);
  await registry.close();
});

test('a file that is no database, or whose pages are overwritten, is damaged', async () => {
  const registry = await open();
  await registry.close();
  const file = openSync(join(folder, 'registry.sqlite'), 'r+');
  writeSync(file, Buffer.alloc(4096, 0x58), 0, 4096, 0);
  closeSync(file);
  expect(await problemOf(open())).toBe('damaged');
  expect(await problemOf(open())).toBe('damaged');
});

test('a registry whose file is gone or empty is a problem, not a fresh one that gives the same codes again', async () => {
  await (await open()).close();
  const file = join(folder, 'registry.sqlite');
  const content = readFileSync(file);
  writeFileSync(file, '');
  expect(await problemOf(open())).toBe('damaged');
  rmSync(file);
  expect(await problemOf(open())).toBe('unreachable');
  expect(readdirSync(folder)).not.toContain('registry.sqlite');
  // brought back, it opens
  writeFileSync(file, content);
  expect(await problemOf(open().then((registry) => registry.close()))).toBe('none');
});

test('a first opening that was cut short before the file was made begins again', async () => {
  await (await open()).close();
  for (const left of ['registry.sqlite', 'backups']) rmSync(join(folder, left), { recursive: true });
  expect(await problemOf(open().then((registry) => registry.close()))).toBe('none');
});

test('without its key, or with another one, a registry is not opened and nothing is overwritten', async () => {
  await (await open()).close();
  const key = readFileSync(join(folder, 'registry.key'), 'utf8');
  expect(statSync(join(folder, 'registry.key')).mode & 0o777).toBe(0o600);
  rmSync(join(folder, 'registry.key'));
  expect(await problemOf(open())).toBe('key-missing');
  expect(readdirSync(folder)).not.toContain('registry.key');
  writeFileSync(join(folder, 'registry.key'), key.replace(/"key":"../, '"key":"AB'));
  expect(await problemOf(open())).toBe('key-missing');
  writeFileSync(join(folder, 'registry.key'), '{}');
  expect(await problemOf(open())).toBe('key-missing');
  writeFileSync(join(folder, 'registry.key'), key);
  await (await open()).close();
});

test('a key wrapped by a keychain is unwrapped by the same one only', async () => {
  const flip = (key: Buffer) => Buffer.from(key.map((byte) => byte ^ 0xff));
  const keychain = { available: true, wrap: flip, unwrap: flip };
  await (await open(keychain)).close();
  await (await open(keychain)).close();
  expect(await problemOf(open())).toBe('key-missing');
});

test('the recovery key opens a registry whose keychain is gone', async () => {
  const flip = (key: Buffer) => Buffer.from(key.map((byte) => byte ^ 0xff));
  const first = await open({ available: true, wrap: flip, unwrap: flip });
  const recoveryKey = first.recoveryKey();
  await first.close();
  expect(await problemOf(open())).toBe('key-missing');
  writeFileSync(join(folder, 'registry.key'), recoveryKey);
  const restored = await open();
  expect((await verifyRegistry(restored)).findings).toEqual([]);
  await restored.close();
});

test('the folder that is a file, and the system’s own words for a full or read-only disk, have their problems', async () => {
  writeFileSync(join(folder, 'file'), '');
  expect(await problemOf(openRegistry(join(folder, 'file'), NO_KEY_GUARD, () => NOW))).toBeDefined();
  const failing = (code: string) => registryProblemOf(Object.assign(new Error(code), { code }))?.problem;
  expect(failing('SQLITE_FULL')).toBe('disk-full');
  expect(failing('ENOSPC')).toBe('disk-full');
  expect(failing('SQLITE_READONLY_DBMOVED')).toBe('read-only');
  expect(failing('EROFS')).toBe('read-only');
  expect(failing('SQLITE_CORRUPT_INDEX')).toBe('damaged');
  expect(failing('SQLITE_CONSTRAINT')).toBeUndefined();
});

test('the audit trail cannot be changed or shortened, and a change behind its back is found', async () => {
  const registry = await open();
  const entry = {
    at: NOW,
    actor: 'a',
    door: 'desktop',
    action: 'units.update',
    subject: 's',
    detail: { n: 1 },
  };
  for (let n = 0; n < 3; n += 1)
    await inTransaction(registry.db, (trx) => appendAudit(trx, { ...entry, detail: { n } }));
  expect(await findBrokenAudit(registry.db)).toBeUndefined();
  await expect(sql`UPDATE audit_entry SET actor = 'b'`.execute(registry.db)).rejects.toThrow('append-only');
  await expect(sql`DELETE FROM audit_entry`.execute(registry.db)).rejects.toThrow('append-only');
  await expect(
    sql`INSERT OR REPLACE INTO audit_entry SELECT * FROM audit_entry`.execute(registry.db),
  ).rejects.toThrow('append-only');
  await sql`DROP TRIGGER audit_entry_no_update`.execute(registry.db);
  await sql`UPDATE audit_entry SET subject = 'forged' WHERE id = 2`.execute(registry.db);
  expect(await findBrokenAudit(registry.db)).toBe(2);
  await registry.close();
});
