import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { resources } from '#shared/i18n/index.ts';
import { expect, test } from '#tests/helpers/app-test.ts';
import { expectNothingFound } from '#tests/helpers/axe.ts';
import { openPaper } from '#tests/helpers/confirm-pages.ts';
import { launchApp, type LaunchedApp } from '#tests/helpers/launch-app.ts';
import { openDoor } from '#tests/helpers/open-door.ts';
import { prepareRegistry, type Preparation } from '#tests/helpers/prepare-registry.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';
import { agree, counted, handled, openStack, waiting } from '#tests/helpers/stack-pages.ts';
import { signIn } from '#tests/helpers/staff-pages.ts';
import { SteadyScanner } from '#tests/helpers/steady-scanner.ts';

const { confirm } = resources.th;
const UNIT = 'ศาลจังหวัดเชียงใหม่';
const FOREIGN = '8850999320014';

let folder: string;
let desk: LaunchedApp;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'court-mail-stack-'));
});
test.afterEach(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

/** Stack mode for the confirmer of a unit that has handed in so many papers. */
async function openDesk(count: number) {
  const dataDir = join(folder, 'registry');
  const { login, codes } = await prepareRegistry(dataDir, async (registry) => {
    const unitId = await registry.unitId(UNIT);
    const person = await registry.login('confirmer', { unitIds: [unitId] });
    return { login: person, codes: await handIn(registry, unitId, count) };
  });
  desk = await launchApp({ dataDir });
  const { page } = desk;
  await signIn(page, login);
  await openStack(page);
  return { page, codes, scanner: await SteadyScanner.plugIn(page) };
}

async function handIn({ submit }: Preparation, unitId: number, count: number): Promise<string[]> {
  const codes: string[] = [];
  for (let place = 1; place <= count; place += 1)
    codes.push(await submit(personalForm({ nationalId: nationalIdOf(place) }, unitId)));
  return codes;
}

/** The events of a request's history, as the registry has them. */
async function historyOf(page: Page, code: string): Promise<string[]> {
  const door = await openDoor(page);
  return (await door.requests.show({ code })).timeline.map(({ event }) => event);
}

test('no scan, no scanner’s Enter and no Enter too soon confirms anything; a hand’s does', async () => {
  const { page, codes, scanner } = await openDesk(3);
  const [first = '', second = '', third = ''] = codes;
  await scanner.scan(first);
  await openPaper(page, first).waitFor();
  await expect(page.getByText('1-1019-90000-01-8')).toBeVisible();
  await expect(page.getByRole('button', { name: confirm.stack.agree })).toBeFocused();
  // a barcode whose Enter comes late: when its record, or its place in the queue, is on the screen already
  await scanner.scan(second, 400);
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
  await scanner.rest(page);
  await page.keyboard.press('Digit2');
  await expect(page.getByLabel(confirm.return.note)).toBeFocused();
  await expect(
    page.getByRole('radio', { name: resources.th.common.returnReason['national-id-differs'] }),
  ).toBeChecked();
  await page.keyboard.press('Alt+KeyS');
  await expect(handled(page, third, 'returned')).toBeVisible();
  expect(await historyOf(page, first)).toEqual(['submit', 'confirm']);
  expect(await historyOf(page, second)).toEqual(['submit']);
});

test('security: Enter struck or held together with another key confirms nothing', async () => {
  const { page, codes, scanner } = await openDesk(1);
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
  const { page, codes, scanner } = await openDesk(1);
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
