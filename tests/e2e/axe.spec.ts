import { DEMO_PASSWORD } from '#shared/contract/demo.ts';
import { resources } from '#shared/i18n/index.ts';
import { test } from '#tests/helpers/app-test.ts';
import { expectNothingFound } from '#tests/helpers/axe.ts';
import { openPaper } from '#tests/helpers/confirm-pages.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import { launchApp } from '#tests/helpers/launch-app.ts';
import { signIn } from '#tests/helpers/staff-pages.ts';

const { common, confirm, home, intake, session, startup, track } = resources.th;

test('the first run', async () => {
  const desk = await launchApp({ dataDir: null });
  await desk.page.getByRole('heading', { name: startup.firstRun.title }).waitFor();
  await expectNothingFound(desk.page);
  await desk.page.getByRole('button', { name: startup.firstRun.use }).click();
  await desk.page.getByRole('heading', { name: startup.administrator.title }).waitFor();
  await expectNothingFound(desk.page);
  await desk.close();
});

test('what needs no login', async () => {
  const desk = await launchApp({ dataDir: null, args: ['--demo'] });
  const { page } = desk;
  await page.getByRole('heading', { level: 1, name: home.title }).waitFor();
  await expectNothingFound(page);
  for (const kind of ['personal', 'unit'] as const) {
    await goTo(page, `/apply/${kind}`, intake.title[kind]);
    await page.getByRole('button', { name: intake.action.check }).click();
    await page.getByText(intake.faults.required.replace('{{field}}', intake.field.position)).waitFor();
    await expectNothingFound(page);
  }
  await goTo(page, '/track', track.title);
  await expectNothingFound(page);
  await goTo(page, '/sign-in', session.signInTitle);
  await expectNothingFound(page);
  await desk.close();
});

test('what the office sees', async () => {
  test.slow();
  const desk = await launchApp({ dataDir: null, args: ['--demo'] });
  const { page } = desk;
  await signIn(page, { username: 'administrator', displayName: 'วิภา', password: DEMO_PASSWORD });
  await expectNothingFound(page);
  for (const screen of [
    'requests',
    'papers',
    'queue',
    'operations',
    'accounts',
    'reconcile',
    'batches',
    'people',
    'units',
    'scanner',
    'settings',
    'audit',
  ] as const) {
    await goTo(page, `/${screen}`, resources.th[screen].title);
    await page.getByRole('main').getByText(common.loading).waitFor({ state: 'detached' });
    await expectNothingFound(page);
  }
  await goTo(page, '/operations/deliveries', resources.th.deliveries.title);
  await expectNothingFound(page);
  await goTo(page, '/letters', resources.th.letters.title);
  await expectNothingFound(page);
  await goTo(page, '/zips', resources.th.zips.title);
  await expectNothingFound(page);
  await goTo(page, '/operations/bounces', resources.th.bounces.title);
  await expectNothingFound(page);
  await goTo(page, '/queue/dry-run', resources.th.plan.dryRun.title);
  await page.getByRole('table', { name: resources.th.plan.dryRun.title }).waitFor();
  await expectNothingFound(page);
  await goTo(page, '/operations/approvals', resources.th.plan.approvals.title);
  await expectNothingFound(page);
  await goTo(page, '/queue', resources.th.queue.title);
  await page.getByRole('table').getByRole('button').first().click();
  await page.getByLabel(resources.th.queue.address.label).waitFor();
  await expectNothingFound(page);
  await goTo(page, '/confirm', confirm.title);
  await expectNothingFound(page);
  await goTo(page, '/requests', resources.th.requests.title);
  const submitted = page.getByRole('row').filter({ hasText: common.state.submitted }).first();
  const code = ((await submitted.getByRole('gridcell').first().textContent()) ?? '').replaceAll(' ', '');
  await submitted.click();
  await page.getByRole('heading', { level: 2, name: resources.th.requests.timeline.title }).waitFor();
  await expectNothingFound(page);
  await goTo(page, `/confirm?code=${code}`, confirm.title);
  await openPaper(page, code).waitFor();
  await expectNothingFound(page);
  await page.keyboard.press('F1');
  await page.getByRole('dialog').waitFor();
  await expectNothingFound(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+KeyL');
  await page.getByRole('heading', { level: 1, name: session.locked }).waitFor();
  await expectNothingFound(page);
  await desk.close();
});
