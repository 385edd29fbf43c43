import type { Page } from '@playwright/test';
import { DEMO_PASSWORD } from '#shared/contract/demo.ts';
import { resources } from '#shared/i18n/index.ts';
import { test } from '#tests/helpers/app-test.ts';
import { expectNothingFound } from '#tests/helpers/axe.ts';
import { openPaper } from '#tests/helpers/confirm-pages.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import { launchApp, type LaunchedApp } from '#tests/helpers/launch-app.ts';
import { signIn } from '#tests/helpers/staff-pages.ts';

const {
  bounces,
  common,
  confirm,
  deliveries,
  home,
  intake,
  letters,
  plan,
  queue,
  requests,
  session,
  settings,
  startup,
  track,
} = resources.th;

// each has an app of its own, and none takes long: they may run beside each other
test.describe.configure({ mode: 'parallel' });

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

test.describe('what the office sees', () => {
  let desk: LaunchedApp;
  test.beforeEach(async () => {
    desk = await launchApp({ dataDir: null, args: ['--demo'] });
    await signIn(desk.page, { username: 'administrator', displayName: 'วิภา', password: DEMO_PASSWORD });
  });
  test.afterEach(() => desk.close());

  /** Opens a page and looks at it once everything of it is there. */
  async function look(page: Page, path: string, heading: string): Promise<void> {
    await goTo(page, path, heading);
    await page.getByRole('main').getByText(common.loading).waitFor({ state: 'detached' });
    await expectNothingFound(page);
  }

  test('Home, requests, scanned paper, a request', async () => {
    const { page } = desk;
    await expectNothingFound(page);
    await look(page, '/papers', resources.th.papers.title);
    await look(page, '/requests', requests.title);
    await page.getByRole('row').filter({ hasText: common.state.submitted }).first().click();
    await page.getByRole('heading', { level: 2, name: requests.timeline.title }).waitFor();
    await expectNothingFound(page);
  });

  test('Confirm Doc, the list of shortcuts, the lock', async () => {
    const { page } = desk;
    await look(page, '/confirm', confirm.title);
    await goTo(page, '/requests', requests.title);
    const submitted = page.getByRole('row').filter({ hasText: common.state.submitted }).first();
    const code = ((await submitted.getByRole('gridcell').first().textContent()) ?? '').replaceAll(' ', '');
    await goTo(page, `/confirm?code=${code}`, confirm.title);
    await openPaper(page, code).waitFor();
    await expectNothingFound(page);
    await page.keyboard.press('F1');
    await page.getByRole('dialog').waitFor();
    await expectNothingFound(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Alt+KeyL');
    await page.getByRole('heading', { level: 1, name: session.locked }).waitFor();
    await expectNothingFound(page);
  });

  test('the queue, a case', async () => {
    const { page } = desk;
    await look(page, '/queue', queue.title);
    await page.getByRole('table').getByRole('button').first().click();
    await page.getByLabel(queue.address.label).waitFor();
    await expectNothingFound(page);
  });

  test('the dry run, the letters, the zips', async () => {
    const { page } = desk;
    await goTo(page, '/queue/dry-run', plan.dryRun.title);
    await page.getByRole('table', { name: plan.dryRun.title }).waitFor();
    await expectNothingFound(page);
    await look(page, '/letters', letters.title);
    await look(page, '/zips', resources.th.zips.title);
  });

  test('operations, deliveries', async () => {
    await look(desk.page, '/operations', resources.th.operations.title);
    await look(desk.page, '/operations/deliveries', deliveries.title);
  });

  test('bounces, approvals', async () => {
    const { page } = desk;
    await look(page, '/operations/bounces', bounces.title);
    await look(page, '/operations/approvals', plan.approvals.title);
  });

  for (const areas of [
    ['accounts', 'reconcile', 'batches'],
    ['people', 'units'],
    ['scanner', 'audit'],
  ] as const)
    test(areas.join(', '), async () => {
      for (const area of areas) await look(desk.page, `/${area}`, resources.th[area].title);
    });

  for (const tabs of [
    ['mail', 'delivery', 'platform'],
    ['ldap', 'scim', 'periods'],
    ['accounts', 'papers', 'security'],
  ])
    test(`settings: ${tabs.join(', ')}`, async () => {
      for (const tab of tabs) {
        await goTo(desk.page, '/', home.title);
        await look(desk.page, `/settings?tab=${tab}`, settings.title);
      }
    });
});
