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
import { TRIALS_TIMEOUT_MS, tryInRhythm } from '#tests/helpers/rhythm-trial.ts';
import { findingsOf, scanSheet, WHOLE_SHEET } from '#tests/helpers/scanner-pages.ts';
import { signIn } from '#tests/helpers/staff-pages.ts';
import { SteadyScanner } from '#tests/helpers/steady-scanner.ts';
import { LAYOUTS, reopenOnHome, X11Keyboard } from '#tests/helpers/x11-keyboard.ts';

const { common, confirm, scanner } = resources.th;
const UNIT = 'ศาลจังหวัดเชียงใหม่';

let folder: string;
let desk: LaunchedApp | undefined;

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
  const { page } = desk;
  await signIn(page, login);
  await goTo(page, '/scanner', scanner.title);
  return { ...desk, wedge: await SteadyScanner.plugIn(page) };
}

test.beforeEach(() =>
  prepareRegistry(join(folder, 'registry'), async (registry) =>
    registry.login('confirmer', { unitIds: [await registry.unitId(UNIT)] }),
  ),
);

test.describe('keys from X', () => {
  test.describe.configure({ timeout: TRIALS_TIMEOUT_MS });
  let keyboard: X11Keyboard;
  test.beforeAll(async () => {
    keyboard = await X11Keyboard.start();
  });
  test.afterAll(() => keyboard.stop());

  for (const layout of LAYOUTS)
    test(`the sheet is scanned with the keyboard set to ${layout.name}, and the machine remembers the scanner`, async () => {
      await keyboard.setLayout(layout);
      const opened = await openCheck();
      const { page } = opened;
      const afresh = () => reopenOnHome(opened, keyboard);
      await afresh();
      const wanted = layout.args[0] === 'us' ? ['reads-well'] : ['reads-well', 'thai-keyboard'];
      await tryInRhythm({ keyboard, page, afresh }, async () => {
        await goTo(page, '/scanner', scanner.title);
        const found = await scanSheet(page, (text) => keyboard.scan(text));
        // a busy machine may hold a key up, and the check then rightly says so
        const steady = Object.entries(found).map(([id, codes]) => [
          id,
          codes.filter((code) => code !== 'slow'),
        ]);
        expect(steady).toEqual(WHOLE_SHEET.map((id) => [id, wanted]));
      });
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
      const { page: again } = await openCheck();
      await expect(again.getByText(scanner.profile.sources.keyboard)).toBeVisible();
      await expect(again.getByText(scanner.profile.suffixes.enter, { exact: true })).toBeVisible();
    });
});

test('a scan presses and opens nothing, and what is wrong is said with what to do', async () => {
  const { page, wedge } = await openCheck();
  await page.getByRole('link', { name: common.nav.home }).focus();
  await wedge.scan(sheetText('wide').slice(0, -3));
  expect(await findingsOf(page, sheetText('wide').slice(0, -3))).toContain('cut-off');
  await expect(page.getByText(scanner.finding['cut-off'].end.do)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(scanner.title);

  await page.getByRole('button', { name: common.action.copy }).focus();
  await wedge.scan('8850999320014');
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
  const { page, wedge } = await openCheck();
  await scanSheet(page, (text) => wedge.scan(text), ['wide', 'layout']);
  await wedge.scan('1101700230705');
  await findingsOf(page, '1101700230705');
  await page.getByRole('button', { name: common.action.copy }).click();
  await expect(page.getByRole('button', { name: common.action.copied })).toBeVisible();
  const report = await desk?.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(report).toContain(sheetText('wide'));
  expect(report).toContain(scanner.report.other.replace('{{length}}', '13'));
  expect(report).not.toContain('1101700230705');
});

test('Confirm Doc answers the test sheet with a sentence of its own, and leads to the check', async () => {
  const { page, wedge } = await openCheck();
  await goTo(page, '/confirm', confirm.title);
  await wedge.scan(sheetText('wide'));
  await expect(page.getByRole('main').getByRole('alert')).toContainText(confirm.refused.CODE_TEST_SHEET);
  await page.getByRole('main').getByRole('link', { name: common.nav.scanner }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(scanner.title);
});
