import { expect, test } from 'vitest';
import { openTestOffice, PASSWORD } from '#tests/helpers/test-office.ts';

const MINUTE = 60;

test('a locked screen opens with the password of the same person only, and shows nothing meanwhile', async () => {
  const { signedIn } = await openTestOffice();
  const client = await signedIn(['officer'], [], 'officer');
  await client.session.lock({});
  await expect(client.requests.show({ code: 'EM6900012357' })).rejects.toMatchObject({
    code: 'SESSION_LOCKED',
  });
  await expect(client.session.unlock({ password: 'Wrong-Horse-77' })).rejects.toMatchObject({
    code: 'WRONG_CREDENTIALS',
  });
  expect((await client.session.current({})).state).toBe('locked');
  expect(await client.session.unlock({ password: PASSWORD })).toMatchObject({
    state: 'signed-in',
    person: { username: 'officer' },
  });
});

test("another person's password does not unlock a screen; signing in over it is a session of their own", async () => {
  const { signedIn, operator } = await openTestOffice();
  const client = await signedIn(['officer'], [], 'officer');
  const { firstPassword } = await operator.people.create({
    username: 'other',
    displayName: 'Other',
    roles: ['administrator'],
    unitIds: [],
  });
  await client.session.lock({});
  await expect(client.session.unlock({ password: firstPassword })).rejects.toMatchObject({
    code: 'WRONG_CREDENTIALS',
  });
  const view = await client.session.signIn({ username: 'other', password: firstPassword });
  expect(view).toMatchObject({ state: 'signed-in', person: { username: 'other', roles: ['administrator'] } });
});

test('nobody to unlock is a refusal that counts nothing', async () => {
  const { applicant, office } = await openTestOffice();
  for (let turn = 0; turn < 5; turn += 1) {
    await expect(applicant.session.unlock({ password: PASSWORD })).rejects.toMatchObject({
      code: 'WRONG_CREDENTIALS',
    });
  }
  expect(await office.context.db.selectFrom('audit_entry').selectAll().execute()).toEqual([]);
});

test('reading alone does not keep a session open; writing and touching do', async () => {
  const { signedIn, advance } = await openTestOffice();
  const client = await signedIn(['auditor']);
  advance(10 * MINUTE);
  await client.session.touch({});
  advance(9 * MINUTE);
  await client.operations.list({ states: [], offset: 0, limit: 1 });
  advance(MINUTE);
  await client.people.list({});
  advance(1);
  await expect(client.people.list({})).rejects.toMatchObject({ code: 'SESSION_LOCKED' });
  expect((await client.session.current({})).state).toBe('locked');
});

test('a wrong password at a locked screen is no sign of the person who sat there', async () => {
  const { signedIn, advance } = await openTestOffice();
  const client = await signedIn(['auditor']);
  advance(11 * MINUTE);
  await expect(client.session.unlock({ password: 'Wrong-Horse-77' })).rejects.toMatchObject({
    code: 'WRONG_CREDENTIALS',
  });
  await expect(client.people.list({})).rejects.toMatchObject({ code: 'SESSION_LOCKED' });
});

test('a clock set far back locks instead of keeping the session open for ever', async () => {
  const { signedIn, advance } = await openTestOffice();
  const client = await signedIn(['auditor']);
  advance(-5 * MINUTE);
  await client.people.list({});
  advance(-6 * MINUTE);
  await expect(client.people.list({})).rejects.toMatchObject({ code: 'SESSION_LOCKED' });
  advance(11 * MINUTE);
  await expect(client.people.list({})).rejects.toMatchObject({ code: 'SESSION_LOCKED' });
});

test('the office sets how long, and it counts at once', async () => {
  const { signedIn, operator, advance } = await openTestOffice();
  const client = await signedIn(['auditor']);
  await operator.settings.saveSecurity({ idleLockMinutes: 1 });
  expect((await client.session.current({})).idleLockMinutes).toBe(1);
  advance(61);
  await expect(client.people.list({})).rejects.toMatchObject({ code: 'SESSION_LOCKED' });
});

test('signing out leaves an applicant at the door, also from a locked screen', async () => {
  const { signedIn } = await openTestOffice();
  const client = await signedIn(['auditor']);
  await client.session.lock({});
  expect(await client.session.signOut({})).toMatchObject({ state: 'signed-out', person: null });
  await expect(client.people.list({})).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
});
