import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sheetText } from '#shared/domain/test-sheet.ts';
import { resources } from '#shared/i18n/index.ts';
import { expect, test } from '#tests/helpers/app-test.ts';
import { expectNothingFound } from '#tests/helpers/axe.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import { launchApp, type LaunchedApp } from '#tests/helpers/launch-app.ts';
import { plugInScanners, scanBy } from '#tests/helpers/plugged-scanner.ts';
import { prepareRegistry } from '#tests/helpers/prepare-registry.ts';
import { findingsOf } from '#tests/helpers/scanner-pages.ts';
import { type Login, signIn } from '#tests/helpers/staff-pages.ts';

/** Scanners that are no keyboards are chosen once; which may be offered, security-devices.spec.ts looks at. */
const { desktop, scanner } = resources.th;
const UNIT = 'ศาลจังหวัดเชียงใหม่';

let folder: string;
let desk: LaunchedApp;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'court-mail-devices-'));
  const dataDir = join(folder, 'registry');
  const login: Login = { username: 'confirmer', displayName: 'confirmer ทดสอบ', password: 'Correct-Horse-7' };
  await prepareRegistry(dataDir, async (registry) =>
    registry.login('confirmer', { unitIds: [await registry.unitId(UNIT)] }),
  );
  desk = await launchApp({ dataDir });
  await signIn(desk.page, login);
  await goTo(desk.page, '/scanner', scanner.title);
});
test.afterEach(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

/** Answers the system's dialogs as somebody who strikes Enter unawares; tells afterwards which were shown. */
async function enterUnawares(): Promise<() => Promise<{ message: string; buttons?: string[] }[]>> {
  await desk.app.evaluate(({ dialog }) => {
    const shown: unknown[] = [];
    const showMessageBox = (_window: unknown, options: { defaultId?: number }) => {
      shown.push(options);
      return Promise.resolve({ response: options.defaultId ?? 0, checkboxChecked: false });
    };
    Object.assign(globalThis, { shown });
    Object.assign(dialog, { showMessageBox });
  });
  return () => desk.app.evaluate(() => (globalThis as unknown as { shown: { message: string }[] }).shown);
}

for (const [source, keys] of [
  ['hid', 'Alt+KeyH'],
  ['serial', 'Alt+KeyO'],
] as const)
  test(`a ${source} scanner is chosen by keys and its barcodes arrive; axe finds nothing`, async () => {
    const { page } = desk;
    await plugInScanners(page);
    const button = page.getByRole('button', { name: scanner.device[source] });
    await button.focus();
    await page.keyboard.press(keys);
    await expect(page.getByText(scanner.device.outcome.connected)).toBeVisible();
    await expect(button, 'the focus stays where the hand was').toBeFocused();
    await expectNothingFound(page);
    await scanBy(page, source, sheetText('wide'));
    expect(await findingsOf(page, sheetText('wide'))).toEqual(['reads-well']);
    await page.keyboard.press('F8');
    await expect(page.getByText(scanner.profile.sources[source])).toBeVisible();
  });

test('where none is chosen, because none is there, the screen says what to do', async () => {
  const { page } = desk;
  await enterUnawares();
  await page.keyboard.press('Alt+KeyH');
  await expect(page.getByText(scanner.device.outcome.none)).toBeVisible();
  await expectNothingFound(page);
});

test('an Enter struck unawares gives no scanner away, and two of one make are told apart', async () => {
  const shown = await enterUnawares();
  const chosen = await desk.app.evaluate(
    ({ BrowserWindow, session }) =>
      new Promise<string>((resolve) => {
        const event = { preventDefault: () => undefined };
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        const ports = ['COM3', 'COM4'].map((portName) => ({
          portId: portName,
          portName,
          displayName: 'Symbol DS2208',
        }));
        session.defaultSession.emit('select-serial-port', event, ports, contents, resolve);
      }),
  );
  expect(chosen).toBe('');
  const { title, cancel } = desktop.chooseScanner;
  expect(await shown()).toMatchObject([
    { message: title, buttons: ['Symbol DS2208 (COM3)', 'Symbol DS2208 (COM4)', cancel] },
  ]);
});
