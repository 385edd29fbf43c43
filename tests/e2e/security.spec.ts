import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { launchApp, type LaunchedApp } from '#tests/helpers/launch-app.ts';
import { violationOf } from '#tests/helpers/page-attacks.ts';

/**
 * Electron's security checklist (its documentation, "Security"), item by item, in the real app: what a page may do.
 * Items 12 to 20, how it could get out or others in, are in security-borders.spec.ts; the fuses in packaged-app.spec.ts.
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

test('5: the camera is not for a window that prints, which does not even learn what cameras there are', async () => {
  const found = await desk.app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
    await window.loadURL('app://court-mail/print.html');
    const answer: unknown = await window.webContents.executeJavaScript(`(async () => ({
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'granted', ({ name }) => name),
      names: (await navigator.mediaDevices.enumerateDevices()).map(({ label }) => label).join(''),
    }))()`);
    window.destroy();
    return answer;
  });
  expect(found).toEqual({ camera: 'NotAllowedError', names: '' });
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
