import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { imagePdf } from '#tests/helpers/image-pdf.ts';
import { paperPage } from '#tests/helpers/paper-pages.ts';
import { openTestOffice } from '#tests/helpers/test-office.ts';

const SOON = { timeout: 60_000, interval: 100 };
const WINDOW = { offset: 0, limit: 50 };

async function openWatch() {
  const root = mkdtempSync(join(tmpdir(), 'court-mail-watch-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, 'scans');
  mkdirSync(folder);
  const opened = await openTestOffice({ paperWatching: { everyMs: 50, settledMs: 100 } });
  opened.office.startPapers();
  const admin = await opened.signedIn(['administrator']);
  const scans = () => readdirSync(folder).toSorted();
  return { ...opened, admin, root, folder, scans };
}

test('what a scanner leaves in the folder is read and moved aside; the same again is said and not doubled', async () => {
  const { admin, folder, submitted, scans } = await openWatch();
  const code = await submitted();
  const scan = imagePdf([paperPage({ codes: [code] })]);
  writeFileSync(join(folder, 'was-there.pdf'), scan);
  await admin.papers.saveWatch({ folder });
  await vi.waitFor(() => expect(scans()).toEqual(['read']), SOON);
  expect(await admin.papers.ofRequest({ code })).toMatchObject([{ page: 1, addedBy: 'office' }]);
  writeFileSync(join(folder, 'was-there.pdf'), scan);
  writeFileSync(join(folder, 'letter.docx'), 'PK no scan');
  await vi.waitFor(() => expect(scans()).toEqual(['not-read', 'read']), SOON);
  await vi.waitFor(
    () =>
      expect(readdirSync(join(folder, 'read')).toSorted()).toEqual(['was-there (2).pdf', 'was-there.pdf']),
    SOON,
  );
  expect(readdirSync(join(folder, 'not-read'))).toEqual(['letter.docx']);
  const { notTaken } = await admin.papers.watch({});
  expect(notTaken.map(({ name, code: why }) => `${name} ${why}`).toSorted()).toEqual([
    'letter.docx PAPER_KIND',
    'was-there.pdf PAPER_KNOWN',
  ]);
  expect((await admin.papers.files(WINDOW)).total).toBe(1);
}, 180_000);

test('a folder that goes is said to be gone, and watched again by itself when it is back', async () => {
  const { admin, folder, root, scans } = await openWatch();
  expect(await admin.papers.saveWatch({ folder })).toMatchObject({ folder, state: 'watching', detail: null });
  renameSync(folder, join(root, 'elsewhere'));
  await vi.waitFor(
    async () => expect(await admin.papers.watch({})).toMatchObject({ state: 'gone', detail: 'ENOENT' }),
    SOON,
  );
  mkdirSync(folder);
  writeFileSync(join(folder, 'empty.pdf'), '');
  await vi.waitFor(() => expect(scans()).toEqual(['not-read']), SOON);
  expect(await admin.papers.watch({})).toMatchObject({
    state: 'watching',
    notTaken: [{ code: 'PAPER_EMPTY' }],
  });
  expect(await admin.papers.saveWatch({ folder: null })).toMatchObject({ folder: null, state: 'off' });
}, 180_000);

test("exploit: neither the registry's own folder nor a link into it is read or moved away", async () => {
  const { admin, folder, office, scans } = await openWatch();
  for (const taken of [office.folder, join(office.folder, 'evidence'), join(office.folder, '..')])
    await expect(admin.papers.saveWatch({ folder: taken })).rejects.toMatchObject({
      code: 'FOLDER_UNUSABLE',
      data: { reason: 'registry-folder' },
    });
  await expect(admin.papers.saveWatch({ folder: 'scans' })).rejects.toMatchObject({
    code: 'FOLDER_UNUSABLE',
    data: { reason: 'relative' },
  });
  symlinkSync(join(office.folder, 'registry.key'), join(folder, 'key.pdf'));
  writeFileSync(join(folder, 'last.txt'), 'no scan');
  await admin.papers.saveWatch({ folder });
  await vi.waitFor(() => expect(scans()).toEqual(['key.pdf', 'not-read']), SOON);
  expect(existsSync(join(office.folder, 'registry.key'))).toBe(true);
}, 180_000);

test('exploit: a link that leads into the registry is no folder to be watched, whenever it was made', async () => {
  const { admin, root, office } = await openWatch();
  const link = join(root, 'link');
  symlinkSync(office.folder, link);
  await expect(admin.papers.saveWatch({ folder: link })).rejects.toMatchObject({
    code: 'FOLDER_UNUSABLE',
    data: { reason: 'registry-folder' },
  });
  rmSync(link);
  expect(await admin.papers.saveWatch({ folder: link })).toMatchObject({ state: 'gone' });
  const before = readdirSync(office.folder).toSorted();
  symlinkSync(office.folder, link);
  const unusable = { state: 'unusable', detail: 'registry-folder' };
  await vi.waitFor(async () => expect(await admin.papers.watch({})).toMatchObject(unusable), SOON);
  expect(readdirSync(office.folder).toSorted()).toEqual(before);
}, 180_000);
