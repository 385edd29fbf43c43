import { expect, test } from 'vitest';
import { makeDocumentCode } from '#shared/domain/document-code.ts';
import { createOfficeClock, millisecondsToNext } from '#main/office/office-clock.ts';
import { NO_KEY_GUARD, openOffice } from '#main/office/open-office.ts';
import { attachScan } from '#tests/helpers/attach-scan.ts';
import { openMailOffice } from '#tests/helpers/mail-office.ts';
import { DAY, followDays, followUp, passDays } from '#tests/helpers/follow-up.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';
import { openTestOffice } from '#tests/helpers/test-office.ts';

const CHECKS = [
  'name',
  'national-id',
  'position',
  'unit',
  'applicant-signature',
  'supervisor-signature',
] as const;

test('an expired request says so at the desk, to its applicant and in the trail; a new one may be submitted', async () => {
  const office = await openTestOffice();
  const { operator, applicant, submitted } = office;
  const code = await submitted();
  await followDays(office, 59);
  expect(await operator.requests.show({ code })).toMatchObject({ state: 'submitted' });
  expect(await followDays(office, 1)).toEqual({ reminded: 0, expired: 1 });
  expect(await followUp(office)).toEqual({ reminded: 0, expired: 0 });

  const lastFour = nationalIdOf(1).slice(-4);
  const tracked = await applicant.requests.track({ code, lastFour });
  expect(tracked).toMatchObject({ state: 'expired', lastDay: null });
  expect(tracked.timeline.at(-1)).toMatchObject({ event: 'expire', by: '' });
  await expect(operator.confirmations.open({ text: code })).rejects.toMatchObject({ code: 'CODE_EXPIRED' });
  const confirm = operator.confirmations.confirm({ code, revision: 1, checks: [...CHECKS] });
  await expect(confirm).rejects.toMatchObject({ code: 'CODE_EXPIRED' });
  const { rows } = await operator.audit.list({ subject: code, offset: 0, limit: 1 });
  expect(rows[0]).toMatchObject({ actor: 'office', door: 'office', action: 'requests.expire' });

  expect((await applicant.requests.check({ form: personalForm() })).warnings).toEqual([]);
  expect(await submitted()).not.toBe(code);
});

test('the term is counted from the last correction or return', async () => {
  const office = await openTestOffice();
  const { operator, applicant } = office;
  const code = await office.submitted();
  await followDays(office, 59);
  await operator.confirmations.return({ code, revision: 1, reason: 'other', note: '' });
  await followDays(office, 59);
  expect((await operator.requests.show({ code })).state).toBe('returned');
  const lastFour = nationalIdOf(1).slice(-4);
  await applicant.requests.correct({ code, lastFour, revision: 1, form: personalForm() });
  await followDays(office, 59);
  expect((await operator.requests.show({ code })).state).toBe('submitted');
  await followDays(office, 1);
  expect((await operator.requests.show({ code })).state).toBe('expired');
});

test('what was confirmed never expires, and with 0 days nothing does', async () => {
  const office = await openTestOffice();
  const confirmed = await office.confirmed();
  const waiting = await office.submitted(personalForm({ nationalId: nationalIdOf(2) }));
  const { periods } = await office.operator.settings.show({});
  await office.operator.settings.savePeriods({ ...periods, expireAfterDays: 0 });
  office.advance(4000 * DAY);
  expect(await followUp(office)).toEqual({ reminded: 0, expired: 0 });
  await office.operator.settings.savePeriods(periods);
  expect(await office.operator.settings.countPastExpiry({ expireAfterDays: 60 })).toEqual({ total: 1 });
  expect(await followUp(office)).toEqual({ reminded: 0, expired: 1 });
  expect((await office.operator.requests.show({ code: confirmed })).state).toBe('confirmed');
  expect((await office.operator.requests.show({ code: waiting })).state).toBe('expired');
});

test('a scanned paper that is attached keeps its request; one from before the return does not', async () => {
  const office = await openTestOffice();
  const kept = await office.submitted();
  const returned = await office.submitted(personalForm({ nationalId: nationalIdOf(2) }));
  office.advance(DAY);
  await attachScan(office, kept);
  await attachScan(office, returned);
  office.advance(DAY);
  await office.operator.confirmations.return({ code: returned, revision: 1, reason: 'other', note: '' });
  office.advance(61 * DAY);
  expect(await followUp(office)).toEqual({ reminded: 0, expired: 1 });
  expect((await office.operator.requests.show({ code: kept })).state).toBe('submitted');
  expect((await office.operator.requests.show({ code: returned })).state).toBe('expired');
});

