import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resources } from '#shared/i18n/index.ts';
import { expect, test } from '#tests/helpers/app-test.ts';
import { expectNothingFound } from '#tests/helpers/axe.ts';
import { printed } from '#tests/helpers/confirm-pages.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import { launchApp, type LaunchedApp } from '#tests/helpers/launch-app.ts';
import { openDoor } from '#tests/helpers/open-door.ts';
import { expectPicture } from '#tests/helpers/paper-screens.ts';
import { prepareRegistry } from '#tests/helpers/prepare-registry.ts';
import { personalForm } from '#tests/helpers/sample-requests.ts';
import { scanIn } from '#tests/helpers/scan-in.ts';
import { signIn, signOut } from '#tests/helpers/staff-pages.ts';

const { papers, queue } = resources.th;

let folder: string;
let desk: LaunchedApp;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'court-mail-case-'));
});
test.afterEach(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

test('the officer sees the signed paper on the case, by one key, and the look is in the trail', async () => {
  test.slow();
  const dataDir = join(folder, 'registry');
  const { officer, auditor, code } = await prepareRegistry(dataDir, async (registry) => {
    const submitted = await registry.submit(personalForm());
    await registry.confirm(submitted);
    return {
      officer: await registry.login('officer'),
      auditor: await registry.login('auditor'),
      code: submitted,
    };
  });
  desk = await launchApp({ dataDir });
  const { page } = desk;
  await signIn(page, officer);
  await scanIn(page, code);

  await goTo(page, `/queue/${code}`, new RegExp(printed(code)));
  const evidence = page.getByRole('region', { name: papers.evidence.title, exact: true });
  await page.getByRole('button', { name: papers.evidence.show }).waitFor();
  await expect(evidence, 'nothing personal is shown that nobody asked for').toHaveCount(0);
  await page.keyboard.press('F7');
  await expectPicture(evidence.getByRole('img'));
  await expectNothingFound(page);
  await page.keyboard.press('Escape');
  await expect(evidence).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 }), 'Esc left the picture, not the case').toHaveText(
    new RegExp(printed(code)),
  );
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(queue.title);

  await signOut(page, officer);
  await signIn(page, auditor);
  const trail = await (await openDoor(page)).audit.list({ offset: 0, limit: 20, actor: officer.username });
  const look = trail.rows.find(({ action }) => action === 'papers.picture');
  expect(look?.subject).toBe(code);
  expect(JSON.stringify(look)).toContain('provisioning');
});
