import { expect, type Page } from '@playwright/test';
import type { RequestForm } from '#shared/contract/request-form.ts';
import common from '#shared/i18n/th/common.json' with { type: 'json' };
import intake from '#shared/i18n/th/intake.json' with { type: 'json' };
import { parseDocumentCode } from '#shared/domain/document-code.ts';

const PERSON_FIELDS = [
  'titleTh',
  'firstNameTh',
  'lastNameTh',
  'firstNameEn',
  'lastNameEn',
  'position',
  'nationalId',
  'contactEmail',
  'recoveryEmail',
  'phone',
] as const;

/** Opens the empty form of this kind in the Thai app. */
export async function openIntake(page: Page, kind: RequestForm['kind']): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, `#/apply/${kind}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(intake.title[kind]);
}

/** The field of this label; a list of choices carries the label as well. */
function input(page: Page, label: string) {
  return page.getByLabel(label).and(page.locator('input'));
}

async function chooseUnit(page: Page, label: string, nameTh: string): Promise<void> {
  await input(page, label).fill(nameTh);
  await page.getByRole('option', { name: nameTh, exact: false }).first().click();
}

/** Fills every field as a person would; `unitNameTh` stands for the form's `unitId`. */
export async function fillIntake(page: Page, form: RequestForm, unitNameTh: string): Promise<void> {
  const { person } = form;
  if (form.kind === 'unit') {
    await chooseUnit(page, intake.owner, unitNameTh);
    await input(page, intake.field.purpose).fill(form.purpose);
    await input(page, intake.field.requestedLocalPart).fill(form.requestedLocalPart);
  }
  for (const name of PERSON_FIELDS) await input(page, intake.field[name]).fill(person[name]);
  if (form.kind === 'personal') await chooseUnit(page, intake.field.unitId, unitNameTh);
  await page.getByRole('radio', { name: common.category[person.category] }).check();
}

/** Goes on to the preview, submits and answers with the document code of the receipt. */
export async function submitIntake(page: Page): Promise<string> {
  await page.getByRole('button', { name: intake.action.check }).click();
  await expect(page.getByRole('region', { name: intake.check.preview })).toBeVisible();
  await page.getByRole('button', { name: intake.action.submit, exact: true }).click();
  // the paper in the preview has a heading of its own
  await expect(page.getByRole('heading', { level: 1, name: intake.receipt.sent })).toBeVisible();
  const shown = await page.getByText(/^EM\d{2} \d{6} \d{2}$/).innerText();
  const code = parseDocumentCode(shown);
  if (!code.ok) throw new Error(`no document code on the receipt: ${shown}`);
  return code.code;
}
