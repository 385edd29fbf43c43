import { expect, type Page } from '@playwright/test';
import type { Role } from '#shared/contract/vocabulary.ts';
import { type Language, resources } from '#shared/i18n/index.ts';

const { session, startup } = resources.th;

export interface Login {
  username: string;
  displayName: string;
  password: string;
}

/** First run: makes the administrator, who is signed in then. */
export async function createAdministrator(page: Page, login: Login): Promise<void> {
  await page.getByLabel(startup.administrator.displayName).fill(login.displayName);
  await page.getByLabel(session.username).fill(login.username);
  await page.getByLabel(session.password, { exact: true }).fill(login.password);
  await page.getByLabel(startup.administrator.repeat, { exact: true }).fill(login.password);
  await page.getByRole('button', { name: startup.administrator.create }).click();
  await expect(page.getByRole('button', { name: login.displayName })).toBeVisible();
}

/** Signs in from wherever nobody is signed in; does not wait for what is shown then. */
export async function enterPassword(page: Page, username: string, password: string): Promise<void> {
  await page.getByRole('banner').getByRole('link', { name: session.signIn }).click();
  await page.getByLabel(session.username).fill(username);
  await page.getByLabel(session.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: session.signIn, exact: true }).click();
}

/** Signs in and waits until the person's name stands at the top right. */
export async function signIn(page: Page, login: Login): Promise<void> {
  await enterPassword(page, login.username, login.password);
  await expect(personButton(page, login.displayName)).toBeVisible();
  await expect(page.getByLabel(session.password, { exact: true })).toHaveCount(0);
}

/** Leaves by the menu at the top right. */
export async function signOut(page: Page, { displayName }: Pick<Login, 'displayName'>): Promise<void> {
  await personButton(page, displayName).click();
  await page.getByRole('menuitem', { name: session.signOut }).click();
  await expect(page.getByRole('link', { name: session.signIn })).toBeVisible();
}

/** Fills in the screen that stands before everything after the first sign-in. */
export async function changeFirstPassword(page: Page, first: string, own: string): Promise<void> {
  await page.getByLabel(session.currentPassword, { exact: true }).fill(first);
  await page.getByLabel(session.newPassword, { exact: true }).fill(own);
  await page.getByLabel(session.repeatPassword, { exact: true }).fill(own);
  await page.getByRole('button', { name: session.changePassword, exact: true }).click();
  await expect(page.getByLabel(session.currentPassword, { exact: true })).toHaveCount(0);
}

/** Fills the administrator's form for a new person in; a confirmer is bound to a unit. */
export async function fillPerson(
  page: Page,
  { username, displayName }: Pick<Login, 'username' | 'displayName'>,
  role: Role,
  { unit, language = 'th' }: { unit?: string | undefined; language?: Language } = {},
): Promise<void> {
  const { common, people } = resources[language];
  await page.keyboard.press('Alt+KeyN');
  const dialog = page.getByRole('dialog', { name: people.add });
  const field = dialog.getByLabel(people.displayName, { exact: true });
  // the dialog puts the cursor there once it is open, in the middle of whatever is typed by then
  await expect(field).toBeFocused();
  await field.fill(displayName);
  await dialog.getByLabel(people.username, { exact: true }).fill(username);
  for (const [name, label] of Object.entries(common.role))
    await dialog.getByRole('checkbox', { name: label }).setChecked(name === role);
  if (unit === undefined) return;
  await dialog.getByLabel(people.units).fill(unit);
  await page.getByRole('option', { name: unit }).first().click();
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
}

/** Saves the new person and answers with the first password, which is shown only once and stays on the screen. */
export async function savePerson(page: Page, language: Language = 'th'): Promise<string> {
  await page.keyboard.press('Alt+KeyS');
  await expect(
    page.getByRole('button', { name: resources[language].people.firstPasswordDone }),
  ).toBeVisible();
  return page.getByRole('dialog').locator('code').innerText();
}

/** Puts the first password away. */
export async function closeFirstPassword(page: Page): Promise<void> {
  await page.keyboard.press('Alt+KeyS');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

function personButton(page: Page, displayName: string) {
  return page.getByRole('banner').getByRole('button', { name: displayName });
}
