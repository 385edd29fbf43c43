import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import type { PageResult } from '#main/papers/paper-reader.ts';
import { takeWatchedFile } from '#main/use-cases/papers/take-watched.ts';
import { addPaper } from '#tests/helpers/add-paper.ts';
import { scriptedReader } from '#tests/helpers/scripted-reader.ts';
import { openTestOffice } from '#tests/helpers/test-office.ts';

const GIGABYTE = 1024 ** 3;
const DAY = 86_400;
const scan = (mark = 0) => new TextEncoder().encode(`%PDF-1.4 ${mark}`);

/** A page that nobody can place, with a picture of its own. */
function pageOf(page: number): PageResult {
  const bytes = new TextEncoder().encode(`picture of page ${page}`);
  return { fault: null, isWhole: true, isBlank: false, codes: [], picture: { bytes, width: 3, height: 4 } };
}

/** An office that has read two files of two pages. */
async function openStored() {
  const { reader, release } = scriptedReader(2, pageOf);
  const opened = await openTestOffice({ paperReader: reader });
  await addPaper(opened.operator, scan());
  opened.office.startPapers();
  release(2);
  await opened.office.papersRead();
  const evidence = () =>
    readdirSync(join(opened.folder, 'evidence'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
  return { ...opened, evidence };
}

test('beyond the limit no file is taken in; an administrator sees how much is stored and raises it', async () => {
  const { office, operator, signedIn } = await openStored();
  const administrator = await signedIn(['administrator']);
  const pictures = 'picture of page 1'.length * 2;
  expect(await administrator.papers.storage({})).toMatchObject({ storedBytes: pictures, limitGigabytes: 20 });
  await administrator.papers.saveStorage({ limitGigabytes: 1 });
  const { db } = office.context;
  await sql`UPDATE evidence SET bytes = ${GIGABYTE / 2}`.execute(db);
  await expect(addPaper(operator, scan(2))).rejects.toMatchObject({
    code: 'PAPER_STORE_FULL',
    data: { limitGigabytes: 1 },
  });
  expect(readdirSync(join(office.folder, 'incoming'))).toEqual([]);
  await administrator.papers.saveStorage({ limitGigabytes: 2 });
  expect(await addPaper(operator, scan(2))).toMatchObject({ state: 'waiting' });
});

test('a disk on which the registry itself would soon have no room takes no file in; a watched one stays where it lies', async () => {
  const { office, operator, folder } = await openStored();
  office.context.papers.freeBytes = () => 100 * 1024 ** 2;
  const missing = { code: 'PAPER_DISK_FULL', data: { missingMegabytes: 413 } };
  await expect(addPaper(operator, scan(2))).rejects.toMatchObject(missing);
  const path = join(folder, 'scan.pdf');
  writeFileSync(path, scan(2));
  expect(await takeWatchedFile(office.context, path, () => Promise.resolve())).toEqual({
    outcome: 'leave',
    code: 'PAPER_DISK_FULL',
  });
  expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
});

test('the free room is that of the real disk', async () => {
  const { operator } = await openTestOffice();
  expect((await operator.papers.storage({})).freeBytes).toBeGreaterThan(0);
});

test('the bytes of a file that was given up go by the clock of an office that is never closed', async () => {
  const { office, operator, folder, advance } = await openTestOffice();
  const { id } = await addPaper(operator, scan());
  await operator.papers.cancel({ id });
  const waits = await addPaper(operator, scan(2));
  advance(7 * DAY + 1);
  expect(readdirSync(join(folder, 'incoming'))).toHaveLength(2);
  office.startWorker();
  await vi.waitFor(() => expect(readdirSync(join(folder, 'incoming'))).toHaveLength(1));
  await expect(operator.papers.retry({ id })).rejects.toMatchObject({ code: 'PAPER_GONE' });
  expect(await operator.papers.cancel({ id: waits.id })).toMatchObject({ canRetry: true });
});

test('verify says which pictures are missing or changed, which files to be read, and what nothing names', async () => {
  const { office, operator, folder, evidence } = await openStored();
  expect((await office.verify()).findings).toEqual([]);
  const [missing = '', changed = ''] = evidence();
  const nameOf = (path: string) => path.slice(-64);
  rmSync(missing);
  const bytes = readFileSync(changed);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  writeFileSync(changed, bytes);
  mkdirSync(join(folder, 'evidence', 'ab'), { recursive: true });
  writeFileSync(join(folder, 'evidence', 'ab', 'ab00'), 'no row names it');
  const { id } = await addPaper(operator, scan(2));
  await operator.papers.cancel({ id });
  rmSync(join(folder, 'incoming'), { recursive: true });
  const { findings } = await office.verify();
  const found = findings.map(({ check, subject }) => `${check} ${subject}`);
  expect(found).toHaveLength(4);
  expect(found).toContain(`evidence-missing ${nameOf(missing)}`);
  expect(found).toContain(`evidence-changed ${nameOf(changed)}`);
  expect(found).toContain('evidence-orphan ab00');
  expect(found).toContainEqual(expect.stringMatching(/^incoming-missing [0-9a-f]{64}$/));
});
