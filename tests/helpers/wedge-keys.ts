import type { Page } from '@playwright/test';
import { type Key, KEYBOARDS, keysFor, typedOn } from './keyboards.ts';

const SHIFT = 8;

/**
 * Strikes what a USB scanner would for this barcode, on a PC whose keyboard is set to Thai: the physical keys of a US
 * keyboard with the Thai letters on them, one right after the other, and Enter.
 */
export async function scanBarcode(page: Page, text: string): Promise<void> {
  const [, kedmanee] = KEYBOARDS;
  const session = await page.context().newCDPSession(page);
  const strike = (key: Key, written: string) => {
    const common = {
      code: key.code,
      key: written === '\r' ? 'Enter' : written,
      windowsVirtualKeyCode: key.code === 'Enter' ? 13 : key.code.charCodeAt(key.code.length - 1),
      modifiers: key.shift ? SHIFT : 0,
    };
    return [
      session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: written, ...common }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...common }),
    ];
  };
  const keys = keysFor(text).map((key) => strike(key, typedOn(kedmanee, [key], false)));
  // sent without waiting for answers: a scanner does not wait either
  await Promise.all([...keys, strike({ code: 'Enter', shift: false }, '\r')].flat());
  await session.detach();
}
