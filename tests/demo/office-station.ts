import { resources } from '#shared/i18n/index.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import { saveMailSettings, sendTestMessage } from '#tests/helpers/settings-pages.ts';
import {
  closeFirstPassword,
  createAdministrator,
  fillPerson,
  savePerson,
  signOut,
} from '#tests/helpers/staff-pages.ts';
import { type Stage, STAFF, UNIT } from './stage.ts';

const { audit, home, people, settings, startup, units, waiting } = resources.th;

/** An empty machine becomes an office: place, administrator, people, mail. Answers with the first passwords. */
export async function setUpOffice(stage: Stage) {
  const { page, camera, say } = stage;
  say('first run: place of the registry, administrator');
  await page.getByRole('heading', { name: startup.firstRun.title }).waitFor();
  await camera.take('first-run');
  await page.getByRole('button', { name: startup.firstRun.use }).click();
  await page.getByRole('heading', { name: startup.administrator.title }).waitFor();
  await camera.take('create-administrator');
  await createAdministrator(page, STAFF.administrator);
  await page.getByRole('heading', { level: 1, name: home.title }).waitFor();
  await camera.take('home-administrator');
  await camera.takeDialog('shortcuts', () => page.keyboard.press('F1'));
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const passwords = await addPeople(stage);
  await setUpMail(stage);
  await goTo(page, '/units', units.title);
  await page.getByRole('cell', { name: UNIT }).first().waitFor();
  await camera.take('units');
  await goTo(page, '/audit', audit.title);
  await page.getByText(audit.action.settings.saveMail).waitFor();
  await camera.take('audit', { large: true });
  await signOut(page, STAFF.administrator);
  return passwords;
}

async function addPeople({ page, camera, say }: Stage) {
  say('the administrator makes an officer, a confirmer and an auditor');
  await goTo(page, '/people', people.title);
  await fillPerson(page, STAFF.officer, 'officer');
  await camera.takeOne('person', 'th');
  const officer = await savePerson(page);
  await camera.takeOne('first-password', 'th');
  await closeFirstPassword(page);

  await camera.speak('en');
  await fillPerson(page, STAFF.confirmer, 'confirmer', { unit: UNIT, language: 'en' });
  await camera.takeOne('person', 'en');
  const confirmer = await savePerson(page, 'en');
  await camera.takeOne('first-password', 'en');
  await closeFirstPassword(page);

  await camera.speak('th');
  await fillPerson(page, STAFF.auditor, 'auditor');
  const auditor = await savePerson(page);
  await closeFirstPassword(page);
  await camera.take('people');
  return { officer, confirmer, auditor };
}

async function setUpMail({ page, camera, smtp, say }: Stage): Promise<void> {
  say('mail server over STARTTLS with its own authority, test message');
  await saveMailSettings(page, smtp);
  await sendTestMessage(page, 'wipha@example.com');
  await camera.take('settings-mail');
  await page.getByRole('tab', { name: settings.tab.platform }).click();
  await camera.take('settings-platform');
  await page.getByRole('tab', { name: waiting.periods.tab }).click();
  await camera.take('settings-periods');
  await page.getByRole('tab', { name: settings.tab.security }).click();
  await camera.take('settings-security');
}
