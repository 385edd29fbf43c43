import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { PaperFile, PaperPage } from '#shared/contract/papers.ts';
import { addPaper } from '#tests/helpers/add-paper.ts';
import { scriptedReader } from '#tests/helpers/scripted-reader.ts';
import { openTestOffice } from '#tests/helpers/test-office.ts';

const PROGRAM = fileURLToPath(new URL('../helpers/deadly-office.ts', import.meta.url));
const WINDOW = { offset: 0, limit: 50 };
const scan = (mark: number) => new TextEncoder().encode(`%PDF-1.4 ${mark}`);

function folderOfTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'court-mail-deadly-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts the program until it comes to its end. @returns how often it was killed before. */
function startUntilItEnds(folder: string, pages: number, deadly: readonly number[]): number {
  for (let killed = 0; killed < 20; killed++) {
    const { signal, status, stderr } = spawnSync(
      process.execPath,
      [PROGRAM, folder, String(pages), ...deadly.map(String)],
      { encoding: 'utf8' },
    );
    if (signal === 'SIGKILL') continue;
    expect([status, stderr]).toEqual([0, '']);
    return killed;
  }
  throw new Error('it is killed again and again');
}

/** Two files that wait; the program is killed over the places named of each. */
async function readDeadly(pages: number, deadly: readonly number[]) {
  const folder = folderOfTest();
  const before = await openTestOffice({ folder });
  await addPaper(before.operator, scan(1));
  await before.office.close();
  const killed = startUntilItEnds(folder, pages, deadly);
  const { operator } = await openTestOffice({ folder });
  const [file] = (await operator.papers.files(WINDOW)).rows as [PaperFile];
  const { rows } = await operator.papers.pages({ fileId: file.id, ...WINDOW });
  return { folder, killed, file, pages: rows.map((page: PaperPage) => [page.page, page.reason]), operator };
}

test('a page over which the whole program dies is passed over after three starts; every other page is read', async () => {
  const { killed, file, pages } = await readDeadly(3, [2]);
  expect(killed).toBe(3);
  expect(file).toMatchObject({ state: 'done', pages: 3, pagesRead: 3, fault: null });
  expect(pages).toEqual([
    [1, 'no-code'],
    [2, 'page-ends-program'],
    [3, 'no-code'],
  ]);
}, 120_000);

test('a second page of the kind ends the reading of the file: no start is spent on a third', async () => {
  const { killed, file, pages } = await readDeadly(4, [2, 3, 4]);
  expect(killed).toBe(6);
  expect(file).toMatchObject({ state: 'failed', fault: { code: 'PAPER_ENDS_PROGRAM' }, canRetry: false });
  expect(pages).toEqual([
    [1, 'no-code'],
    [2, 'page-ends-program'],
  ]);
}, 120_000);

test('a file over whose opening the program dies is given up after three starts, and nothing of it is kept', async () => {
  const { killed, file, folder, operator } = await readDeadly(3, [0]);
  expect(killed).toBe(3);
  expect(file).toMatchObject({ state: 'failed', fault: { code: 'PAPER_ENDS_PROGRAM' }, pagesRead: 0 });
  expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
  await expect(operator.papers.retry({ id: file.id })).rejects.toMatchObject({ code: 'PAPER_ENDS_PROGRAM' });
  // somebody chooses it again: it has its three starts again
  expect(await addPaper(operator, scan(1))).toMatchObject({ id: file.id, state: 'waiting' });
}, 120_000);

test('an office that is closed in the middle of the same page, however often, gives nothing up', async () => {
  const folder = folderOfTest();
  const { operator, office } = await openTestOffice({ folder });
  await addPaper(operator, scan(1));
  await office.close();
  for (let evening = 0; evening < 5; evening++) {
    const { reader, asked } = scriptedReader(2);
    const opened = await openTestOffice({ folder, paperReader: reader });
    opened.office.startPapers();
    await vi.waitFor(() => expect(asked).toEqual([1]));
    await opened.office.close();
  }
  const last = scriptedReader(2);
  const opened = await openTestOffice({ folder, paperReader: last.reader });
  last.release(2);
  opened.office.startPapers();
  await opened.office.papersRead();
  expect((await opened.operator.papers.files(WINDOW)).rows).toMatchObject([{ state: 'done', pagesRead: 2 }]);
});
