import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import type { ElectronApplication } from '@playwright/test';
import { type Key, keysFor } from './keyboards.ts';

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

  /** Switches Caps Lock on or off. */
  async setCapsLock(on: boolean): Promise<void> {
    if (on !== this.#capsLock) await run('xdotool', ['key', String(CAPS_LOCK)]);
    this.#capsLock = on;
  }

  /** One scan: every key of the barcode on the scanner's US keyboard, `pace` ms apart, and Enter. */
  async scan(barcode: string, { pace = 5 }: { pace?: number } = {}): Promise<void> {
    const keys = keysFor(barcode).flatMap((key) => strokeOf(key, pace));
    await run('xdotool', [...keys, ...strokeOf({ code: 'Enter', shift: false }, pace)]);
  }

  /** Types keys as a hand does: each the given milliseconds after the one before. */
  async type(keys: ReadonlyArray<Key & { after: number }>): Promise<void> {
    const strokes = keys.flatMap(({ after, ...key }) => ['sleep', String(after / 1000), ...strokeOf(key, 0)]);
    await run('xdotool', strokes);
  }

  async stop(): Promise<void> {
    await this.setCapsLock(false);
    await this.setLayout(LAYOUTS[0]);
    const ended = once(this.#manager, 'exit');
    this.#manager.kill();
    await ended;
  }
}

/** What makes xdotool strike a key and go on `pace` ms later. */
function strokeOf({ code, shift }: Key, pace: number): string[] {
  const key = ['key', '--delay', String(pace), String(keyCode(code))];
  const hold = (way: 'keydown' | 'keyup') => [way, '--delay', '0', String(SHIFT)];
  return shift ? [...hold('keydown'), ...key, ...hold('keyup')] : key;
}

function rowFrom(first: number, letters: string): Record<string, number> {
  return Object.fromEntries([...letters].map((letter, at) => [`Key${letter}`, first + at]));
}

function keyCode(code: string): number {
  const found = KEY_CODES[code];
  if (found === undefined) throw new RangeError(`no X11 key code for ${code}`);
  return found;
}
