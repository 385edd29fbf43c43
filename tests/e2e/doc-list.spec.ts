import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { resources } from '#shared/i18n/index.ts';
import { expect, test } from '#tests/helpers/app-test.ts';
import { printed } from '#tests/helpers/confirm-pages.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import { launchApp, type LaunchedApp } from '#tests/helpers/launch-app.ts';
import { prepareRegistry } from '#tests/helpers/prepare-registry.ts';
import { nationalIdOf, personalForm, unitForm } from '#tests/helpers/sample-requests.ts';
import { signIn } from '#tests/helpers/staff-pages.ts';

const { common, requests } = resources.th;
const UNIT = 'ศาลจังหวัดเชียงใหม่';
const OTHER_UNIT = 'ศาลจังหวัดเชียงราย';
/** In the order of the Royal Institute's dictionary: leading vowels sort under their consonant. */
const FIRST_NAMES = ['กนก', 'เกษม', 'ขวัญ', 'ไชยา', 'สมชาย', 'เอก'];

/** Comes between the last two. */
const UNIT_CUSTODIAN = 'อารี';

let folder: string;
let desk: LaunchedApp;
let codes: string[];

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'court-mail-list-'));
  const dataDir = join(folder, 'registry');
  const officer = await prepareRegistry(dataDir, async (registry) => {
    const unitId = await registry.unitId(UNIT);
    codes = [];
    for (const [place, firstNameTh] of FIRST_NAMES.toReversed().entries())
      codes.push(
        await registry.submit(
          personalForm({ titleTh: 'นาย', firstNameTh, nationalId: nationalIdOf(place + 1) }, unitId),
        ),
      );
    await registry.confirm(codes[0] ?? '');
    const otherUnit = await registry.unitId(OTHER_UNIT);
    const person = { titleTh: 'นาง', firstNameTh: UNIT_CUSTODIAN, nationalId: nationalIdOf(90) };
    codes.push(await registry.submit(unitForm(person, otherUnit)));
    return registry.login('officer');
  });
  desk = await launchApp({ dataDir });
  await signIn(desk.page, officer);
  await goTo(desk.page, '/requests', requests.title);
  await expect(rows(desk.page)).toHaveCount(codes.length);
});
test.afterEach(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

/** The rows without the head. */
function rows(page: Page) {
  return page
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') });
}

test('filters narrow the list, together and one by one, and are cleared by a key', async () => {
  const { page } = desk;
  await page.getByRole('textbox', { name: requests.filter.text }).or(page.getByRole('searchbox')).fill('เกษ');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('เกษม');
  await page.keyboard.press('Alt+KeyX');
  await expect(rows(page)).toHaveCount(codes.length);

  await page.getByLabel(requests.column.kind).selectOption('unit');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText(OTHER_UNIT);
  await page.keyboard.press('Alt+KeyX');

  await page.getByRole('textbox', { name: common.unitSelect.label }).fill('เชียงราย');
  await page.getByRole('option', { name: OTHER_UNIT }).first().click();
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('Alt+KeyX');

  await page
    .getByRole('combobox', { name: requests.column.state })
    .or(page.getByLabel(requests.column.state))
    .first()
    .click();
  await page.getByRole('option', { name: common.state.confirmed }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText(printed(codes[0] ?? ''));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+KeyX');

  await page.getByLabel(requests.filter.to).fill('1/1/2569');
  await page.keyboard.press('Enter');
  await expect(page.getByText(requests.empty.filtered)).toBeVisible();
  await page.keyboard.press('Alt+KeyX');
  await expect(rows(page)).toHaveCount(codes.length);
});

test('names are in the order of a Thai dictionary', async () => {
  const { page } = desk;
  await page.getByLabel(requests.filter.sort).selectOption('name');
  const expected = FIRST_NAMES.toSpliced(-1, 0, UNIT_CUSTODIAN);
  for (const [place, name] of expected.entries()) await expect(rows(page).nth(place)).toContainText(name);
});

test('the keyboard walks and opens, and Back returns to the same row', async () => {
  const { page } = desk;
  await page.getByLabel(requests.filter.sort).selectOption('oldest');
  await expect(rows(page).first()).toContainText(printed(codes[0] ?? ''));
  const grid = page.getByRole('grid');
  await grid.focus();
  await expect(grid).toBeFocused();
  for (let row = 1; row <= 3; row += 1) {
    await grid.press('ArrowDown');
    await expect(rows(page).nth(row)).toHaveAttribute('aria-selected', 'true');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(printed(codes[3] ?? ''));
  await page.keyboard.press('Escape');
  await expect(page.getByLabel(requests.filter.sort)).toHaveValue('oldest');
  await expect(rows(page).nth(3)).toHaveAttribute('aria-selected', 'true');
  await expect(grid).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(printed(codes[0] ?? ''));
});
