import { setTimeout as pass } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import { type Key, KEYBOARDS, keysFor, typedOn } from './keyboards.ts';

const SHIFT = 8;
const KEY_GAP_MS = 3;
/** Between two scans, a hand has to take the next paper. */
const SCAN_GAP_MS = 40;

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

  /**
   * One scan and its Enter, which comes so long behind the last key; the gaps between the keys come round again. Over when
   * a real scanner would have ended it, too.
   */
  async scan(
    text: string,
    { suffixAfter = KEY_GAP_MS, gaps = [KEY_GAP_MS] }: { suffixAfter?: number; gaps?: number[] } = {},
  ): Promise<void> {
    const [, kedmanee] = KEYBOARDS;
    this.#clock = Math.max(this.#clock + SCAN_GAP_MS, Date.now());
    const keys = keysFor(text).flatMap((key, at) => {
      this.#clock += gaps[at % gaps.length] ?? KEY_GAP_MS;
      return this.#strike(key, typedOn(kedmanee, [key], false));
    });
    this.#clock += suffixAfter;
    await Promise.all([...keys, ...this.#strike({ code: 'Enter', shift: false }, '\r')]);
    // a hand's next key carries the machine's own time, which must not lie before the scan's
    await pass(Math.max(0, this.#clock - Date.now()));
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
