import { expect, test } from 'vitest';
import { inTransaction } from '#main/registry/database.ts';
import { recordFailedSignIn } from '#main/registry/repositories/staff.ts';
import { NO_KEY_GUARD, openOffice } from '#main/office/open-office.ts';
import { openTestOffice, PASSWORD } from '#tests/helpers/test-office.ts';

const WRONG = 'Wrong-Horse-77';
const MINUTE = 60;

type TestOffice = Awaited<ReturnType<typeof openTestOffice>>;

/** Signs in until it is refused otherwise than as wrong; each time after waiting as long as one is told to. */
async function guessing({ clientOf, advance }: TestOffice, username: string, times: number) {
  const client = clientOf();
  const answers: unknown[] = [];
  for (let guess = 0; guess < times; guess += 1) {
    const answer = await client.session.signIn({ username, password: WRONG }).catch((error: object) => error);
    const { code, data } = answer as { code: string; data: { retryAfterSeconds?: number; until?: string } };
    answers.push({ code, ...data });
    advance(data.retryAfterSeconds ?? 0);
  }
  return answers;
}

const wrong = { code: 'WRONG_CREDENTIALS' };
const slow = (retryAfterSeconds: number) => ({ code: 'SLOW_DOWN', retryAfterSeconds });
/** Ten wrong passwords, with the waits in between, and the lock. */
const WAY_TO_THE_LOCK = [
  wrong,
  wrong,
  wrong,
  ...[2, 4, 8, 16, 32, 64].flatMap((wait) => [wrong, slow(wait)]),
  wrong,
];

test('first run: the administrator is made once, signed in, and may do what the role says', async () => {
  const { clientOf, applicant } = await openTestOffice();
  expect((await applicant.session.current({})).state).toBe('needs-administrator');
  const asked = { username: 'Admin', displayName: 'ผู้ดูแล', password: PASSWORD };
  await expect(applicant.session.createAdministrator({ ...asked, password: 'admin' })).rejects.toMatchObject({
    code: 'WEAK_PASSWORD',
  });
  const client = clientOf();
  const race = await Promise.allSettled([
    client.session.createAdministrator(asked),
    applicant.session.createAdministrator({ ...asked, username: 'other' }),
  ]);
  expect(race.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(race.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'ALREADY_SET_UP' },
  });
  // either may be the first: their passwords are hashed at the same time
  const isClient = race[0]?.status === 'fulfilled';
  const [winner, loser] = isClient ? [client, applicant] : [applicant, client];
  expect(await winner.session.current({})).toMatchObject({
    state: 'signed-in',
    person: { username: isClient ? 'Admin' : 'other', roles: ['administrator'] },
  });
  expect((await loser.session.current({})).state).toBe('signed-out');
  expect(await winner.people.list({})).toHaveLength(1);
});

test('wrong passwords cost a growing wait, the tenth a lock, and a restart forgives nothing', async () => {
  const office = await openTestOffice();
  await office.signedIn(['officer'], [], 'officer');
  expect(await guessing(office, 'officer', WAY_TO_THE_LOCK.length)).toEqual(WAY_TO_THE_LOCK);
  const until = '2026-11-22T02:17:06.000Z';
  const right = { username: 'OFFICER', password: PASSWORD };
  await expect(office.clientOf().session.signIn(right)).rejects.toMatchObject({
    code: 'SIGN_IN_LOCKED',
    data: { until },
  });

  await office.office.close();
  const clock = () => Date.parse(until) - 1;
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const again = await openOffice({ folder: office.folder, keyGuard: NO_KEY_GUARD, log, clock });
  const client = office.clientOf(undefined, again);
  await expect(client.session.signIn(right)).rejects.toMatchObject({
    code: 'SIGN_IN_LOCKED',
    data: { until },
  });
  await again.close();
});

