import { mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resources } from '#shared/i18n/index.ts';
import { expect, test } from '#tests/helpers/app-test.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import { fillIntake, openIntake, submitIntake } from '#tests/helpers/intake-pages.ts';
import { launchApp } from '#tests/helpers/launch-app.ts';
import { prepareRegistry } from '#tests/helpers/prepare-registry.ts';
import { personalForm, unitForm } from '#tests/helpers/sample-requests.ts';
import { signIn } from '#tests/helpers/staff-pages.ts';

const { intake, requests } = resources.th;
const UNIT = 'ศาลจังหวัดเชียงใหม่';

let folder: string;
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'court-mail-intake-'));
  await prepareRegistry(join(folder, 'registry'), () => Promise.resolve());
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
const open = (registry = 'registry') =>
  launchApp({ dataDir: join(folder, registry), userDataDir: join(folder, 'user') });

test('what is wrong is said in Thai and in English, with how to mend it', async () => {
  const desk = await open();
  const { page } = desk;
  await openIntake(page, 'personal');
  await page.getByLabel(intake.field.nationalId).fill('1101990000010');
  await page.getByLabel(intake.field.firstNameEn).fill('Kulthida2');
  await page.keyboard.press('Alt+Enter');
  for (const language of ['th', 'en'] as const) {
    const { faults, field } = resources[language].intake;
    await expect(page.getByText(faults['national-id-check-digit'])).toBeVisible();
    await expect(page.getByText(faults['english-name'])).toBeVisible();
    for (const name of ['titleTh', 'position', 'contactEmail', 'phone'] as const)
      await expect(page.getByText(faults.required.replace('{{field}}', field[name]))).toBeVisible();
    await expect(
      page.getByText(faults['required-choice'].replace('{{field}}', field.category)),
    ).toBeVisible();
    if (language === 'th') await page.keyboard.press('Alt+KeyT');
  }
  // the first field that is wrong has the focus
  await expect(page.getByRole('combobox', { name: resources.en.intake.field.titleTh })).toBeFocused();
  await desk.close();
});

test('a draft survives a killed program and is offered', async () => {
  const killed = await open();
  await openIntake(killed.page, 'personal');
  await killed.page.getByLabel(intake.field.lastNameTh).fill('วงศ์สวัสดิ์');
  await expect(killed.page.getByText(intake.draft.saved)).toBeVisible();
  const gone = once(killed.app.process(), 'exit');
  killed.app.process().kill('SIGKILL');
  await gone;

  const desk = await open();
  const { page } = desk;
  await openIntake(page, 'personal');
  await expect(page.getByRole('heading', { name: intake.draft.found })).toBeVisible();
  await page.keyboard.press('Alt+Enter');
  await expect(page.getByLabel(intake.field.lastNameTh)).toHaveValue('วงศ์สวัสดิ์');
  await desk.close();
});

test('a double press gives one document code', async () => {
  const desk = await open();
  const { page } = desk;
  await openIntake(page, 'unit');
  await fillIntake(page, { ...unitForm(), requestedLocalPart: 'saraban.cmic' }, UNIT);
  await page.keyboard.press('Alt+Enter');
  const submit = page.getByRole('button', { name: intake.action.submit, exact: true });
  await expect(submit).toBeVisible();
  await submit.dblclick({ delay: 0 });
  await expect(page.getByRole('heading', { level: 1, name: intake.receipt.sent })).toBeVisible();
  await signIn(page, {
    username: 'administrator',
    displayName: 'administrator ทดสอบ',
    password: 'Correct-Horse-7',
  });
  await goTo(page, '/requests', requests.title);
  await expect(
    page.getByRole('status').getByText(requests.total_other.replace('{{number}}', '1')),
  ).toBeVisible();
  await desk.close();
});

test('an open request of the same person and a doubtful name are warned of, and may be gone on with', async () => {
  const form = personalForm({ firstNameEn: 'Somchai', lastNameEn: 'Jaidee' });
  await prepareRegistry(join(folder, 'other'), (registry) => registry.submit(form));
  const desk = await open('other');
  const { page } = desk;
  await openIntake(page, 'personal');
  await fillIntake(page, form, UNIT);
  await page.keyboard.press('Alt+Enter');
  const warnings = page.getByRole('listitem');
  await expect(warnings.filter({ hasText: intake.warning['open-request'].slice(0, 40) })).toBeVisible();
  await expect(
    warnings.filter({ hasText: `${form.person.firstNameEn} ${form.person.lastNameEn}` }),
  ).toBeVisible();
  await page.getByRole('button', { name: intake.action.edit }).click();
  expect(await submitIntake(page)).toMatch(/^EM\d{10}$/);
  await desk.close();
});