test('a reminder that had not left when the scanned paper was attached is not sent any more', async () => {
  const post = await openMailOffice();
  const code = await post.submitted();
  expect(await followDays(post, 7)).toEqual({ reminded: 1, expired: 0 });
  post.advance(60);
  await attachScan(post, code);
  await post.office.idle();
  const { rows } = await post.officer.operations.list({ states: [], offset: 0, limit: 10 });
  expect(rows).toMatchObject([{ kind: 'remind', state: 'done', outcomeCode: 'NO_LONGER_NEEDED' }]);
  expect(post.smtp.messages).toEqual([]);
});

test('an officer revives what expired before its paper came; its term begins anew', async () => {
  const office = await openTestOffice();
  const officer = await office.signedIn(['officer']);
  const confirmer = await office.signedIn(['confirmer'], [1]);
  const code = await office.submitted();
  await expect(officer.requests.revive({ code, note: 'x' })).rejects.toMatchObject({ code: 'STATE_FORBIDS' });
  await followDays(office, 60);
  passDays(office, 0, officer, confirmer);
  await expect(confirmer.requests.revive({ code, note: 'x' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  const revived = await officer.requests.revive({ code, note: 'เอกสารมาถึงช้า' });
  expect(revived).toEqual({ code, state: 'submitted' });
  expect(await followDays(office, 59)).toEqual({ reminded: 0, expired: 0 });
  passDays(office, 0, officer, confirmer);
  const { timeline } = await officer.requests.show({ code });
  expect(timeline.at(-1)).toMatchObject({ event: 'revive', by: 'officer', note: 'เอกสารมาถึงช้า' });
  await confirmer.confirmations.confirm({ code, revision: 1, checks: [...CHECKS] });
  expect((await officer.requests.show({ code })).state).toBe('confirmed');
});

test('three thousand end in small transactions, between which others have their turn', async () => {
  const office = await openTestOffice();
  const { db } = office.office.context;
  await office.submitted();
  const row = await db.selectFrom('request').selectAll().executeTakeFirstOrThrow();
  for (let place = 1; place < 3100; place += 1) {
    const { id: _, ...same } = row;
    const code = makeDocumentCode({ buddhistYear: 2569, runningNumber: place + 1 });
    await db
      .insertInto('request')
      .values({ ...same, code, submission_key: `copy-${place}` })
      .execute();
  }
  office.advance(60 * DAY);
  let turns = 0;
  const done = await followUp(office, () => {
    turns += 1;
    return Promise.resolve(true);
  });
  expect(done).toEqual({ reminded: 0, expired: 3100 });
  expect(turns).toBeGreaterThan(3100 / 25);
  expect((await office.operator.requests.views({})).counts).toMatchObject({
    paper: { total: 0 },
    back: { total: 3100, overdue: 0 },
  });
  expect((await office.office.verify()).findings).toEqual([]);
}, 120_000);

test('the office that starts working ends what is over by itself', async () => {
  const office = await openTestOffice();
  const code = await office.submitted();
  office.advance(60 * DAY);
  office.office.startWorker();
  await expect.poll(async () => (await office.operator.requests.show({ code })).state).toBe('expired');
});

test('the clock rings every hour and after midnight in Thailand, outlives a fault, and stops when told', async () => {
  expect(millisecondsToNext('2026-11-22T02:00:00.000Z')).toBe(3_600_000);
  expect(millisecondsToNext('2026-11-22T16:59:00.000Z')).toBe(65_000);
  const waits: number[] = [];
  let ring: (() => void) | undefined;
  let rounds = 0;
  const faults: unknown[] = [];
  const clock = createOfficeClock({
    round: () => {
      rounds += 1;
      return rounds === 1 ? Promise.reject(new Error('disk full')) : Promise.resolve();
    },
    now: () => '2026-11-22T02:00:00.000Z',
    timers: {
      after(milliseconds, callback) {
        waits.push(milliseconds);
        ring = callback;
        return () => (ring = undefined);
      },
    },
    onFault: (fault) => void faults.push(fault),
  });
  clock.start();
  clock.start();
  await expect.poll(() => waits).toEqual([3_600_000]);
  expect([rounds, faults.length]).toEqual([1, 1]);
  ring?.();
  await expect.poll(() => waits).toHaveLength(2);
  await clock.stop();
  expect(ring).toBeUndefined();
  expect([rounds, faults.length]).toEqual([2, 1]);
});

test('an office that closes in the middle of a round breaks it off', async () => {
  const office = await openTestOffice();
  await office.submitted();
  office.advance(60 * DAY);
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  await office.office.close();
  const clock = () => Date.parse('2027-06-01T02:00:00.000Z');
  const again = await openOffice({ folder: office.folder, keyGuard: NO_KEY_GUARD, log, clock });
  again.startWorker();
  await again.close();
  expect(again.isOpen()).toBe(false);
});