/** A login one wrong password before its lock, and that one given. */
async function lockedOut(office: TestOffice) {
  const client = await office.signedIn(['officer'], [], 'officer');
  const id = (await client.session.current({})).person?.staffId ?? 0;
  const nine = { count: 9, nextSignInAt: null, lockedUntil: null };
  await inTransaction(office.office.context.db, (trx) => recordFailedSignIn(trx, id, nine));
  expect(await guessing(office, 'officer', 1)).toEqual([wrong]);
  const right = { username: 'officer', password: PASSWORD };
  await expect(office.clientOf().session.signIn(right)).rejects.toMatchObject({ code: 'SIGN_IN_LOCKED' });
  return id;
}

test('a right password after the lock has run out clears everything counted against the login', async () => {
  const office = await openTestOffice();
  const { clientOf, advance } = office;
  await lockedOut(office);
  advance(15 * MINUTE);
  const client = clientOf();
  expect((await client.session.signIn({ username: 'officer', password: PASSWORD })).state).toBe('signed-in');
  expect(await guessing(office, 'officer', 3)).toEqual([wrong, wrong, wrong]);
});

test('an administrator lifts a lock with a new password', async () => {
  const office = await openTestOffice();
  const id = await lockedOut(office);
  const { firstPassword, person } = await office.operator.people.resetPassword({ id });
  expect(person).toMatchObject({ lockedUntil: null, mustChangePassword: true });
  const view = await office.clientOf().session.signIn({ username: 'officer', password: firstPassword });
  expect(view.person?.mustChangePassword).toBe(true);
});

test('a name nobody has answers exactly as one that somebody has, with the same waits and the same lock', async () => {
  const office = await openTestOffice();
  expect(await guessing(office, 'Nobody', WAY_TO_THE_LOCK.length)).toEqual(WAY_TO_THE_LOCK);
  const until = '2026-11-22T02:17:06.000Z';
  // the instant does not move with the asking, as a wait counted from now would
  for (const username of ['nobody', 'NOBODY']) {
    office.advance(0.25);
    await expect(office.clientOf().session.signIn({ username, password: WRONG })).rejects.toMatchObject({
      code: 'SIGN_IN_LOCKED',
      data: { until },
    });
  }
});

test('twenty guesses sent at once are slowed down like twenty one after another', async () => {
  const office = await openTestOffice();
  await office.signedIn(['officer'], [], 'officer');
  for (const username of ['officer', 'nobody']) {
    const client = office.clientOf();
    const guesses = Array.from({ length: 20 }, () => client.session.signIn({ username, password: WRONG }));
    const codes = (await Promise.allSettled(guesses)).map((guess) =>
      guess.status === 'rejected' ? (guess.reason as { code: string }).code : 'let in',
    );
    expect(
      codes.filter((code) => code === 'WRONG_CREDENTIALS'),
      username,
    ).toHaveLength(4);
    expect(
      codes.filter((code) => code === 'SLOW_DOWN'),
      username,
    ).toHaveLength(16);
  }
});

test('a changed password is the only one that works; a weak or the same one is refused and costs nothing', async () => {
  const { signedIn, clientOf } = await openTestOffice();
  const client = await signedIn(['auditor'], [], 'auditor');
  const change = (next: string, current = PASSWORD) => client.session.changePassword({ current, next });
  await expect(change('Auditor-1234567')).rejects.toMatchObject({ code: 'WEAK_PASSWORD' });
  await expect(change(PASSWORD)).rejects.toMatchObject({ data: { faults: ['same-as-before'] } });
  await expect(change('New-Horse-2345', WRONG)).rejects.toMatchObject({ code: 'WRONG_CREDENTIALS' });
  await change('New-Horse-2345');
  await expect(clientOf().session.signIn({ username: 'auditor', password: PASSWORD })).rejects.toMatchObject(
    wrong,
  );
  await clientOf().session.signIn({ username: 'auditor', password: 'New-Horse-2345' });
});
