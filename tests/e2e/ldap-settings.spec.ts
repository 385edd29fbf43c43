import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LDAP_PRESETS } from '#shared/contract/ldap-presets.ts';
import { resources } from '#shared/i18n/index.ts';
import { expect, test } from '#tests/helpers/app-test.ts';
import { expectNothingFound } from '#tests/helpers/axe.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import { launchApp, type LaunchedApp } from '#tests/helpers/launch-app.ts';
import { prepareRegistry } from '#tests/helpers/prepare-registry.ts';
import {
  OFFICE_DN,
  OFFICE_PASSWORD,
  PEOPLE_DN,
  startSlapd,
  type TestSlapd,
} from '#tests/helpers/servers/slapd.ts';
import { signIn } from '#tests/helpers/staff-pages.ts';

const { ldap, settings, common } = resources.th;

let folder: string;
let desk: LaunchedApp;
let slapd: TestSlapd;
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'court-mail-ldap-'));
  slapd = await startSlapd();
});
test.afterEach(async () => {
  await desk.close();
  await slapd.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

test('an administrator sets the directory up: tested, mended, saved, and offered', async () => {
  const dataDir = join(folder, 'registry');
  const login = await prepareRegistry(dataDir, (registry) =>
    registry.login('administrator', { username: 'second' }),
  );
  desk = await launchApp({ dataDir });
  const { page } = desk;
  await signIn(page, login);
  await goTo(page, '/settings', settings.title);
  await page.getByRole('tab', { name: ldap.tab }).click();
  const field = (label: string) => page.getByLabel(label, { exact: true });
  await expect(page.getByText(ldap.notSet)).toBeVisible();
  await field(ldap.url).fill('http://wrong');
  await field(ldap.baseDn).fill(PEOPLE_DN);
  await field(ldap.bindDn).fill(OFFICE_DN);
  await field(ldap.password).fill('Wrong-Password-1');
  await field(settings.mail.caCertificate).fill(slapd.authority.pem);
  await page.keyboard.press('Alt+KeyM');
  await expect(page.getByText(ldap.urlFault)).toBeVisible();
  await field(ldap.url).fill(slapd.ldapsUrl);
  await page.keyboard.press('Alt+KeyM');
  await expect(page.getByRole('alert').filter({ hasText: 'LDAP 49' })).toBeVisible();
  await field(ldap.password).fill(OFFICE_PASSWORD);
  await page.keyboard.press('Alt+KeyM');
  await expect(page.getByText(ldap.works)).toBeVisible();
  await expectNothingFound(page);

  const template = ldap.templateOf.replace('{{position}}', '1');
  await page.getByRole('combobox', { name: ldap.preset }).click();
  await page.getByRole('option', { name: ldap.presetName['active-directory'] }).click();
  await expect(field(template)).toHaveValue(LDAP_PRESETS['active-directory'].attributes[0]?.template ?? '');
  await page.getByRole('combobox', { name: ldap.preset }).click();
  await page.getByRole('option', { name: ldap.presetName.openldap }).click();
  await expect(field(template)).toHaveValue(LDAP_PRESETS.openldap.attributes[0]?.template ?? '');
  await page.keyboard.press('Alt+KeyS');
  await expect(page.getByText(settings.saved)).toBeVisible();
  await expect(page.getByText(ldap.intro)).toBeVisible();

  await page.getByRole('tab', { name: settings.tab.platform }).click();
  await expect(page.getByRole('radio', { name: common.connector.ldap })).toBeVisible();
});
