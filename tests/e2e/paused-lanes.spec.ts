import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resources } from '#shared/i18n/index.ts';
import { expect, test } from '#tests/helpers/app-test.ts';
import { expectNothingFound } from '#tests/helpers/axe.ts';
import { printed } from '#tests/helpers/confirm-pages.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import { launchApp, type LaunchedApp } from '#tests/helpers/launch-app.ts';
import { prepareRegistry } from '#tests/helpers/prepare-registry.ts';
import { personalForm } from '#tests/helpers/sample-requests.ts';
import { type Login, signIn, signOut } from '#tests/helpers/staff-pages.ts';

const { home, operations, settings } = resources.th;
const { lane } = operations;
const WHY = 'ระบบจดหมายปิดปรับปรุง';

let folder: string;
let desk: LaunchedApp;
let officer: Login;
let administrator: Login;
let code: string;

// the credentials wait for a mail server that nobody has set up, and a person has paused the bulk files
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'court-mail-paused-'));
  const dataDir = join(folder, 'registry');
  await prepareRegistry(dataDir, async (registry) => {
    const { operator } = registry;
    code = await registry.submit(personalForm());
    await registry.confirm(code);
    await operator.queue.take({ code });
    const order = { code, localPart: 'kulthida.wo', connector: 'manual-task' as const };
    const { operationId: id } = await operator.queue.provision(order);
    await registry.work();
    await operator.operations.completeManual({ id });
    await registry.work();
    await operator.operations.pause({ lane: 'bulk-file', reason: WHY });
    officer = await registry.login('officer');
    administrator = await registry.login('administrator', { username: 'somchai' });
  });
  desk = await launchApp({ dataDir });
});
test.afterEach(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

test('Home and the case that waits say what is closed, why, and the way on', async () => {
  const { page } = desk;
  const mail = page.getByRole('alert', { name: lane.mail });
  const bulkFile = page.getByRole('alert').filter({ hasText: WHY });
  await expect(page.getByRole('alert')).toHaveCount(0);
  await signIn(page, officer);
  await goTo(page, '/', home.title);
  await expect(mail).toContainText(operations.outcome.MAIL_NOT_CONFIGURED);
  await expect(mail).toContainText(lane.tellAdministrator);
  await expect(bulkFile).toContainText(lane.goesOn);
  await expectNothingFound(page);

  await goTo(page, `/requests/${code}`, new RegExp(printed(code)));
  await expect(mail).toContainText(lane.waitedFor);
  await expect(bulkFile).toHaveCount(0);
  await expectNothingFound(page);
  await mail.getByRole('link', { name: lane.toOperations }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(operations.title);
  await signOut(page, officer);

  await signIn(page, administrator);
  await goTo(page, `/queue/${code}`, new RegExp(printed(code)));
  await expect(mail).toContainText(lane.waitedFor);
  await expectNothingFound(page);
  await mail.getByRole('link', { name: lane.toSettings }).click();
  await expect(page.getByRole('tab', { name: settings.tab.mail })).toHaveAttribute('aria-selected', 'true');
});
