import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { projectRoot, usesFallbackRuntime } from '#tests/helpers/electron-runtime.ts';
import { launchApp, type LaunchedApp } from '#tests/helpers/launch-app.ts';
import { openDoor } from '#tests/helpers/open-door.ts';
import { connectFrom, globalsWith } from '#tests/helpers/page-attacks.ts';

/**
 * Electron's security checklist, items 11 to 18 and 20, in the real app: how a page could get out, and others in.
 * Item 19, the fuses, is checked in packaged-app.spec.ts.
 */
let desk: LaunchedApp;

test.beforeAll(async () => {
  desk = await launchApp();
  desk.complaints.expect(/404|ERR_BLOCKED_BY/);
  await desk.page.getByRole('heading').first().waitFor();
});

test.afterAll(() => desk.close());

test('11, 12: a webview is an unknown element, and attaching one is refused', async () => {
  const methods = await desk.page.evaluate(() => 'getWebContentsId' in document.createElement('webview'));
  expect(methods).toBe(false);
  const prevented = await desk.app.evaluate(({ BrowserWindow }) => {
    let refused = false;
    const event = { preventDefault: () => (refused = true) };
    BrowserWindow.getAllWindows()[0]?.webContents.emit('will-attach-webview', event, {}, {});
    return refused;
  });
  expect(prevented).toBe(true);
});

for (const address of ['https://example.org/', 'app://court-mail/print.html', 'app://elsewhere/index.html']) {
  test(`13: the page cannot leave for ${address}`, async () => {
    const refused = desk.app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<boolean>((resolve) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          contents?.once('will-frame-navigate', (event) =>
            setImmediate(() => resolve(event.defaultPrevented)),
          );
        }),
    );
    // the listener must be there before the page tries
    await desk.app.evaluate(() => undefined);
    await desk.page.evaluate((to) => location.assign(to), address);
    expect(await refused).toBe(true);
    expect(desk.page.url()).toMatch(/^app:\/\/court-mail\/index\.html/);
  });
}

test('13: redirections are refused as well', async () => {
  const prevented = await desk.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return ['will-navigate', 'will-redirect'].map((name) => {
      let refused = false;
      contents?.emit(name, { url: 'https://example.org/', preventDefault: () => (refused = true) });
      return refused;
    });
  });
  expect(prevented).toEqual([true, true]);
});

test('14: the page opens no window', async () => {
  const opened = await desk.page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'app://court-mail/index.html';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    link.remove();
    return window.open('https://example.org/') !== null;
  });
  expect(opened).toBe(false);
  expect(await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('15: no address is ever handed to the system', () => {
  const folder = join(projectRoot, 'out/main');
  const bundle = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  expect(bundle.length).toBeGreaterThan(0);
  const using = bundle.filter((name) => readFileSync(join(folder, name), 'utf8').includes('openExternal'));
  expect(using).toEqual([]);
});

test('16: the Electron that is shipped is pinned, current, and the one the app runs on', async () => {
  const read = (path: string) =>
    JSON.parse(readFileSync(join(projectRoot, path), 'utf8')) as Record<string, unknown>;
  const { electron } = read('package.json')['devDependencies'] as { electron: string };
  expect(electron).toMatch(/^\d+\.\d+\.\d+$/);
  expect(read('node_modules/electron/package.json')['version']).toBe(electron);
  // raised with every major release; Electron supports the latest three
  expect(Number(electron.split('.')[0])).toBeGreaterThanOrEqual(45);
  expect(readFileSync(join(projectRoot, 'electron-builder.yml'), 'utf8')).not.toMatch(
    /electron(Version|Dist)/,
  );
  const running = await desk.app.evaluate(() => process.versions.electron);
  if (!usesFallbackRuntime()) expect(running).toBe(electron);
});

test('17: a page of ours reaches the office', async () => {
  const door = await openDoor(desk.page);
  expect((await door.desktop.startup({})).state).toBe('ready');
});

for (const address of ['data:text/html,<p>stranger</p>', 'app://court-mail/print.html', 'about:blank']) {
  test(`17: the office refuses the port of ${address}, preload script or not`, async () => {
    expect(await connectFrom(desk.app, address)).toBe('closed');
  });
}

test('18: pages come from our own scheme only', async () => {
  const addresses = await desk.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getURL().split('/', 3).join('/')),
  );
  expect(new Set(addresses)).toEqual(new Set(['app://court-mail']));
  const failure = await desk.app.evaluate(async ({ BrowserWindow, app }) => {
    const window = new BrowserWindow({ show: false });
    const words = await window.loadURL(`file://${app.getAppPath()}/package.json`).then(
      () => 'loaded',
      (error: Error) => error.message,
    );
    window.destroy();
    return words;
  });
  expect(failure).toContain('ERR_BLOCKED_BY_CLIENT');
});

test('18, exploit: a path with encoded dots climbs out of the pages folder to the program and its neighbours', async () => {
  const paths = [
    '/..%2fmain%2fmain.js',
    '/%2e%2e%2fmain%2fmain.js',
    '/..%5cmain%5cmain.js',
    '/assets/..%2f..%2fmain%2fmain.js',
    '/..%2f..%2fpackage.json',
    '/%2fetc%2fpasswd',
    '/index.html%00.js',
    '/',
  ];
  const states = await desk.page.evaluate(
    async (all) => Promise.all(all.map(async (path) => (await fetch(path)).status)),
    paths,
  );
  expect(states).toEqual(paths.map(() => 404));
});

test('20: the preload script puts nothing into the page', async () => {
  const [withPreload, without] = [await globalsWith(desk.app, true), await globalsWith(desk.app, false)];
  expect(withPreload.length).toBeGreaterThan(100);
  expect(withPreload).toEqual(without);
  const names = await desk.page.evaluate(() =>
    ['electron', 'ipcRenderer', 'contextBridge'].filter((name) => name in window),
  );
  expect(names).toEqual([]);
});
