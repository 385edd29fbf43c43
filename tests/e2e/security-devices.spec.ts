import { expect, test } from '@playwright/test';
import { resources } from '#shared/i18n/index.ts';
import { launchApp, type LaunchedApp } from '#tests/helpers/launch-app.ts';

/**
 * Electron's security checklist, item 5, for devices: barcode scanners and nothing else, for our own page and no other.
 * Which devices are scanners is checked in tests/unit/src-main/desktop/scanner-policy.test.ts.
 */
let desk: LaunchedApp;
const { chooseScanner } = resources.th.desktop;

test.beforeAll(async () => {
  desk = await launchApp();
  desk.complaints.expect(/404|usb is not allowed/);
  await desk.page.getByRole('heading').first().waitFor();
  await desk.app.evaluate(({ dialog }) => {
    const shown: unknown[] = [];
    Object.assign(globalThis, { shown });
    const showMessageBox = (_window: unknown, options: unknown) => {
      shown.push(options);
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
    Object.assign(dialog, { showMessageBox });
  });
});
test.afterAll(() => desk.close());
test.beforeEach(() => desk.app.evaluate(() => void ((globalThis as unknown as Shown).shown.length = 0)));

type Shown = { shown: Array<{ message: string; buttons?: string[] }> };
const shownDialogs = () => desk.app.evaluate(() => (globalThis as unknown as Shown).shown);

/** Lets Electron ask for a device as if these were plugged in; answers what the page would be given. */
function offerHid(asking: 'main page' | 'another page') {
  return desk.app.evaluate(async ({ BrowserWindow, session }, page) => {
    const device = (deviceId: string, ...usages: number[][]) => ({
      deviceId,
      name: deviceId,
      vendorId: 1,
      productId: 1,
      collections: usages.map(([usagePage, usage]) => ({ usagePage, usage })),
    });
    const deviceList = [
      device('keyboard', [0x01, 0x06]),
      device('scanner', [0x8c, 0x02]),
      device('security key', [0xf1d0, 0x01]),
      device('keyboard that scans', [0x8c, 0x02], [0x01, 0x06]),
    ];
    const [main] = BrowserWindow.getAllWindows();
    const other = new BrowserWindow({ show: false });
    await other.loadURL('app://court-mail/print.html').catch(() => undefined);
    const { mainFrame } = page === 'main page' && main ? main.webContents : other.webContents;
    const chosen = await new Promise<string | null>((resolve) => {
      const event = { preventDefault: () => undefined };
      const details = { deviceList, frame: mainFrame };
      session.defaultSession.emit('select-hid-device', event, details, (id?: string) => resolve(id ?? null));
    });
    other.destroy();
    return chosen;
  }, asking);
}

test('5: a person chooses among barcode scanners only', async () => {
  expect(await offerHid('main page')).toBe('scanner');
  expect(await shownDialogs()).toMatchObject([
    { message: chooseScanner.title, buttons: ['scanner', chooseScanner.cancel], defaultId: 1, cancelId: 1 },
  ]);
});

test('5, exploit: another page of the program is offered no device', async () => {
  expect(await offerHid('another page')).toBeNull();
  expect(await shownDialogs()).toEqual([]);
});

test('5: where no scanner is there, the person is told so and the page gets none', async () => {
  const chosen = await desk.app.evaluate(
    ({ BrowserWindow, session }) =>
      new Promise<string>((resolve) => {
        const event = { preventDefault: () => undefined };
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        session.defaultSession.emit('select-serial-port', event, [], contents, resolve);
      }),
  );
  expect(chosen).toBe('');
  expect(await shownDialogs()).toMatchObject([{ message: chooseScanner.none }]);
  const given = await desk.page.evaluate(async () => [
    (await navigator.hid.requestDevice({ filters: [{ usagePage: 0x8c }] })).length,
    (await navigator.hid.getDevices()).length,
    (await navigator.serial.getPorts()).length,
  ]);
  expect(given).toEqual([0, 0, 0]);
});

test('5, exploit: neither USB devices nor another page’s serial ports', async () => {
  const answers = await desk.app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false });
    await window.loadURL('app://court-mail/print.html').catch(() => undefined);
    const ask = (what: string): Promise<unknown> =>
      window.webContents.executeJavaScript(`${what}.then(() => 'granted', (error) => error.name)`, true);
    const found = [
      await ask('navigator.serial.requestPort()'),
      await ask(
        'navigator.hid.requestDevice({ filters: [] }).then((all) => all.length || Promise.reject({ name: "none" }))',
      ),
      await ask('navigator.usb.requestDevice({ filters: [] })'),
    ];
    window.destroy();
    return found;
  });
  expect(answers).not.toContain('granted');
  expect(await shownDialogs()).toEqual([]);
});
