import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makeDocumentCode } from '#shared/domain/document-code.ts';
import { resources } from '#shared/i18n/index.ts';
import { expect, test } from '#tests/helpers/app-test.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import { KEYBOARDS, keysFor, typedOn } from '#tests/helpers/keyboards.ts';
import { launchApp, type LaunchedApp } from '#tests/helpers/launch-app.ts';
import { prepareRegistry } from '#tests/helpers/prepare-registry.ts';
import { TRIALS_TIMEOUT_MS, tryInRhythm } from '#tests/helpers/rhythm-trial.ts';
import { personalForm } from '#tests/helpers/sample-requests.ts';
import { signIn } from '#tests/helpers/staff-pages.ts';
import { LAYOUTS, reopenOnHome, X11Keyboard } from '#tests/helpers/x11-keyboard.ts';

/**
 * Scanners that pose as keyboards, in the real app, with keys from X: on every keyboard language, with Caps Lock on and
 * off, from the fastest to the slowest, wherever the focus is.
 */
const { common, confirm, requests } = resources.th;
const PACES = [1, 10, 60];
const TEXT = 'ข้อความเดิม';

test.describe.configure({ timeout: TRIALS_TIMEOUT_MS });

let keyboard: X11Keyboard;
let folder: string;
let desk: LaunchedApp;
let page: Page;
let running = 0;

