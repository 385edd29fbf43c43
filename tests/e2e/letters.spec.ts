import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resources } from '#shared/i18n/index.ts';
import { expect, test } from '#tests/helpers/app-test.ts';
import { expectNothingFound } from '#tests/helpers/axe.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import { launchApp, type LaunchedApp } from '#tests/helpers/launch-app.ts';
import { plugPrinters, printedJobs } from '#tests/helpers/letter-printer.ts';
import { openDoor } from '#tests/helpers/open-door.ts';
import { bareText, pageCount } from '#tests/helpers/pdf.ts';
import { prepareRegistry } from '#tests/helpers/prepare-registry.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';
import { signIn } from '#tests/helpers/staff-pages.ts';

const { letters, queue } = resources.th;
const PRINTER = 'Office-Laser';

let folder: string;
let pdf: string;
let desk: LaunchedApp;
let ids: number[];

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'court-mail-letters-'));
  pdf = join(folder, 'letters.pdf');
  const dataDir = join(folder, 'registry');
  const officer = await prepareRegistry(dataDir, async (registry) => {
    ids = [];
    for (const [number, localPart] of ['kulthida.wo', 'somchai.ja'].entries()) {
      const code = await registry.submit(personalForm({ nationalId: nationalIdOf(number + 1) }));
      await registry.confirm(code);
      ids.push(await registry.letter(code, localPart));
    }
    return registry.login('officer');
  });
  desk = await launchApp({ dataDir });
  await signIn(desk.page, officer);
});
test.afterEach(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

test('letters go to the chosen printer without a dialog, one a sheet, and nothing of them is offered as a file', async () => {
  const { app, page } = desk;
  await plugPrinters(app, { names: ['Print_to_PDF', PRINTER] });
  const door = await openDoor(page);
  expect(await door.desktop.printers({})).toEqual([{ name: PRINTER, label: PRINTER }]);
  await expect(
    door.desktop.printLetters({ ids, printer: 'Print_to_PDF', reason: null }),
  ).rejects.toMatchObject({ code: 'PRINTER_UNAVAILABLE' });
  expect(await door.desktop.printLetters({ ids, printer: PRINTER, reason: null })).toEqual({ printed: 2 });
  const [job, ...others] = await printedJobs(app);
  expect(others).toEqual([]);
  expect(job).toMatchObject({ silent: true, deviceName: PRINTER, duplexMode: 'simplex', pageSize: 'A4' });
  expect(job?.title).toMatch(/^letters-\d{4}-\d\d-\d\d-2$/);
  writeFileSync(pdf, Buffer.from(job?.pdf ?? '', 'base64'));
  expect(await pageCount(pdf)).toBe(2);
  const text = await bareText(pdf);
  expect(text).toContain('kulthida.wo@coj.go.th');
  expect(text).not.toContain(nationalIdOf(1));
  const { rows } = await door.deliveries.list({ list: 'printed', offset: 0, limit: 10 });
  expect(rows.map(({ id, printCount }) => [id, printCount])).toEqual(ids.map((id) => [id, 1]));
});

test('a printer that fails, or none at all, loses nothing', async () => {
  const { app, page } = desk;
  const door = await openDoor(page);
  expect(await door.desktop.printers({})).toEqual([]);
  await plugPrinters(app, { names: [PRINTER], failure: 'Print job failed' });
  await expect(door.desktop.printLetters({ ids, printer: PRINTER, reason: null })).rejects.toMatchObject({
    code: 'PRINT_FAILED',
    data: { reason: 'Print job failed', paper: 'password-letters' },
  });
  const { waiting } = await door.deliveries.list({ list: 'to-print', offset: 0, limit: 10 });
  expect(waiting).toEqual({ toPrint: 2, printed: 0, toPack: 0, packed: 0 });
});

test('by keys: the stack is chosen and printed, then handed over; nothing of a password is on the screen', async () => {
  const { app, page } = desk;
  await plugPrinters(app, { names: [PRINTER] });
  await goTo(page, '/queue', queue.title);
  await page.keyboard.press('Alt+KeyM');
  await expect(page.getByRole('heading', { level: 1, name: letters.title })).toBeVisible();
  await page.getByRole('combobox', { name: letters.printer }).click();
  await page.getByRole('option', { name: PRINTER }).click();
  const all = (list: string) => page.getByLabel(letters.chooseAll.replace('{{list}}', list));
  await all(letters.toPrintLabel).focus();
  await page.keyboard.press('Space');
  await expectNothingFound(page);
  await page.keyboard.press('Alt+KeyP');
  await expect(page.getByText(letters.toHandOver.replace('{{total}}', '2'))).toBeVisible();
  await all(letters.toHandOverLabel).focus();
  await page.keyboard.press('Space');
  await expectNothingFound(page);
  await page.keyboard.press('Alt+KeyH');
  await expect(page.getByText(letters.noneToHandOver)).toBeVisible();
  await expect(page.getByText(letters.noneToPrint)).toBeVisible();
});
