import { join } from 'node:path';
import type { RequestForm } from '#shared/contract/request-form.ts';
import { resources } from '#shared/i18n/index.ts';
import { expect } from '@playwright/test';
import { printed } from '#tests/helpers/confirm-pages.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import { fillIntake, openIntake, submitIntake } from '#tests/helpers/intake-pages.ts';
import { answerSaveDialog } from '#tests/helpers/system-dialogs.ts';
import { type Stage, UNIT } from './stage.ts';

const { home, intake, track } = resources.th;

/** An applicant's way from the empty form to the paper; answers with the document code. */
export async function apply(stage: Stage, form: RequestForm, pdf: string): Promise<string> {
  const { app, page, camera, out, say } = stage;
  const { kind } = form;
  say(`the applicant fills in the form for a ${kind} mailbox, checks the preview and submits`);
  if (kind === 'personal') {
    await page.getByRole('heading', { level: 1, name: home.title }).waitFor();
    await camera.take('home', { large: true, dark: true });
  }
  await openIntake(page, kind);
  if (kind === 'personal') {
    await page.getByRole('button', { name: intake.action.check }).click();
    await page.getByText(intake.faults.required.replace('{{field}}', intake.field.titleTh)).waitFor();
    // the list of titles has opened with the focus, over the messages
    await page.keyboard.press('Escape');
    await camera.take('apply-faults');
  }
  await fillIntake(page, form, UNIT);
  await camera.take(`apply-${kind}`, { large: kind === 'personal', dark: kind === 'personal' });
  await page.getByRole('button', { name: intake.action.check }).click();
  await page.getByRole('region', { name: intake.check.preview }).waitFor();
  await camera.take(`preview-${kind}`);
  await page.getByRole('button', { name: intake.action.edit }).click();
  const code = await submitIntake(page);
  await answerSaveDialog(app, join(out, pdf));
  await page.getByRole('button', { name: intake.print.save }).click();
  await expect(page.getByRole('status').filter({ hasText: pdf })).toBeVisible();
  await camera.take(`receipt-${kind}`);
  say(`${printed(code)}, saved as ${pdf}`);
  return code;
}

/** The applicant asks how the request stands. */
export async function follow(
  { page, camera }: Stage,
  { code, nationalId, picture }: { code: string; nationalId: string; picture: string },
): Promise<void> {
  await goTo(page, '/track', track.title);
  await page.getByRole('textbox', { name: track.code }).fill(printed(code));
  await page.getByRole('textbox', { name: track.lastFour }).fill(nationalId.slice(-4));
  await page.keyboard.press('Alt+Enter');
  await page.getByRole('heading', { level: 2, name: printed(code) }).waitFor();
  await camera.take(picture);
}

/** The applicant opens the request for correction, and leaves it as it is. */
export async function lookAtCorrection({ page, camera }: Stage): Promise<void> {
  await page.keyboard.press('Alt+KeyE');
  await page.getByRole('button', { name: intake.action.check }).waitFor();
  await camera.take('correct');
}
