import type { Page } from '@playwright/test';
import { resources } from '#shared/i18n/index.ts';
import { expect, test } from '#tests/helpers/app-test.ts';
import { openPaper } from '#tests/helpers/confirm-pages.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import { openStackDesk, type StackDesk } from '#tests/helpers/stack-desk.ts';
import { agree, handled, waiting } from '#tests/helpers/stack-pages.ts';

/** What the ear is told; nobody hears it here, so the notes are written down where the browser would sound them. */
const { confirm } = resources.th;
const OPENED = ['sine 880'];
const SAVED = ['sine 587', 'sine 880'];
const REFUSED = ['square 196', 'square 147'];

let desk: StackDesk;
test.afterEach(() => desk.close());

type Heard = typeof globalThis & { heard: string[] };

/** Replaces the browser's sound by one that writes the notes down, or by one that fails as on a PC without sound. */
async function listen(page: Page, works = true): Promise<void> {
  await page.evaluate((isWorking) => {
    const heard: string[] = [];
    class Node {
      connect = (to: unknown) => to;
    }
    class Oscillator extends Node {
      note: string;
      constructor(_context: unknown, { frequency, type }: { frequency: number; type: string }) {
        super();
        this.note = `${type} ${frequency}`;
      }
      start = () => void heard.push(this.note);
      stop = () => undefined;
    }
    class Gain extends Node {
      gain = { setValueAtTime: () => undefined, linearRampToValueAtTime: () => undefined };
    }
    class Context {
      state = 'running';
      destination = {};
      constructor() {
        if (!isWorking) throw new DOMException('no device', 'NotSupportedError');
      }
      // so far on that no tone waits for the one before
      get currentTime() {
        return performance.now();
      }
    }
    Object.assign(globalThis, { heard, AudioContext: Context, OscillatorNode: Oscillator, GainNode: Gain });
  }, works);
}

/** Waits until these notes and no others have sounded, and begins anew. */
async function expectHeard(page: Page, notes: readonly string[]): Promise<void> {
  await expect.poll(() => page.evaluate(() => (globalThis as Heard).heard)).toEqual(notes);
  await page.evaluate(() => void ((globalThis as Heard).heard.length = 0));
}

test('each outcome has its tone; muted there is none, and the machine keeps that', async () => {
  desk = await openStackDesk(3);
  const { page, codes, scanner } = desk;
  const [first = '', second = '', third = ''] = codes;
  await listen(page);
  await scanner.scan(first);
  await openPaper(page, first).waitFor();
  await expectHeard(page, OPENED);
  await agree(page, first);
  await handled(page, first, 'confirmed').waitFor();
  await expectHeard(page, SAVED);
  await page.keyboard.press('Control+KeyZ');
  // taken back, and on the desk again at once
  await openPaper(page, first).waitFor();
  await expectHeard(page, [...SAVED, ...OPENED]);
  await scanner.scan('8850999320014');
  await waiting(page, '8850999320014').waitFor();
  await expectHeard(page, REFUSED);

  await agree(page, first);
  await expectHeard(page, SAVED);

  await page.keyboard.press('Alt+KeyM');
  await page.getByRole('button', { name: confirm.sounds.off }).waitFor();
  await scanner.scan(second);
  await openPaper(page, second).waitFor();
  await agree(page, second);
  await handled(page, second, 'confirmed').waitFor();
  await goTo(page, '/scanner', resources.th.scanner.title);
  await goTo(page, '/confirm', confirm.title);
  await page.getByRole('button', { name: confirm.sounds.off }).waitFor();
  await scanner.scan(third);
  await openPaper(page, third).waitFor();
  await expectHeard(page, []);
  await page.reload();
  await page.getByRole('button', { name: confirm.sounds.off }).waitFor();
});

test('where the PC has no sound, papers are confirmed all the same', async () => {
  desk = await openStackDesk(1);
  const { page, codes, scanner } = desk;
  const [code = ''] = codes;
  await listen(page, false);
  await scanner.scan(code);
  await openPaper(page, code).waitFor();
  await agree(page, code);
  await handled(page, code, 'confirmed').waitFor();
});
