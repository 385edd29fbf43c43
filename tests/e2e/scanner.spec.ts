import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sheetText } from '#shared/domain/test-sheet.ts';
import { resources } from '#shared/i18n/index.ts';
import { expect, test } from '#tests/helpers/app-test.ts';
import { expectNothingFound } from '#tests/helpers/axe.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import { launchApp, type LaunchedApp } from '#tests/helpers/launch-app.ts';
import { prepareRegistry } from '#tests/helpers/prepare-registry.ts';
import { findingsOf, scanSheet, WHOLE_SHEET } from '#tests/helpers/scanner-pages.ts';
import { signIn } from '#tests/helpers/staff-pages.ts';
import { LAYOUTS, X11Keyboard } from '#tests/helpers/x11-keyboard.ts';

const { common, confirm, scanner } = resources.th;
const UNIT = 'ศาลจังหวัดเชียงใหม่';

let keyboard: X11Keyboard;
let folder: string;
let desk: LaunchedApp | undefined;

test.beforeAll(async () => {
  keyboard = await X11Keyboard.start();
});
test.afterAll(() => keyboard.stop());
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'court-mail-scanner-'));
});
test.afterEach(async () => {
  await desk?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

/** Starts the app on the folder's registry, signs its confirmer in and opens the scanner check. */
async function openCheck() {
  const login = { username: 'confirmer', displayName: 'confirmer ทดสอบ', password: 'Correct-Horse-7' };
  desk = await launchApp({ dataDir: join(folder, 'registry'), userDataDir: join(folder, 'user') });
  await keyboard.focusWindow(desk.app);
  await signIn(desk.page, login);
  await goTo(desk.page, '/scanner', scanner.title);
  return desk.page;
}

test.beforeEach(() =>
  prepareRegistry(join(folder, 'registry'), async (registry) =>
    registry.login('confirmer', { unitIds: [await registry.unitId(UNIT)] }),
  ),
);

for (const layout of LAYOUTS)
  test(`the sheet is scanned with the keyboard set to ${layout.name}, and the machine remembers the scanner`, async () => {
    await keyboard.setLayout(layout);
    const page = await openCheck();
    const found = await scanSheet(page, (text) => keyboard.scan(text));
    const wanted = layout.args[0] === 'us' ? ['reads-well'] : ['reads-well', 'thai-keyboard'];
    // a busy machine may hold a key up, and the check then rightly says so
    const steady = Object.entries(found).map(([id, codes]) => [id, codes.filter((code) => code !== 'slow')]);
    expect(steady).toEqual(WHOLE_SHEET.map((id) => [id, wanted]));
    for (const step of ['sizes', 'damaged', 'foreign', 'layout'])
      await expect(page.locator(`[data-step=${step}]`)).toHaveAttribute('data-state', 'done');
    await expect(page.getByText(scanner.ready.title)).toBeVisible();
    await expect(page.getByText(scanner.profile.none)).toBeVisible();

    // all is scanned: Enter is the last thing to press
    await expect(page.getByRole('button', { name: scanner.profile.keep })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText(scanner.ready.kept)).toBeVisible();
    const settings = JSON.parse(readFileSync(join(folder, 'user', 'machine.json'), 'utf8')) as object;
    expect(settings).toMatchObject({
      scannerProfile: {
        source: 'keyboard',
        prefix: '',
        suffix: 'enter',
        keyGapMs: expect.any(Number) as unknown,
      },
    });

    await desk?.close();
    const again = await openCheck();
    await expect(again.getByText(scanner.profile.sources.keyboard)).toBeVisible();
    await expect(again.getByText(scanner.profile.suffixes.enter, { exact: true })).toBeVisible();
  });

test('a scan presses and opens nothing, and what is wrong is said with what to do', async () => {
  await keyboard.setLayout(LAYOUTS[0]);
  const page = await openCheck();
  await page.getByRole('link', { name: common.nav.home }).focus();
  await keyboard.scan(sheetText('wide').slice(0, -3));
  expect(await findingsOf(page, sheetText('wide').slice(0, -3))).toContain('cut-off');
  await expect(page.getByText(scanner.finding['cut-off'].end.do)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(scanner.title);

  await page.getByRole('button', { name: common.action.copy }).focus();
  await keyboard.scan('8850999320014');
  expect(await findingsOf(page, '8850999320014')).toContain('other-system');
  await expect(page.getByRole('button', { name: common.action.copied })).toHaveCount(0);
  await expect(page.locator('[data-step=foreign]')).toHaveAttribute('data-state', 'todo');
  await expectNothingFound(page);

  // keys by themselves are the page's: its shortcuts, its links, its help
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog').getByText(scanner.profile.keep)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+Digit2');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(confirm.title);
});

test('the report for the IT office names nobody, whatever was scanned', async () => {
  await keyboard.setLayout(LAYOUTS[0]);
  const page = await openCheck();
  await scanSheet(page, (text) => keyboard.scan(text), ['wide', 'layout']);
  await keyboard.scan('1101700230705');
  await findingsOf(page, '1101700230705');
  await page.getByRole('button', { name: common.action.copy }).click();
  await expect(page.getByRole('button', { name: common.action.copied })).toBeVisible();
  const report = await desk?.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(report).toContain(sheetText('wide'));
  expect(report).toContain(scanner.report.other.replace('{{length}}', '13'));
  expect(report).not.toContain('1101700230705');
});

test('Confirm Doc answers the test sheet with a sentence of its own, and leads to the check', async () => {
  await keyboard.setLayout(LAYOUTS[1]);
  const page = await openCheck();
  await goTo(page, '/confirm', confirm.title);
  await keyboard.scan(sheetText('wide'));
  await expect(page.getByRole('main').getByRole('alert')).toContainText(confirm.refused.CODE_TEST_SHEET);
  await page.getByRole('main').getByRole('link', { name: common.nav.scanner }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(scanner.title);
});
