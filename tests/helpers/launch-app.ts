import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { APP_ORIGIN } from '#main/desktop/app-address.ts';
import { electronBinary, projectRoot, sandboxSwitches } from './electron-runtime.ts';
import { PageComplaints } from './page-complaints.ts';

export type LaunchOptions = {
  /** The registry's folder; a fresh one that is deleted afterwards unless given. `null`: a first run, none chosen yet. */
  dataDir?: string | null;
  /** The user's folder (settings, logs); fresh and deleted afterwards unless given. */
  userDataDir?: string;
  /** More arguments: the program's own or Chromium's switches. */
  args?: readonly string[];
  language?: 'th' | 'en';
  colorScheme?: 'light' | 'dark';
  env?: Record<string, string>;
  /** Where the built app is; the project unless given. */
  appDir?: string;
};

export type LaunchedApp = {
  app: ElectronApplication;
  /** The main window's page. */
  page: Page;
  dataDir: string | null;
  userDataDir: string;
  complaints: PageComplaints;
  /** Closes the app as a person would; fails if the page complained or the app did not end well. */
  close: () => Promise<void>;
};

/** Starts the real app with folders of its own. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const fresh = mkdtempSync(join(tmpdir(), 'court-mail-test-'));
  const userDataDir = options.userDataDir ?? join(fresh, 'user');
  const dataDir = options.dataDir === undefined ? join(fresh, 'registry') : options.dataDir;
  writeSettings(userDataDir, options);

  // Without an executablePath Playwright holds the app back until it is connected itself: a window that opens while it
  // is still connecting makes it wait for ever. The `electron` package then answers with the binary of this folder.
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = dirname(electronBinary());
  const app = await _electron.launch({
    args: [
      ...sandboxSwitches(),
      `--user-data-dir=${userDataDir}`,
      options.appDir ?? projectRoot,
      ...(dataDir === null ? [] : ['--data', dataDir]),
      ...(options.args ?? []),
    ],
    env: { ...environment(), ...options.env },
  });
  const complaints = new PageComplaints();
  // print windows as well
  app.on('window', (window) => complaints.watch(window));
  for (const window of app.windows()) complaints.watch(window);
  // registered at once: an app that ends while its page is still awaited is not missed
  const ended = once(app.process(), 'exit');
  const page = await app.firstWindow();
  await firstScreen(page);

  const close = async (): Promise<void> => {
    await app.close();
    const [code, signal] = await ended;
    rmSync(fresh, { recursive: true, force: true, maxRetries: 3 });
    if (code !== 0) throw new Error(`The app ended with ${signal ?? `exit code ${code}`}.`);
    complaints.assertNone();
  };
  return { app, page, dataDir, userDataDir, complaints, close };
}

/** A window is there before its page: what is done to the blank one (zoom, listeners, scripts) is lost without a word. */
async function firstScreen(page: Page): Promise<void> {
  await page.waitForURL((address) => address.href.startsWith(`${APP_ORIGIN}/`), { waitUntil: 'load' });
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}

/** Preferences must be there before the first picture, so they are written as the app itself would have left them. */
function writeSettings(userDataDir: string, { language = 'th', colorScheme = 'light' }: LaunchOptions): void {
  const settings = join(userDataDir, 'machine.json');
  if (existsSync(settings)) return;
  mkdirSync(userDataDir, { recursive: true });
  writeFileSync(settings, JSON.stringify({ preferences: { language, colorScheme } }));
}

/** With ELECTRON_RUN_AS_NODE (editors set it in their terminals) Electron would start as plain Node. */
function environment(): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _asNode, ...rest } = process.env;
  return Object.fromEntries(
    Object.entries(rest).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
