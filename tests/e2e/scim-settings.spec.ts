import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resources } from '#shared/i18n/index.ts';
import { expect, test } from '#tests/helpers/app-test.ts';
import { expectNothingFound } from '#tests/helpers/axe.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import { launchApp, type LaunchedApp } from '#tests/helpers/launch-app.ts';
import { prepareRegistry } from '#tests/helpers/prepare-registry.ts';
import { scimSettings } from '#tests/helpers/servers/scim-platform.ts';
import { startScimServer, type TestScimServer } from '#tests/helpers/servers/scim-server.ts';
import { signIn } from '#tests/helpers/staff-pages.ts';

const { scim, settings, common, errors } = resources.th;

let folder: string;
let desk: LaunchedApp;
let server: TestScimServer;
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'court-mail-scim-'));
  server = await startScimServer();
});
test.afterEach(async () => {
  await desk.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

test('an administrator sets the service up: tested, mended, saved, offered; the secret stays with its server', async () => {
  const dataDir = join(folder, 'registry');
  const login = await prepareRegistry(dataDir, (registry) =>
    registry.login('administrator', { username: 'second' }),
  );
  desk = await launchApp({ dataDir });
  const { page } = desk;
  await signIn(page, login);
  await goTo(page, '/settings', settings.title);
  await page.getByRole('tab', { name: scim.tab, exact: true }).click();
  const field = (label: string) => page.getByLabel(label, { exact: true });
  const { baseUrl } = scimSettings(server);
  await expect(page.getByText(scim.notSet)).toBeVisible();
  await expectNothingFound(page);
  await field(scim.baseUrl).fill(baseUrl.replace('https', 'http'));
  await field(scim.secret).fill('wrong-token');
  await field(scim.quotaAttribute).fill('a quota');
  await field(settings.mail.caCertificate).fill(server.authority.pem);
  await page.keyboard.press('Alt+KeyM');
  await expect(page.getByText(scim.baseUrlFault)).toBeVisible();
  await expect(page.getByText(scim.quotaAttributeFault)).toBeVisible();
  // what is right is not called wrong for its neighbours' sake
  await expect(page.getByText(scim.secretFault)).toHaveCount(0);
  await field(scim.baseUrl).fill(baseUrl);
  await field(scim.quotaAttribute).fill('');
  await page.keyboard.press('Alt+KeyM');
  await expect(page.getByRole('alert').filter({ hasText: 'SCIM 401' })).toBeVisible();
  await field(scim.secret).fill(server.token);
  await page.keyboard.press('Alt+KeyM');
  await expect(page.getByText(scim.works)).toBeVisible();
  await expectNothingFound(page);
  await page.keyboard.press('Alt+KeyS');
  await expect(page.getByText(settings.saved)).toBeVisible();
  await expect(page.getByText(scim.secretKept)).toBeVisible();

  await field(scim.baseUrl).fill('https://elsewhere.example/scim/v2');
  await page.keyboard.press('Alt+KeyS');
  await expect(page.getByText(errors.PASSWORD_NEEDED)).toBeVisible();

  await page.getByRole('tab', { name: settings.tab.platform }).click();
  await expect(page.getByRole('radio', { name: common.connector.scim })).toBeVisible();
});
