import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import type { ElectronApplication } from '@playwright/test';
import { keysFor } from './keyboards.ts';

const run = promisify(execFile);

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
  Space: 65,
};
const SHIFT = 50;
const ENTER = 36;

/**
 * A desktop with a window manager, without which no window gets the keyboard, and a USB scanner: keys that X delivers
 * as if somebody had pressed them. Only for a virtual display.
 */
export class X11Keyboard {
  readonly #manager: ChildProcess;

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
  async focusWindow(app: ElectronApplication): Promise<void> {
    const window = await app.evaluate(async ({ BrowserWindow }) => {
      const [main] = BrowserWindow.getAllWindows();
      if (!main) throw new Error('the app has no window');
      if (!main.isVisible()) await new Promise<void>((resolve) => main.once('show', () => resolve()));
      return main.getNativeWindowHandle().readUInt32LE();
    });
    await run('xdotool', ['windowactivate', '--sync', String(window)]);
  }

  /** One scan: every key of the barcode on the scanner's US keyboard, 5 ms apart, and Enter. */
  async scan(barcode: string): Promise<void> {
    const keys = keysFor(barcode).flatMap(({ code, shift }) => {
      const key = ['key', '--delay', '5', String(keyCode(code))];
      return shift
        ? ['keydown', '--delay', '0', String(SHIFT), ...key, 'keyup', '--delay', '0', String(SHIFT)]
        : key;
    });
    await run('xdotool', [...keys, 'key', '--delay', '5', String(ENTER)]);
  }

  async stop(): Promise<void> {
    await this.setLayout(LAYOUTS[0]);
    const ended = once(this.#manager, 'exit');
    this.#manager.kill();
    await ended;
  }
}

function rowFrom(first: number, letters: string): Record<string, number> {
  return Object.fromEntries([...letters].map((letter, at) => [`Key${letter}`, first + at]));
}

function keyCode(code: string): number {
  const found = KEY_CODES[code];
  if (found === undefined) throw new RangeError(`no X11 key code for ${code}`);
  return found;
}
