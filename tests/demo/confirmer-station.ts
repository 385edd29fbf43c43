import { expect } from '@playwright/test';
import { LANGUAGES, resources } from '#shared/i18n/index.ts';
import { compareAll, openPaper, printed, saveCompared } from '#tests/helpers/confirm-pages.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import { expectPicture } from '#tests/helpers/paper-screens.ts';
import { changeFirstPassword, enterPassword, signIn, signOut } from '#tests/helpers/staff-pages.ts';
import { SteadyScanner } from '#tests/helpers/steady-scanner.ts';
import { addPapers } from './papers-station.ts';
import { checkScanner } from './scanner-station.ts';
import { type Stage, STAFF } from './stage.ts';

const { common, confirm, home, papers, requests, session } = resources.th;

/** The confirmer's morning: a first sign-in, two papers from the scanner, each compared and locked. */
export async function confirmAll(
  stage: Stage,
  firstPassword: string,
  codes: readonly string[],
): Promise<void> {
  const { page, camera, say } = stage;
  say('the confirmer signs in for the first time and must change the password');
  await goTo(page, '/sign-in', session.signInTitle);
  await camera.take('sign-in');
  await enterPassword(page, STAFF.confirmer.username, firstPassword);
  await page.getByText(session.mustChange).waitFor();
  await camera.take('change-password');
  await changeFirstPassword(page, firstPassword, STAFF.confirmer.password);
  await page.getByRole('heading', { level: 1, name: home.title }).waitFor();
  await camera.take('home-confirmer');
  await goTo(page, '/people', common.notAllowed);
  await camera.take('not-allowed');

  await checkScanner(stage);
  await goTo(page, '/requests', requests.title);
  await page.getByRole('gridcell').first().waitFor();
  await camera.take('doc-list-unit', { dark: true });
  await addPapers(stage, 'form.pdf');
  await goTo(page, '/confirm', confirm.title);
  await camera.take('confirm-empty');
  for (const code of codes) {
    if (code === codes[0]) await refuseMistyped(stage, code);
    await confirmOne(stage, code, code === codes[0]);
  }
  await camera.take('confirm-done');
  await lock(stage);
  await signOut(page, STAFF.confirmer);
}

/** A slip of the finger: the last check digit is another one. */
async function refuseMistyped({ page, camera }: Stage, code: string): Promise<void> {
  const mistyped = code.slice(0, -1) + String((Number(code.at(-1)) + 1) % 10);
  await page.getByLabel(confirm.code.label).fill(mistyped);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
  await camera.take('confirm-refused');
}

async function confirmOne({ page, camera, say }: Stage, code: string, withPictures: boolean): Promise<void> {
  say(`the confirmer scans ${printed(code)} with the keyboard set to Thai, compares and saves`);
  await (await SteadyScanner.plugIn(page)).scan(code);
  await openPaper(page, code).waitFor();
  if (withPictures) {
    await expectPicture(
      page.getByRole('region', { name: papers.evidence.title, exact: true }).getByRole('img'),
    );
    await camera.take('confirm-paper', { large: true, dark: true });
    await page.keyboard.press('F7');
    await camera.take('confirm-evidence');
    await page.keyboard.press('F7');
    await page.keyboard.press('Escape');
    await page.getByText(confirm.return.title).waitFor();
    await camera.take('confirm-return');
    await page.keyboard.press('Escape');
  }
  await compareAll(page);
  if (withPictures) {
    await camera.take('confirm-compared');
    await page.keyboard.press('F8');
    await page.getByText(confirm.save.title).waitFor();
    await camera.take('confirm-save');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: common.action.ok, exact: true })).toBeVisible();
    await page.keyboard.press('F8');
    await page.keyboard.press('Alt+KeyS');
    await expect(page.locator('[data-notice=confirmed]')).toContainText(printed(code));
  } else await saveCompared(page, code);
}

async function lock({ page, camera }: Stage): Promise<void> {
  await goTo(page, '/requests', requests.title);
  for (const language of LANGUAGES) {
    await camera.speak(language);
    await page.keyboard.press('Alt+KeyL');
    await page.getByRole('heading', { level: 1, name: resources[language].session.locked }).waitFor();
    await camera.takeOne('locked', language);
    await page
      .getByLabel(resources[language].session.password, { exact: true })
      .fill(STAFF.confirmer.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: resources[language].requests.title }).waitFor();
  }
  await camera.speak('th');
}

/** The auditor sees every request and may change none. */
export async function audit(
  { page, camera, say }: Stage,
  firstPassword: string,
  code: string,
): Promise<void> {
  say('the auditor looks at the requests and at the trail');
  await enterPassword(page, STAFF.auditor.username, firstPassword);
  await changeFirstPassword(page, firstPassword, STAFF.auditor.password);
  await goTo(page, `/requests/${code}`, new RegExp(printed(code)));
  await camera.take('request-auditor');
  await goTo(page, '/audit', resources.th.audit.title);
  await page.getByRole('cell', { name: resources.th.audit.action.session.changePassword }).first().waitFor();
  await camera.take('audit-full');
  await signOut(page, STAFF.auditor);
}

/** Signs the officer in, for the first time. */
export async function beginAsOfficer({ page }: Stage, firstPassword: string): Promise<void> {
  await enterPassword(page, STAFF.officer.username, firstPassword);
  await changeFirstPassword(page, firstPassword, STAFF.officer.password);
  await signOut(page, STAFF.officer);
  await signIn(page, STAFF.officer);
}
