import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resources } from '#shared/i18n/index.ts';
import { expect, test } from '#tests/helpers/app-test.ts';
import { launchApp } from '#tests/helpers/launch-app.ts';
import { prepareRegistry } from '#tests/helpers/prepare-registry.ts';
import { personalForm } from '#tests/helpers/sample-requests.ts';

const { home, intake } = resources.th;

let folder: string;
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'court-mail-keyboard-'));
  await prepareRegistry(join(folder, 'registry'), () => Promise.resolve());
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

async function openForm() {
  const desk = await launchApp({ dataDir: join(folder, 'registry'), userDataDir: join(folder, 'user') });
  await expect(desk.page.getByRole('heading', { level: 1, name: home.title })).toBeVisible();
  await desk.page.keyboard.press('Alt+KeyP');
  await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText(intake.title.personal);
  return desk;
}

test('a whole form is filled in and submitted by the keyboard alone', async () => {
  const desk = await openForm();
  const { page } = desk;
  const { keyboard } = page;
  const { person } = personalForm();
  const typeAndGoOn = async (text: string) => {
    await keyboard.insertText(text);
    await keyboard.press('Enter');
  };
  await page.getByLabel(intake.field.titleTh).and(page.locator('input')).focus();
  await keyboard.insertText(person.titleTh);
  await keyboard.press('Tab');
  for (const name of ['firstNameTh', 'lastNameTh', 'firstNameEn', 'lastNameEn', 'position'] as const) {
    await typeAndGoOn(person[name]);
  }
  const unit = page.getByLabel(intake.field.unitId).and(page.locator('input'));
  await expect(unit).toBeFocused();
  await keyboard.insertText('ศาลจังหวัดเชียงใหม่');
  await expect(page.locator('[role=option][data-combobox-selected]')).toContainText('ศาลจังหวัดเชียงใหม่');
  await keyboard.press('Enter');
  await expect(unit).toHaveValue('ศาลจังหวัดเชียงใหม่');
  await keyboard.press('Enter');
  await expect(page.getByLabel(intake.field.nationalId)).toBeFocused();
  await typeAndGoOn(person.nationalId);
  await keyboard.press('Space');
  await keyboard.press('Enter');
  for (const name of ['contactEmail', 'recoveryEmail', 'phone'] as const) await typeAndGoOn(person[name]);
  await expect(page.getByRole('button', { name: intake.action.check })).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByRole('region', { name: intake.check.preview })).toBeVisible();
  await keyboard.press('Alt+Enter');
  await expect(page.getByRole('heading', { level: 1, name: intake.receipt.sent })).toBeVisible();
  await desk.close();
});

test('a hand faster than the search never gets another unit than the one it typed', async () => {
  const desk = await openForm();
  const { page } = desk;
  const unit = page.getByLabel(intake.field.unitId).and(page.locator('input'));
  await unit.click();
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.insertText('จังหวัดเชียงใหม่');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(unit).toHaveValue(/เชียงใหม่/);
  await expect(page.locator('[role=option][data-combobox-selected]')).toContainText('เชียงใหม่');
  await page.keyboard.press('Enter');
  await expect(unit).toHaveValue(/^ศาล.*จังหวัดเชียงใหม่$/);
  await desk.close();
});
