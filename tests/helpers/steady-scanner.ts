import type { CDPSession, Page } from '@playwright/test';
import { type Key, KEYBOARDS, keysFor, typedOn } from './keyboards.ts';

const SHIFT = 8;
const KEY_GAP_MS = 5;
/** Between two scans, a hand has to take the next paper. */
const SCAN_GAP_MS = 200;

/**
 * A USB scanner whose key events carry their times with them: however busy the machine of the tests is, the page is told
 * the rhythm of a scanner. On a PC whose keyboard is set to Thai.
 */
export class SteadyScanner {
  readonly #session: CDPSession;
  #clock = 0;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async plugIn(page: Page): Promise<SteadyScanner> {
    return new SteadyScanner(await page.context().newCDPSession(page));
  }

  /** One scan and its Enter, which comes so long behind the last key. */
  async scan(text: string, suffixAfterMs = KEY_GAP_MS): Promise<void> {
    const [, kedmanee] = KEYBOARDS;
    this.#clock = Math.max(this.#clock + SCAN_GAP_MS, Date.now());
    const keys = keysFor(text).flatMap((key) => {
      this.#clock += KEY_GAP_MS;
      return this.#strike(key, typedOn(kedmanee, [key], false));
    });
    this.#clock += suffixAfterMs;
    await Promise.all([...keys, ...this.#strike({ code: 'Enter', shift: false }, '\r')]);
  }

  /** Lies still until a hand's next key, which carries the machine's own time, is later than the last scan. */
  async rest(page: Page): Promise<void> {
    await page.waitForFunction((until) => Date.now() > until, this.#clock + SCAN_GAP_MS);
  }

  #strike(key: Key, written: string): Promise<unknown>[] {
    const common = {
      code: key.code,
      key: written === '\r' ? 'Enter' : written,
      windowsVirtualKeyCode: key.code === 'Enter' ? 13 : key.code.charCodeAt(key.code.length - 1),
      modifiers: key.shift ? SHIFT : 0,
      timestamp: this.#clock / 1000,
    };
    return [
      this.#session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: written, ...common }),
      this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...common }),
    ];
  }
}
