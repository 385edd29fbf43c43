import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { resources } from '#shared/i18n/index.ts';
import { HeardKeys } from './heard-keys.ts';
import { keysFor } from './keyboards.ts';
import type { LaunchedApp } from './launch-app.ts';
import type { Delivery, TimedKey } from './rhythm-trial.ts';

const run = promisify(execFile);
const { home } = resources.th;

/** The keyboard languages a court PC may be set to, as X names them. */
export const LAYOUTS = [
  { name: 'US', args: ['us'] },
  { name: 'Thai Kedmanee', args: ['th'] },
  { name: 'Thai Pattachote', args: ['th', 'pat'] },
] as const;
export type Layout = (typeof LAYOUTS)[number];

/** X11 key codes (evdev) of the physical keys that document codes are made of. */
const KEY_CODES: Record<string, number> = {
  ...Object.fromEntries(
    ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'].map((digit, at) => [`Digit${digit}`, 10 + at]),
  ),
  ...rowFrom(24, 'QWERTYUIOP'),
  ...rowFrom(38, 'ASDFGHJKL'),
  ...rowFrom(52, 'ZXCVBNM'),
  Minus: 20,
  Equal: 21,
  Semicolon: 47,
  Comma: 59,
  Period: 60,
  Slash: 61,
  BracketRight: 35,
  Enter: 36,
  Space: 65,
};
const SHIFT = 50;
const CAPS_LOCK = 66;

/**
 * A desktop with a window manager, without which no window gets the keyboard, and a USB scanner: keys that X delivers
 * as if somebody had pressed them. Only for a virtual display.
 */
export class X11Keyboard {
  readonly #manager: ChildProcess;
  #capsLock = false;
  #heard: HeardKeys | undefined;
  /** What was struck, as the page was told of it; `tryInRhythm` begins it anew. */
  deliveries: Delivery[] = [];

  private constructor(manager: ChildProcess) {
    this.#manager = manager;
  }

  static async start(): Promise<X11Keyboard> {
    const manager = spawn('openbox', ['--startup', 'echo ready'], { stdio: ['ignore', 'pipe', 'ignore'] });
    await once(manager.stdout, 'data');
    return new X11Keyboard(manager);
  }

  /** What the PC's keyboard language makes of the keys from now on. */
  async setLayout({ args }: Layout): Promise<void> {
    await run('setxkbmap', [...args]);
  }

  /**
   * Gives the keyboard to the app's main window, as soon as it is on the screen. The app is asked for the window's
   * number: `xdotool search` walks through all windows of the display and dies of one that closes meanwhile.
   */
  async focusWindow({ app, page }: Pick<LaunchedApp, 'app' | 'page'>): Promise<void> {
    this.#heard = await HeardKeys.begin(page);
    const isVisible = () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false);
    await expect.poll(isVisible).toBe(true);
    const window = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getNativeWindowHandle().readUInt32LE(),
    );
    await run('xdotool', ['windowactivate', '--sync', String(window)]);
    // the page cannot be asked: Playwright lets every page believe that it has the focus
    const hasFocus = () =>
      app.evaluate(({ BrowserWindow }) => {
        const [main] = BrowserWindow.getAllWindows();
        return main?.isFocused() === true && main.webContents.isFocused();
      });
    await expect.poll(hasFocus).toBe(true);
  }

  /** Switches Caps Lock on or off. */
  async setCapsLock(on: boolean): Promise<void> {
    if (on !== this.#capsLock) await run('xdotool', ['key', String(CAPS_LOCK)]);
    this.#capsLock = on;
  }

  /** One scan: every key of the barcode on the scanner's US keyboard, `pace` ms apart, and Enter. */
  async scan(barcode: string, { pace = 5 }: { pace?: number } = {}): Promise<void> {
    const keys = [...keysFor(barcode), { code: 'Enter', shift: false }];
    await this.type(keys.map((key) => ({ ...key, after: pace })));
  }

  /** Types keys as a hand does: each the given milliseconds after the one before. */
  async type(keys: readonly TimedKey[]): Promise<void> {
    if (!this.#heard) throw new Error('the keyboard has no window yet');
    await this.#heard.forget();
    await run('xdotool', keys.flatMap(strokeOf));
    const count = keys.length + keys.filter(({ shift }) => shift).length;
    this.deliveries.push({ wanted: keys, heard: await this.#heard.await(count) });
  }

  async stop(): Promise<void> {
    await this.setCapsLock(false);
    await this.setLayout(LAYOUTS[0]);
    const ended = once(this.#manager, 'exit');
    this.#manager.kill();
    await ended;
  }
}

/** Loads the page again on Home, where no scan is listened for, and gives it the keyboard: whatever was begun is gone. */
export async function reopenOnHome(desk: LaunchedApp, keyboard: X11Keyboard): Promise<void> {
  await desk.page.evaluate(() => (location.hash = '#/'));
  await desk.page.reload();
  await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText(home.title);
  await keyboard.focusWindow(desk);
}

/** What makes xdotool strike a key, so long after the one before. */
function strokeOf({ code, shift, after }: TimedKey): string[] {
  const key = ['key', '--delay', '0', String(keyCode(code))];
  const hold = (way: 'keydown' | 'keyup') => [way, '--delay', '0', String(SHIFT)];
  return ['sleep', String(after / 1000), ...(shift ? [...hold('keydown'), ...key, ...hold('keyup')] : key)];
}

function rowFrom(first: number, letters: string): Record<string, number> {
  return Object.fromEntries([...letters].map((letter, at) => [`Key${letter}`, first + at]));
}

function keyCode(code: string): number {
  const found = KEY_CODES[code];
  if (found === undefined) throw new RangeError(`no X11 key code for ${code}`);
  return found;
}
