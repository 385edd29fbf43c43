import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { projectRoot, usesFallbackRuntime } from '#tests/helpers/electron-runtime.ts';
import { launchApp, type LaunchedApp } from '#tests/helpers/launch-app.ts';
import { openDoor } from '#tests/helpers/open-door.ts';
import { connectFrom, globalsWith, violationOf } from '#tests/helpers/page-attacks.ts';

/**
 * Electron's security checklist (its documentation, "Security"), item by item, in the real app. Item 19, the fuses, is
 * checked in the packaged app: packaged-app.spec.ts.
 */
let desk: LaunchedApp;

test.beforeAll(async () => {
  desk = await launchApp({ args: ['--use-fake-device-for-media-stream'] });
  desk.complaints.expect(/Content Security Policy|violates the following|ERR_BLOCKED_BY/);
  desk.complaints.expect(/404|Permissions policy violation/);
  await desk.page.getByRole('heading').first().waitFor();
});

test.afterAll(() => desk.close());

test('1: nothing is loaded from outside, not even by a window that tries', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('<p>outside</p>');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const failure = await desk.app.evaluate(async ({ BrowserWindow }, address) => {
    const window = new BrowserWindow({ show: false });
    const words = await window.loadURL(address).then(
      () => 'loaded',
      (error: Error) => error.message,
    );
    window.destroy();
    return words;
  }, outside);
  server.close();
  expect(failure).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(asked).toEqual([]);
});

test('2, 3, 4, 6, 8, 9, 10, 11: every window runs isolated, sandboxed and without extras', async () => {
  const safe = {
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    enableBlinkFeatures: '',
    webviewTag: false,
  };
  const preferences = await desk.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      const known = contents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      return known.getLastWebPreferences();
    }),
  );
  expect(preferences.length).toBeGreaterThan(0);
  for (const found of preferences) expect(found).toMatchObject(safe);
});

test('2: there is no Node in the page', async () => {
  const found = await desk.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', '__dirname', 'global'].filter((name) => name in window),
  );
  expect(found).toEqual([]);
});

test('5: the camera and copying are the only permissions', async () => {
  const answers = await desk.page.evaluate(async () => {
    const media = (wish: MediaStreamConstraints): Promise<string> =>
      navigator.mediaDevices.getUserMedia(wish).then(
        (stream) => {
          for (const track of stream.getTracks()) track.stop();
          return 'granted';
        },
        (error: DOMException) => error.name,
      );
    const state = async (name: string): Promise<string> =>
      (await navigator.permissions.query({ name: name as PermissionName })).state;
    return {
      camera: await media({ video: true }),
      microphone: await media({ audio: true }),
      both: await media({ video: true, audio: true }),
      notifications: await Notification.requestPermission(),
      geolocation: await state('geolocation'),
      midi: await state('midi'),
      copying: await navigator.clipboard.writeText('text').then(
        () => 'granted',
        (error: DOMException) => error.name,
      ),
      pasting: await navigator.clipboard.readText().catch((error: DOMException) => error.name),
    };
  });
  expect(answers).toEqual({
    camera: 'granted',
    microphone: 'NotAllowedError',
    both: 'NotAllowedError',
    notifications: 'denied',
    geolocation: 'denied',
    midi: 'denied',
    copying: 'granted',
    pasting: 'NotAllowedError',
  });
});

test('5: the camera is not for another origin', async () => {
  const allowed = await desk.app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
    await window.loadURL('data:text/html,<p>another origin</p>');
    const answer: unknown = await window.webContents.executeJavaScript(
      'navigator.mediaDevices ? navigator.mediaDevices.getUserMedia({ video: true }).then(() => true, () => false) : false',
    );
    window.destroy();
    return answer;
  });
  expect(allowed).toBe(false);
});

test('7: every answer carries a content security policy that allows no inline script and no eval', async () => {
  const policy = await desk.page.evaluate(async () => {
    const answers = await Promise.all(['/index.html', '/missing.js'].map((path) => fetch(path)));
    return answers.map((answer) => answer.headers.get('content-security-policy') ?? '');
  });
  for (const text of policy) {
    expect(text).toContain("default-src 'none'");
    expect(text).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(text).toContain("frame-ancestors 'none'");
    expect(text).not.toContain("'unsafe-eval'");
  }
});

test('7: the page runs no inline script and loads nothing from elsewhere', async () => {
  const { page } = desk;
  expect(await violationOf(page, 'script', { text: 'window.broken = true' })).toBe('script-src-elem');
  expect(await violationOf(page, 'script', { src: 'https://example.org/a.js' })).toBe('script-src-elem');
  expect(await violationOf(page, 'img', { src: 'https://example.org/a.png' })).toBe('img-src');
  expect(await violationOf(page, 'iframe', { src: 'https://example.org/' })).toBe('frame-src');
  expect(await violationOf(page, 'object', { data: 'https://example.org/' })).toBe('object-src');
  expect(await page.evaluate(() => 'broken' in window)).toBe(false);
});

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
