import { formatDocumentCode, type DocumentCode } from '#shared/domain/document-code.ts';
import { resources } from '#shared/i18n/index.ts';
import { expect, test } from '#tests/helpers/app-test.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import { fillIntake, openIntake, submitIntake } from '#tests/helpers/intake-pages.ts';
import { openDoor } from '#tests/helpers/open-door.ts';
import { personalForm } from '#tests/helpers/sample-requests.ts';
import { createAdministrator } from '#tests/helpers/staff-pages.ts';

const { intake, track } = resources.th;
const UNIT = 'ศาลจังหวัดเชียงใหม่';
const ADMINISTRATOR = { username: 'wipha', displayName: 'วิภา ดูแลดี', password: 'Correct-Horse-7' };

test('a request is corrected under its code, and then withdrawn, by its applicant', async ({ desk }) => {
  const { page } = desk;
  await createAdministrator(page, ADMINISTRATOR);
  await openIntake(page, 'personal');
  const form = personalForm();
  await fillIntake(page, form, UNIT);
  const code = await submitIntake(page);
  const lastFour = form.person.nationalId.slice(-4);

  await goTo(page, '/track', track.title);
  await page.getByLabel(track.code, { exact: false }).first().fill(code.toLowerCase());
  await page.getByLabel(track.lastFour).fill(lastFour);
  await page.keyboard.press('Alt+Enter');
  await page.getByRole('button', { name: track.correct }).click();
  const position = page.getByLabel(intake.field.position);
  await expect(position).toHaveValue(form.person.position);
  await position.fill('นิติกรชำนาญการพิเศษ');
  await page.getByRole('button', { name: intake.action.check }).click();
  await page.getByRole('button', { name: intake.action.submitCorrection, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: intake.receipt.corrected })).toBeVisible();
  await expect(page.getByText(intake.receipt.oldPaper)).toBeVisible();
  await expect(
    page.getByText(formatDocumentCode(code as DocumentCode), { exact: true }).first(),
  ).toBeVisible();

  const door = await openDoor(page);
  await expect(door.requests.track({ code, lastFour })).resolves.toMatchObject({
    state: 'submitted',
    revision: 2,
  });

  await goTo(page, '/track', track.title);
  await page.getByLabel(track.code, { exact: false }).first().fill(code);
  await page.getByLabel(track.lastFour).fill(lastFour);
  await page.keyboard.press('Alt+Enter');
  await page.getByRole('button', { name: track.withdraw }).click();
  await page.getByRole('dialog').getByRole('button', { name: track.withdraw }).click();
  await expect(page.getByText(track.now.cancelled)).toBeVisible();
  await expect(door.requests.track({ code, lastFour })).resolves.toMatchObject({ state: 'cancelled' });
});
