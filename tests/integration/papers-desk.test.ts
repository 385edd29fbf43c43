import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { PaperProblem } from '#main/papers/paper-problem.ts';
import { addPaper } from '#tests/helpers/add-paper.ts';
import { scriptedReader } from '#tests/helpers/scripted-reader.ts';
import { openTestOffice } from '#tests/helpers/test-office.ts';

/** What these bytes are is the scripted reader's affair. */
const scan = (mark = 0) => new TextEncoder().encode(`%PDF-1.4 ${mark}`);
const WINDOW = { offset: 0, limit: 500 };

function folderOfTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'court-mail-papers-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('five hundred pages come one at a time, each is counted at once, and cancelling stops in the middle of a page', async () => {
  const { reader, asked, mostAtOnce, release } = scriptedReader(500);
  const { office, operator } = await openTestOffice({ paperReader: reader });
  const { id } = await addPaper(operator, scan());
  office.startPapers();
  const file = async () => (await operator.papers.files(WINDOW)).rows[0];
  release(3);
  await vi.waitFor(async () =>
    expect(await file()).toMatchObject({ state: 'reading', pages: 500, pagesRead: 3 }),
  );
  await vi.waitFor(() => expect(asked).toEqual([1, 2, 3, 4]));
  expect(await operator.papers.cancel({ id })).toMatchObject({ state: 'cancelled', canRetry: true });
  await office.papersRead();
  expect(await file()).toMatchObject({ pagesRead: 3, counts: { unknown: 3 } });
  await operator.papers.retry({ id });
  release(497);
  await office.papersRead();
  expect(await file()).toMatchObject({ state: 'done', pages: 500, pagesRead: 500, counts: { unknown: 500 } });
  expect(asked.slice(4)).toEqual(Array.from({ length: 497 }, (_, place) => place + 4));
  expect(mostAtOnce()).toBe(1);
}, 60_000);

test('after a crash the reading goes on at the page where it stood; what nothing names is swept away', async () => {
  const folder = folderOfTest();
  const before = scriptedReader(5);
  const crashed = await openTestOffice({ folder, paperReader: before.reader });
  const { id } = await addPaper(crashed.operator, scan());
  crashed.office.startPapers();
  before.release(2);
  await vi.waitFor(() => expect(before.asked).toEqual([1, 2, 3]));
  await crashed.office.close();
  mkdirSync(join(folder, 'evidence/ab'), { recursive: true });
  writeFileSync(join(folder, 'evidence/ab/ab00'), 'written, and no row after it');
  writeFileSync(join(folder, 'incoming/half.part'), 'half a file');

  const after = scriptedReader(5);
  const opened = await openTestOffice({ folder, paperReader: after.reader });
  expect(readdirSync(join(folder, 'incoming'))).toHaveLength(1);
  expect(readdirSync(join(folder, 'evidence/ab'))).toEqual([]);
  after.release(3);
  opened.office.startPapers();
  await opened.office.papersRead();
  expect(after.asked).toEqual([3, 4, 5]);
  const { rows } = await opened.operator.papers.pages({ fileId: id, ...WINDOW });
  expect(rows.map(({ page }) => page)).toEqual([1, 2, 3, 4, 5]);
  // read to the end, it is not kept
  expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
});

test('the same file twice is said with who added it, also while it waits; given up, it is taken up where it stood', async () => {
  const { reader, release } = scriptedReader(2);
  const { office, operator, signedIn } = await openTestOffice({ paperReader: reader });
  const confirmer = await signedIn(['confirmer'], [1]);
  const { id } = await addPaper(operator, scan());
  const known = { code: 'PAPER_KNOWN', data: { by: 'operator:tester' } };
  await expect(addPaper(operator, scan(), { name: 'other.pdf' })).rejects.toMatchObject(known);
  await operator.papers.cancel({ id });
  await expect(addPaper(confirmer, scan())).rejects.toMatchObject(known);
  expect(await addPaper(operator, scan())).toMatchObject({ id, state: 'waiting' });
  release(2);
  office.startPapers();
  await office.papersRead();
  await expect(addPaper(operator, scan())).rejects.toMatchObject(known);
  expect(readdirSync(join(office.folder, 'incoming'))).toEqual([]);
});

test('pieces that are missing, too many, foreign or none are refused, and nothing of them is kept', async () => {
  const { operator, office, signedIn } = await openTestOffice();
  const officer = await signedIn(['officer']);
  const key = '5f0c2f2e-0000-4000-8000-000000000001';
  const piece = (offset: number, text: string, size = 18) => ({
    key,
    name: 'a.pdf',
    size,
    offset,
    bytes: new Blob([text]),
  });
  const refused = (code: string) => expect.objectContaining({ code }) as unknown;
  await expect(operator.papers.add(piece(0, '', 0))).rejects.toEqual(refused('PAPER_EMPTY'));
  await expect(operator.papers.add(piece(0, 'PK\u0003\u0004 a letter'))).rejects.toEqual(
    refused('PAPER_KIND'),
  );
  await expect(operator.papers.add(piece(0, '%PDF-1.4 ', 300_000_000))).rejects.toEqual(
    refused('PAPER_TOO_LARGE'),
  );
  await expect(operator.papers.add(piece(9, '%PDF-1.4 '))).rejects.toEqual(refused('PAPER_PIECE_MISSING'));
  expect(await operator.papers.add(piece(0, '%PDF-1.4 '))).toEqual({ received: 9, file: null });
  // somebody else who knows the key neither goes on with it nor cuts it off
  await expect(officer.papers.add(piece(9, '%PDF-1.4 '))).rejects.toEqual(refused('PAPER_PIECE_MISSING'));
  await expect(officer.papers.add(piece(0, '%PDF-1.4 '))).rejects.toEqual(refused('PAPER_PIECE_MISSING'));
  await expect(operator.papers.add(piece(9, '123456789012'))).rejects.toEqual(refused('PAPER_PIECE_MISSING'));
  expect(readdirSync(join(office.folder, 'incoming'))).toEqual([]);
  expect((await operator.papers.files(WINDOW)).total).toBe(0);
});

test("exploit: whoever begins many files and ends none cuts off nobody else's", async () => {
  const { operator, signedIn } = await openTestOffice();
  const officer = await signedIn(['officer']);
  const piece = (key: string, offset: number, text: string) => {
    return { key, name: 'a.pdf', size: 18, offset, bytes: new Blob([text]) };
  };
  const key = randomUUID();
  await officer.papers.add(piece(key, 0, '%PDF-1.4 '));
  for (let begun = 0; begun < 40; begun++) await operator.papers.add(piece(randomUUID(), 0, '%PDF-1.4 '));
  expect(await officer.papers.add(piece(key, 9, '123456789'))).toMatchObject({ received: 18 });
});

test('security: of a broken file that somebody else sends again nothing is kept', async () => {
  const { office, signedIn } = await openTestOffice({
    paperReader: {
      open: () => Promise.reject(new PaperProblem('PAPER_BROKEN')),
      close: () => Promise.resolve(),
    },
  });
  const confirmer = await signedIn(['confirmer'], [1]);
  const stranger = await signedIn(['confirmer'], [2], 'stranger');
  await addPaper(confirmer, scan());
  office.startPapers();
  await office.papersRead();
  const again = addPaper(stranger, scan());
  await expect(again).rejects.toMatchObject({ code: 'PAPER_KNOWN', data: { by: 'confirmer' } });
  expect(readdirSync(join(office.folder, 'incoming'))).toEqual([]);
});
