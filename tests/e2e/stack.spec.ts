import type { Page } from '@playwright/test';
import { resources } from '#shared/i18n/index.ts';
import { expect, test } from '#tests/helpers/app-test.ts';
import { expectNothingFound } from '#tests/helpers/axe.ts';
import { openPaper } from '#tests/helpers/confirm-pages.ts';
import { historyOf, openStackDesk, type StackDesk } from '#tests/helpers/stack-desk.ts';
import { agree, counted, handled, waiting } from '#tests/helpers/stack-pages.ts';
import type { Login } from '#tests/helpers/staff-pages.ts';

const { common, confirm, session } = resources.th;
const FOREIGN = '8850999320014';

let desk: StackDesk;
test.afterEach(() => desk.close());

/** Strikes a digit alone, as a hand does that has put the scanner down. */
async function differs(page: Page, digit: string): Promise<void> {
  const note = page.getByLabel(confirm.return.note);
  await expect(async () => {
    await page.keyboard.press(digit);
    await expect(note).toBeFocused({ timeout: 500 });
  }).toPass();
}

test('no scan, no scanner’s Enter and no Enter too soon confirms anything; a hand’s does', async () => {
  desk = await openStackDesk(3);
  const { page, codes, scanner } = desk;
  const [first = '', second = '', third = ''] = codes;
  await scanner.scan(first);
  await openPaper(page, first).waitFor();
  await expect(page.getByText('1-1019-90000-01-8')).toBeVisible();
  await expect(page.getByRole('button', { name: confirm.stack.agree })).toBeFocused();
  // a barcode whose Enter comes late: when its record, or its place in the queue, is on the screen already
  await scanner.scan(second, { suffixAfter: 400 });
  await waiting(page, second).waitFor();
  await expect(page.getByText(confirm.stack.tooSoon)).toBeVisible();
  // again and again, and as a barcode of another system that begins with a space
  await scanner.scan(second);
  await scanner.scan(` ${FOREIGN}`);
  await scanner.scan(first);
  await expect(page.locator('[data-notice=already-open]')).toBeVisible();
  await expect(openPaper(page, first)).toBeVisible();
  await expect(page.locator('[data-waiting]')).toHaveCount(2);
  expect(await historyOf(page, first)).toEqual(['submit']);
  expect(await historyOf(page, second)).toEqual(['submit']);
  await expectNothingFound(page);

  await agree(page, first);
  await openPaper(page, second).waitFor();
  await page.keyboard.press('Escape');
  await expect(handled(page, second, 'set-aside')).toBeVisible();
  await scanner.scan(third);
  await openPaper(page, third).waitFor();
  await differs(page, 'Digit2');
  await expect(page.getByRole('radio', { name: common.returnReason['national-id-differs'] })).toBeChecked();
  await page.keyboard.press('Alt+KeyS');
  await expect(handled(page, third, 'returned')).toBeVisible();
  expect(await historyOf(page, first)).toEqual(['submit', 'confirm']);
  expect(await historyOf(page, second)).toEqual(['submit']);
});

test('a scan while the page stands still is one scan, in a text field too', async () => {
  desk = await openStackDesk(2);
  const { page, codes, scanner } = desk;
  await expect(page.getByLabel(confirm.code.label)).toBeFocused();
  for (const code of codes) {
    const still = page.evaluate(() => {
      const until = performance.now() + 900;
      while (performance.now() < until);
    });
    await scanner.scan(code);
    await still;
    await expect(openPaper(page, code).or(waiting(page, code))).toBeVisible();
  }
  await expect(page.locator('[data-waiting]')).toHaveCount(1);
  await expect(page.getByLabel(confirm.code.label)).toHaveValue('');
});

test('a scan that breaks off is told, and its digits say of no paper that it differs', async () => {
  desk = await openStackDesk(1);
  const { page, codes, scanner } = desk;
  const [code = ''] = codes;
  await scanner.scan(code);
  await openPaper(page, code).waitFor();
  const stutter = [130, 40, 170, 95, 15];
  await scanner.scan(code.slice(0, 7), { gaps: stutter });
  await expect(waiting(page, code.slice(0, 7))).toHaveAttribute('data-state', 'refused');
  await expect(page.locator('[data-notice=CODE_SHAPE]')).toContainText(confirm.refused.CODE_INCOMPLETE);
  // and where the beginning was lost
  await scanner.scan(code.slice(5), { gaps: stutter });
  await expect(page.getByText(confirm.stack.tooSoon)).toBeVisible();
  await expect(page.getByRole('button', { name: confirm.stack.agree })).toBeFocused();
  expect(await historyOf(page, code)).toEqual(['submit']);
  await differs(page, 'Digit3');
});

test('security: Enter struck or held together with another key confirms nothing', async () => {
  desk = await openStackDesk(1);
  const { page, codes, scanner } = desk;
  const [code = ''] = codes;
  await scanner.scan(code);
  await openPaper(page, code).waitFor();
  await expect(page.getByRole('button', { name: confirm.stack.agree })).toBeFocused();
  // long enough on the screen for a lone Enter to count
  const shown = await page.evaluate(() => performance.now());
  await page.waitForFunction((until) => performance.now() > until, shown + 1000);
  for (const held of ['Shift', 'Control', 'Alt']) {
    await page.keyboard.down(held);
    for (const key of ['Enter', 'Enter', 'NumpadEnter']) await page.keyboard.down(key);
    await page.keyboard.up('Enter');
    await page.keyboard.up('NumpadEnter');
    await page.keyboard.up(held);
  }
  await expect(openPaper(page, code)).toBeVisible();
  expect(await historyOf(page, code)).toEqual(['submit']);
  await agree(page, code);
  await expect(handled(page, code, 'confirmed')).toBeVisible();
});

test('the last save is taken back until the IT office has taken the request', async () => {
  desk = await openStackDesk(1);
  const { page, codes, scanner } = desk;
  const [code = ''] = codes;
  await scanner.scan(code);
  await agree(page, code);
  await expect(handled(page, code, 'confirmed')).toBeVisible();
  await page.keyboard.press('Control+KeyZ');
  await expect(page.locator('[data-notice=undone]').or(openPaper(page, code)).first()).toBeVisible();
  await openPaper(page, code).waitFor();
  expect(await historyOf(page, code)).toEqual(['submit', 'confirm', 'undo']);
  await agree(page, code);
  await expect(counted(page, 'confirmed')).toHaveText('1');
});

test('the pile goes on where it was after the lock, and after the page was loaded again', async () => {
  desk = await openStackDesk(4);
  const { page, codes, scanner, login } = desk;
  const [first = '', second = '', third = '', fourth = ''] = codes;
  for (const code of [first, second, third]) await scanner.scan(code);
  await waiting(page, third).waitFor();
  await agree(page, first);
  await openPaper(page, second).waitFor();
  await lockAndUnlock(page, login);
  await agree(page, second);
  await openPaper(page, third).waitFor();
  await page.reload();
  await openPaper(page, third).waitFor();
  await scanner.scan(fourth);
  await waiting(page, fourth).waitFor();
  await agree(page, third);
  await agree(page, fourth);
  await expect(counted(page, 'confirmed')).toHaveText('4');
  for (const code of codes) expect(await historyOf(page, code)).toEqual(['submit', 'confirm']);
});

async function lockAndUnlock(page: Page, { password }: Login): Promise<void> {
  await page.keyboard.press('Alt+KeyL');
  await page.getByRole('heading', { level: 1, name: session.locked }).waitFor();
  await page.getByLabel(session.password, { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: confirm.title }).waitFor();
}
