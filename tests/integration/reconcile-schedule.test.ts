import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { reconcileWhenDue } from '#main/use-cases/reconcile/schedule.ts';
import type { AskablePlatform } from '#main/use-cases/reconcile/ports.ts';
import type { UseCaseContext } from '#main/use-cases/context.ts';
import { openTestOffice } from '#tests/helpers/test-office.ts';
import { openReconcileOffice } from '#tests/helpers/reconcile-office.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
const DAILY = { every: 'day' as const, hour: 9, weekday: 0, monthDay: 1 };

/** An office whose clock is held at nine in the morning in Thailand, and whose platform can be asked, or not. */
async function openScheduled(platform: AskablePlatform | null) {
  const post = await openReconcileOffice();
  const reconcile = { ...post.office.context.reconcile, platform: () => Promise.resolve(platform) };
  const context: UseCaseContext = { ...post.office.context, reconcile };
  async function round() {
    await reconcileWhenDue(context);
    await post.office.reconciled();
    const { runs } = await post.operator.reconcile.runs({ limit: 100 });
    return runs.map(({ state, isScheduled }) => [state, isScheduled]);
  }
  await post.operator.reconcile.saveSchedule(DAILY);
  return { ...post, round };
}

const SCANNER: AskablePlatform = {
  async *list() {
    yield await Promise.resolve({
      address: 'scan@coj.go.th',
      accountKey: null,
      displayName: null,
      unitNameTh: null,
      isSuspended: null,
      quotaMegabytes: null,
      lastSignInAt: null,
    });
  },
  lookUp: () => Promise.resolve(null),
};

test('a run begins when it is due, once, and what is set today is not due for this morning', async () => {
  const { round, advance } = await openScheduled(SCANNER);
  expect(await round()).toEqual([]);
  advance(DAY - 1);
  expect(await round()).toEqual([]);
  advance(1);
  expect(await round()).toEqual([['done', true]]);
  advance(HOUR);
  expect(await round()).toHaveLength(1);
});

test('days that were missed while the program was closed are made up for by one run', async () => {
  const { round, advance } = await openScheduled(SCANNER);
  advance(10 * DAY + HOUR);
  expect(await round()).toHaveLength(1);
  expect(await round()).toHaveLength(1);
});

test('a clock that is set back begins nothing a second time, nor holds up what is due', async () => {
  const { round, advance } = await openScheduled(SCANNER);
  advance(3 * DAY);
  expect(await round()).toHaveLength(1);
  advance(-HOUR);
  await round();
  const backwards = (await round()).length;
  advance(HOUR);
  expect(await round()).toHaveLength(backwards);
  advance(DAY);
  expect(await round()).toHaveLength(backwards + 1);
});

test('a platform that cannot be asked is a run that failed, once; and off is off', async () => {
  const { round, advance, operator } = await openScheduled(null);
  advance(DAY);
  expect(await round()).toEqual([['failed', true]]);
  expect(await round()).toHaveLength(1);
  await operator.reconcile.saveSchedule({ ...DAILY, every: 'off' });
  advance(5 * DAY);
  expect(await round()).toHaveLength(1);
});

test('a scheduled run appends no operation and changes no account, whatever it finds', async () => {
  const { round, advance, made, operations, operator, office } = await openScheduled(SCANNER);
  await made(1);
  await office.idle();
  const accounts = () => office.context.db.selectFrom('account').selectAll().execute();
  const before = [await operations(), await accounts()];
  advance(DAY);
  await round();
  await office.idle();
  const { runs, open } = await operator.reconcile.runs({ limit: 1 });
  expect(runs[0]?.counts).toMatchObject({ missing: 1, unknown: 1 });
  expect(open).toBe(2);
  expect([await operations(), await accounts()]).toEqual(before);
});

test('a program that ended in the middle of a run: it says so, and leaves nothing of it behind', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'court-mail-reconcile-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const first = await openTestOffice({ folder });
  const { db, now } = first.office.context;
  const run = {
    state: 'running' as const,
    connector: 'ldap' as const,
    started_by: 'officer',
    file_name: null,
  };
  const at = { taken_at: now(), started_at: now(), due_at: null };
  await db
    .insertInto('reconcile_run')
    .values({ ...run, ...at })
    .execute();
  const row = { address: 'a@x.th', account_key: null, display_name: null, unit_name_th: null };
  const rest = { is_suspended: null, quota_megabytes: null, last_sign_in_at: null, account_id: null };
  await db
    .insertInto('platform_account')
    .values({ ...row, ...rest })
    .execute();
  await first.office.close();

  const { operator, office } = await openTestOffice({ folder });
  expect((await operator.reconcile.runs({ limit: 1 })).runs).toMatchObject([{ state: 'interrupted' }]);
  expect(await office.context.db.selectFrom('platform_account').selectAll().execute()).toEqual([]);
  const file = { name: 'list.csv', takenAt: now(), bytes: new Blob(['email\na@x.th']) };
  await operator.reconcile.start({ file });
  await office.reconciled();
  expect((await operator.reconcile.runs({ limit: 1 })).runs).toMatchObject([{ state: 'done' }]);
});

test('an office that closes gives the run up and closes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'court-mail-reconcile-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const first = await openTestOffice({ folder });
  const bytes = new Blob([`email\n${Array.from({ length: 5000 }, (_, i) => `a${i}@x.th`).join('\n')}`]);
  const takenAt = first.office.context.now();
  await first.operator.reconcile.start({ file: { name: 'list.csv', takenAt, bytes } });
  await first.office.close();
  const { operator } = await openTestOffice({ folder });
  expect((await operator.reconcile.runs({ limit: 1 })).runs).toMatchObject([{ state: 'interrupted' }]);
});
