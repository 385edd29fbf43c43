import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makeDocumentCode } from '#shared/domain/document-code.ts';
import { resources } from '#shared/i18n/index.ts';
import { expect, test } from '#tests/helpers/app-test.ts';
import { compareAll, openPaper, printed, saveCompared } from '#tests/helpers/confirm-pages.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import { launchApp, type LaunchedApp } from '#tests/helpers/launch-app.ts';
import { prepareRegistry, type Preparation } from '#tests/helpers/prepare-registry.ts';
import { TRIALS_TIMEOUT_MS, tryInRhythm } from '#tests/helpers/rhythm-trial.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';
import { signIn } from '#tests/helpers/staff-pages.ts';
import { SteadyScanner } from '#tests/helpers/steady-scanner.ts';
import { LAYOUTS, reopenOnHome, X11Keyboard } from '#tests/helpers/x11-keyboard.ts';

const { confirm, errors, requests } = resources.th;
const UNIT = 'ศาลจังหวัดเชียงใหม่';
const OTHER_UNIT = 'ศาลจังหวัดเชียงราย';

let folder: string;
let desk: LaunchedApp;

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'court-mail-confirm-'));
});
test.afterEach(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

/** Opens Confirm Doc for the confirmer of a unit, over a registry that `prepare` has filled. */
async function openDesk<Result>(prepare: (registry: Preparation, unitId: number) => Promise<Result>) {
  const dataDir = join(folder, 'registry');
  const { login, prepared } = await prepareRegistry(dataDir, async (registry) => {
    const unitId = await registry.unitId(UNIT);
    return {
      login: await registry.login('confirmer', { unitIds: [unitId] }),
      prepared: await prepare(registry, unitId),
    };
  });
  desk = await launchApp({ dataDir });
  const { page } = desk;
  await signIn(page, login);
  await goTo(page, '/confirm', confirm.title);
  return { page, prepared, scanner: await SteadyScanner.plugIn(page) };
}

/** As many papers of a unit as wanted. */
async function papers({ submit }: Preparation, unitId: number, count: number): Promise<string[]> {
  const codes: string[] = [];
  for (let place = 1; place <= count; place += 1)
    codes.push(await submit(personalForm({ nationalId: nationalIdOf(place) }, unitId)));
  return codes;
}

const refusal = (page: Page) => page.getByRole('main').getByRole('alert');

test.describe('keys from X', () => {
  test.describe.configure({ timeout: TRIALS_TIMEOUT_MS });
  let keyboard: X11Keyboard;
  test.beforeAll(async () => {
    keyboard = await X11Keyboard.start();
  });
  test.afterAll(() => keyboard.stop());

  for (const layout of LAYOUTS)
    test(`a scan is read with the keyboard set to ${layout.name}, wherever the focus is`, async () => {
      const { page, prepared } = await openDesk((registry, unitId) => papers(registry, unitId, 3));
      const [first = '', second = '', third = ''] = prepared;
      await keyboard.setLayout(layout);
      const afresh = () => reopenOnHome(desk, keyboard);
      await afresh();
      const field = page.getByLabel(confirm.code.label);
      const places = [
        { code: first, focus: () => field.focus() },
        { code: second, focus: () => page.getByRole('button', { name: confirm.code.show }).focus() },
      ];
      for (const { code, focus } of places)
        await tryInRhythm({ keyboard, page, afresh }, async () => {
          await goTo(page, '/confirm', confirm.title);
          await field.fill('ข้อความเดิม');
          await focus();
          await keyboard.scan(code);
          await expect(openPaper(page, code)).toBeVisible();
          await expect(field).toHaveValue('ข้อความเดิม');
        });
      await tryInRhythm({ keyboard, page, afresh }, async () => {
        await goTo(page, '/requests', requests.title);
        await page.getByRole('grid').focus();
        await keyboard.scan(third);
        await expect(page.getByRole('heading', { level: 1 })).toContainText(printed(third));
      });
    });
});

test('each paper that cannot be confirmed has its own plain refusal', async () => {
  const { page, prepared, scanner } = await openDesk(async (registry, unitId) => {
    const [open = '', used = '', returned = '', cancelled = ''] = await papers(registry, unitId, 4);
    await registry.confirm(used);
    await registry.sendBack(returned, 'signature-missing');
    await registry.withdraw(cancelled, personalForm({ nationalId: nationalIdOf(4) }));
    const foreign = await registry.submit(
      personalForm({ nationalId: nationalIdOf(5) }, await registry.unitId(OTHER_UNIT)),
    );
    return { open, used, returned, cancelled, foreign };
  });
  const { open, used, returned, cancelled, foreign } = prepared;
  const unknown = makeDocumentCode({ buddhistYear: 2569, runningNumber: 999_999 });
  const mistyped = open.slice(0, -1) + String((Number(open.at(-1)) + 1) % 10);
  for (const [code, error] of [
    [used, 'CODE_ALREADY_CONFIRMED'],
    [returned, 'CODE_RETURNED'],
    [cancelled, 'CODE_CANCELLED'],
    [foreign, 'CODE_OTHER_UNIT'],
    [unknown, 'CODE_UNKNOWN'],
    [mistyped, 'CODE_CHECK_DIGITS'],
    ['8850999320014', 'CODE_SHAPE'],
  ] as const) {
    await scanner.scan(code);
    await expect(refusal(page)).toContainText(confirm.refused[error]);
    // the words that say what to do, up to the first value in them
    await expect(refusal(page)).toContainText(errors[error].replace(/^“{{text}}” /, '').split('{{')[0] ?? '');
  }
  await expect(refusal(page)).toBeVisible();
});

test('a scan while a begun paper is open confirms nothing and asks first', async () => {
  const { page, prepared, scanner } = await openDesk((registry, unitId) => papers(registry, unitId, 2));
  const [first = '', second = ''] = prepared;
  await scanner.scan(first);
  await expect(openPaper(page, first)).toBeVisible();
  await compareAll(page);
  await scanner.scan(second);
  await expect(page.getByRole('dialog', { name: confirm.next.title })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(openPaper(page, first)).toBeVisible();
  await scanner.scan(first);
  await expect(page.locator('[data-notice=already-open]')).toBeVisible();
  for (const code of prepared) {
    await goTo(page, `/requests/${code}`, new RegExp(printed(code)));
    await expect(page.getByText(requests.event.submit)).toBeVisible();
    await expect(page.getByText(requests.event.confirm)).toHaveCount(0);
  }
});

test('a typed code opens its paper, which is compared and locked', async () => {
  const { page, prepared } = await openDesk((registry, unitId) => papers(registry, unitId, 1));
  const [code = ''] = prepared;
  const field = page.getByLabel(confirm.code.label);
  await expect(field).toBeVisible();
  await page.keyboard.press('F2');
  await expect(field).toBeFocused();
  // as a quick hand; keys 60 ms apart, each like the other, are a radio scanner's
  await page.keyboard.type(printed(code).toLowerCase(), { delay: 120 });
  await page.keyboard.press('Enter');
  await expect(openPaper(page, code)).toBeVisible();
  // whoever held the signed paper could have corrected where the password goes
  await expect(page.getByText(personalForm().person.contactEmail)).toBeVisible();
  await compareAll(page);
  await saveCompared(page, code);
  // the next paper can be scanned at once
  await expect(field).toBeFocused();
});

test('a paper that differs goes back to its applicant with the reason', async () => {
  const { page, prepared, scanner } = await openDesk((registry, unitId) => papers(registry, unitId, 1));
  const [code = ''] = prepared;
  await scanner.scan(code);
  await expect(openPaper(page, code)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText(confirm.return.title)).toBeVisible();
  await page.keyboard.press('Digit5');
  await expect(page.getByLabel(confirm.return.note)).toBeFocused();
  await page.keyboard.insertText('ยังไม่มีลายมือชื่อผู้บังคับบัญชา');
  await page.keyboard.press('Alt+KeyS');
  await expect(page.locator('[data-notice=returned]')).toContainText(printed(code));
  await scanner.scan(code);
  await expect(refusal(page)).toContainText(confirm.refused.CODE_RETURNED);
});
