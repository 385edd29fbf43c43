import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium, expect, type Page } from '@playwright/test';
import { sandboxSwitches } from './electron-runtime.ts';

export type PackagedApp = { page: Page; close: () => Promise<void> };

/**
 * Starts a packaged program. Playwright's Electron launcher needs Node's inspector, which the fuses switch off, so only
 * the page is reached, by Chromium's own debugging port.
 */
export async function runPackaged(program: string, args: readonly string[]): Promise<PackagedApp> {
  const app = spawn(program, [...sandboxSwitches(), '--remote-debugging-port=0', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(app, 'exit');
  try {
    const address = await debuggingAddress(app);
    await pageIsLoaded(address);
    const browser = await chromium.connectOverCDP(address);
    const [context] = browser.contexts();
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
    if (!page) throw new Error('The packaged app has no page.');
    const close = async (): Promise<void> => {
      await browser.close();
      app.kill('SIGTERM');
      await ended;
    };
    return { page, close };
  } catch (error) {
    app.kill('SIGKILL');
    throw error;
  }
}

/** Chromium writes it to its error output; a program that ends before has said why there. */
function debuggingAddress(app: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    app.stderr?.on('data', (chunk) => {
      said += String(chunk);
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    app.once('exit', () => reject(new Error(`The packaged app did not start:\n${said}`)));
  });
}

/** Connecting while the first page is being loaded would wait for ever: its frame is replaced under Playwright's hands. */
async function pageIsLoaded(address: string): Promise<void> {
  const list = `http://${new URL(address).host}/json/list`;
  const titles = async (): Promise<string[]> => {
    const pages = (await (await fetch(list)).json()) as Array<{ title: string }>;
    return pages.map(({ title }) => title);
  };
  await expect.poll(titles).toEqual(['ทะเบียนอีเมลศาล']);
}
