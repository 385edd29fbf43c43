import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { electronBinary, projectRoot, sandboxSwitches } from '#tests/helpers/electron-runtime.ts';
import { expect, test } from '#tests/helpers/app-test.ts';
import { openDoor } from '#tests/helpers/open-door.ts';

test('a second start hands over to the first window and ends', async ({ desk }) => {
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const second = spawn(
    electronBinary(),
    [...sandboxSwitches(), `--user-data-dir=${desk.userDataDir}`, projectRoot, '--data', '/nowhere'],
    { stdio: 'ignore' },
  );
  const [code] = (await once(second, 'exit')) as [number];
  expect(code).toBe(0);
  const isMinimized = () =>
    desk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.isMinimized()),
    );
  await expect.poll(isMinimized).toEqual([false]);
});

test('a reloaded page is still signed in at the same door', async ({ desk }) => {
  const door = await openDoor(desk.page);
  const administrator = { username: 'admin', displayName: 'วิภา ดูแลดี', password: 'Plum-Tree-Seven-7' };
  expect((await door.session.createAdministrator(administrator)).state).toBe('signed-in');
  await desk.page.reload();
  const after = await openDoor(desk.page);
  expect(await after.session.current({})).toMatchObject({
    state: 'signed-in',
    person: { username: 'admin' },
  });
});

test('a page that crashes is loaded again, and still signed in', async ({ desk }) => {
  const door = await openDoor(desk.page);
  await door.session.createAdministrator({
    username: 'admin',
    displayName: 'วิภา ดูแลดี',
    password: 'Plum-Tree-Seven-7',
  });
  // Playwright takes a crashed page for gone, so what the new one shows is asked through the main process
  const shown = await desk.app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<unknown>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        const signedInName = `new Promise((found) => {
          const look = () => document.body.textContent.includes('วิภา ดูแลดี') && found('วิภา ดูแลดี');
          new MutationObserver(look).observe(document, { childList: true, subtree: true });
          look();
        })`;
        contents?.once('did-finish-load', () => resolve(contents.executeJavaScript(signedInName)));
        contents?.forcefullyCrashRenderer();
      }),
  );
  expect(shown).toBe('วิภา ดูแลดี');
});

test('the window is zoomed by physical keys, so also under a Thai keyboard', async ({ desk }) => {
  const zoom = (codes: string[]) =>
    desk.app.evaluate(({ BrowserWindow }, keys) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const event = { preventDefault: () => undefined };
      for (const code of keys) {
        contents?.emit('before-input-event', event, { type: 'keyDown', code, key: 'ช', control: true });
      }
      return contents?.zoomLevel;
    }, codes);
  expect(await zoom(['Equal', 'Equal'])).toBe(1);
  expect(await zoom(['Minus'])).toBe(0.5);
  expect(await zoom(['Digit0'])).toBe(0);
});

test('language and colours are kept by the machine', async ({ desk }) => {
  const door = await openDoor(desk.page);
  await door.desktop.savePreferences({ language: 'en', colorScheme: 'dark' });
  expect(await door.desktop.preferences({})).toEqual({ language: 'en', colorScheme: 'dark' });
  expect(await desk.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
});

test.describe('the demo', () => {
  test.use({ launch: { args: ['--demo'] } });
  test('runs on a throw-away registry', async ({ desk }) => {
    const door = await openDoor(desk.page);
    expect(await door.desktop.startup({})).toMatchObject({ state: 'ready', demo: true });
  });
});