test.beforeAll(async () => {
  keyboard = await X11Keyboard.start();
  folder = mkdtempSync(join(tmpdir(), 'court-mail-wedge-'));
  const dataDir = join(folder, 'registry');
  const login = await prepareRegistry(dataDir, async (registry) => {
    const unitId = await registry.unitId('ศาลจังหวัดเชียงใหม่');
    await registry.submit(personalForm({}, unitId));
    return registry.login('confirmer', { unitIds: [unitId] });
  });
  desk = await launchApp({ dataDir });
  page = desk.page;
  await signIn(page, login);
  await afresh();
});
test.afterAll(async () => {
  await keyboard.stop();
  await desk.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

declare global {
  interface Window {
    presses: number;
  }
}

/** Counts what a scan must never do: press something, or send a form. */
function countPresses(): void {
  window.presses = 0;
  for (const kind of ['click', 'submit']) window.addEventListener(kind, () => (window.presses += 1), true);
}

async function afresh(): Promise<void> {
  await reopenOnHome(desk, keyboard);
  await page.evaluate(countPresses);
}

/** Opens Confirm Doc with a text in its field and the focus in a place, tries a scan there, and looks that it did nothing else. */
async function tryOnConfirm(
  focus: (page: Page) => Promise<unknown>,
  trial: () => Promise<void>,
): Promise<void> {
  await tryInRhythm({ keyboard, page, afresh }, async () => {
    await goTo(page, '/confirm', confirm.title);
    await codeField().fill(TEXT);
    await focus(page);
    await page.evaluate(() => (window.presses = 0));
    await trial();
    await expect(codeField()).toHaveValue(TEXT);
    expect(await page.evaluate(() => window.presses)).toBe(0);
  });
}

/** A code that no paper has: it is refused by name, which shows that it was read. */
function nextCode(): string {
  running += 1;
  return makeDocumentCode({ buddhistYear: 2569, runningNumber: 900_000 + running });
}

async function expectRefused(code: string): Promise<void> {
  await expect(page.locator('[role=alert]').filter({ hasText: code })).toHaveCount(1);
}

const codeField = () => page.getByLabel(confirm.code.label);
const help = () => page.getByRole('dialog', { name: common.shortcut.title });

async function openHelp(): Promise<void> {
  await page.keyboard.press('F1');
  await expect(help()).toBeVisible();
}

const PLACES: Record<string, (page: Page) => Promise<void>> = {
  'a text field': () => codeField().focus(),
  'a button': () => page.getByRole('button', { name: confirm.code.show }).focus(),
};

for (const layout of LAYOUTS)
  for (const capsLock of [false, true])
    test(`a scan is read with the keyboard set to ${layout.name}, Caps Lock ${capsLock ? 'on' : 'off'}`, async () => {
      await keyboard.setLayout(layout);
      await keyboard.setCapsLock(capsLock);
      for (const focus of Object.values(PLACES))
        for (const pace of PACES)
          await tryOnConfirm(focus, async () => {
            const code = nextCode();
            await keyboard.scan(code, { pace });
            await expectRefused(code);
          });
      for (const pace of PACES)
        await tryOnConfirm(openHelp, async () => {
          const code = nextCode();
          await keyboard.scan(`]C1${code}`, { pace });
          await expectRefused(code);
          await expect(help()).toBeVisible();
          await page.keyboard.press('Escape');
          await expect(help()).toBeHidden();
        });
      for (const pace of PACES)
        await tryInRhythm({ keyboard, page, afresh }, async () => {
          await goTo(page, '/requests', requests.title);
          await page.getByRole('grid').focus();
          // wrong check digits: told where the screen is, while a right code would open its record
          const code = nextCode().replace(/.$/, (digit) => String((Number(digit) + 1) % 10));
          await keyboard.scan(code, { pace });
          await expect(page.getByText(requests.scanUnknown.replace('{{text}}', code))).toBeVisible();
          await expect(page.getByRole('grid')).toBeFocused();
        });
    });

test('barcodes of other systems are told as such, and leave nothing', async () => {
  await keyboard.setLayout(LAYOUTS[1]);
  await keyboard.setCapsLock(false);
  for (const [code, pace] of [
    ['8850999320014', 1],
    ['EM123456789TH', 10],
    ['1234567890128', 60],
  ] as const)
    await tryOnConfirm(
      () => codeField().focus(),
      async () => {
        await keyboard.scan(code, { pace });
        await expectRefused(code);
      },
    );
});

/** Milliseconds a key of a hand at 120 words a minute, pairs rolled. */
const HAND = [120, 60, 30, 140, 90, 170, 40, 35, 110, 150, 75, 180, 30, 95, 130];

for (const [index, layout] of LAYOUTS.entries())
  test(`whoever types 120 words a minute in ${layout.name} is no scanner`, async () => {
    await keyboard.setCapsLock(false);
    await keyboard.setLayout(layout);
    const keys = keysFor('memo em69 000123 57 them emem6 EM690001 see me');
    await tryInRhythm({ keyboard, page, afresh }, async () => {
      await goTo(page, '/requests', requests.title);
      await goTo(page, '/confirm', confirm.title);
      await codeField().fill('');
      await codeField().focus();
      await keyboard.type(keys.map((key, at) => ({ ...key, after: HAND[at % HAND.length] ?? 0 })));
      await expect(codeField()).toHaveValue(typedOn(KEYBOARDS[index] ?? KEYBOARDS[0], keys, false));
      await expect(page.locator('[role=alert]')).toHaveCount(0);
    });
  });

test('a code that arrives as text is read: pasted, from a remote desktop, or from an input method', async () => {
  await keyboard.setLayout(LAYOUTS[0]);
  await goTo(page, '/confirm', confirm.title);
  const session = await page.context().newCDPSession(page);
  for (const layout of KEYBOARDS.slice(1)) {
    const written = () => {
      const code = nextCode();
      return { code, text: typedOn(layout, keysFor(code), false) };
    };
    await codeField().fill(TEXT);
    await codeField().focus();
    const typed = written();
    await session.send('Input.insertText', { text: typed.text });
    await expectRefused(typed.code);
    const composed = written();
    await session.send('Input.imeSetComposition', {
      text: composed.text,
      selectionStart: composed.text.length,
      selectionEnd: composed.text.length,
    });
    await session.send('Input.insertText', { text: composed.text });
    await expectRefused(composed.code);
    await expect(codeField()).toHaveValue(TEXT);

    for (const focus of Object.values(PLACES)) {
      const pasted = written();
      await page.evaluate((text) => navigator.clipboard.writeText(text), pasted.text);
      await focus(page);
      await page.keyboard.press('Control+KeyV');
      await expectRefused(pasted.code);
    }
    await expect(codeField()).toHaveValue(TEXT);
  }
  await session.detach();
});
