import { expect, test } from 'vitest';
import { nationalIdOf, personalForm, unitForm } from '#tests/helpers/sample-requests.ts';
import { openTestOffice } from '#tests/helpers/test-office.ts';

const lastFour = nationalIdOf(1).slice(-4);
const wrongFour = lastFour === '0000' ? '1111' : '0000';
const missing = { code: 'REQUEST_NOT_FOUND' };

test('the proof opens the own request, without names of staff', async () => {
  const { applicant, confirmed } = await openTestOffice();
  const code = await confirmed();
  const tracked = await applicant.requests.track({ code: code.toLowerCase(), lastFour });
  expect(tracked).toMatchObject({ code, state: 'confirmed', kind: 'personal', revision: 1 });
  expect(tracked.timeline.map(({ event, by }) => [event, by])).toEqual([
    ['submit', ''],
    ['confirm', ''],
  ]);
  expect(JSON.stringify(tracked)).not.toContain('tester');
});

test('a wrong code and wrong digits are one answer, and guessing is slowed down for both alike', async () => {
  const { applicant, submitted, advance } = await openTestOffice();
  const code = await submitted();
  for (const proof of [
    { code, lastFour: wrongFour },
    { code: 'EM6900012357', lastFour },
  ]) {
    for (let turn = 0; turn < 4; turn += 1)
      await expect(applicant.requests.track(proof)).rejects.toMatchObject(missing);
    await expect(applicant.requests.track(proof)).rejects.toMatchObject({
      code: 'SLOW_DOWN',
      data: { retryAfterSeconds: 2 },
    });
  }
  // the right digits wait as well: otherwise the wait would tell them apart
  await expect(applicant.requests.track({ code, lastFour })).rejects.toMatchObject({ code: 'SLOW_DOWN' });
  advance(2);
  expect((await applicant.requests.track({ code, lastFour })).code).toBe(code);
  await expect(applicant.requests.track({ code, lastFour: wrongFour })).rejects.toMatchObject(missing);
});

test('all ten thousand digits sent at once are four guesses, over every operation that asks for the proof', async () => {
  const { applicant, submitted } = await openTestOffice();
  const code = await submitted();
  const proof = { code, lastFour: wrongFour };
  const calls = Array.from({ length: 10 }, () => [
    applicant.requests.track(proof),
    applicant.requests.openForCorrection(proof),
    applicant.requests.withdraw(proof),
    applicant.requests.correct({ ...proof, revision: 1, form: personalForm() }),
    applicant.documents.form(proof),
  ]);
  const codes = (await Promise.allSettled(calls.flat())).map((one) =>
    one.status === 'rejected' ? (one.reason as { code: string }).code : 'let in',
  );
  expect(codes.filter((one) => one === 'REQUEST_NOT_FOUND')).toHaveLength(4);
  expect(codes.filter((one) => one === 'SLOW_DOWN')).toHaveLength(46);
});

test('the longest wait for a proof is five minutes', async () => {
  const { applicant, submitted, advance } = await openTestOffice();
  const proof = { code: await submitted(), lastFour: wrongFour };
  let longest = 0;
  for (let turn = 0; turn < 40; turn += 1) {
    const error = await applicant.requests.track(proof).catch((refused: unknown) => refused);
    const { data } = error as { data: { retryAfterSeconds?: number } };
    longest = Math.max(longest, data.retryAfterSeconds ?? 0);
    advance(data.retryAfterSeconds ?? 0);
  }
  expect(longest).toBe(300);
});

test('a correction keeps code and date, grows the revision, and puts the new data everywhere', async () => {
  const { applicant, operator, submitted, advance } = await openTestOffice();
  const code = await submitted();
  const opened = await applicant.requests.openForCorrection({ code, lastFour });
  expect(opened).toEqual({ form: personalForm(), revision: 1 });
  advance(3600);
  const form = personalForm({ firstNameTh: 'กุลธิดาภรณ์', nationalId: nationalIdOf(7) }, 2);
  const receipt = await applicant.requests.correct({ code, lastFour, revision: 1, form });
  expect(receipt).toEqual({ code, submittedAt: '2026-11-22T02:00:00.000Z', revision: 2 });
  await expect(applicant.requests.track({ code, lastFour })).rejects.toMatchObject(missing);
  const now = { code, lastFour: nationalIdOf(7).slice(-4) };
  expect((await applicant.requests.openForCorrection(now)).form).toEqual(form);
  const found = (text: string) =>
    operator.requests
      .list({ filter: { text }, sort: 'newest', offset: 0, limit: 5 })
      .then(({ total }) => total);
  expect(await found('กุลธิดาภรณ์')).toBe(1);
  expect((await operator.requests.show({ code })).timeline.map(({ event }) => event)).toEqual([
    'submit',
    'correct',
  ]);
});

test('a correction of data that has changed meanwhile, or into another kind, is refused', async () => {
  const { applicant, submitted } = await openTestOffice();
  const code = await submitted();
  const correct = (revision: number, form: ReturnType<typeof personalForm> | ReturnType<typeof unitForm>) =>
    applicant.requests.correct({ code, lastFour, revision, form });
  const race = await Promise.allSettled([correct(1, personalForm()), correct(1, personalForm())]);
  expect(race.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const changed = { code: 'REQUEST_CHANGED', data: { revision: 2, state: 'submitted' } };
  await expect(correct(1, personalForm())).rejects.toMatchObject(changed);
  await expect(correct(2, unitForm())).rejects.toMatchObject(changed);
  await expect(correct(2, personalForm({}, 9999))).rejects.toMatchObject({ code: 'UNIT_NOT_FOUND' });
  expect((await applicant.requests.track({ code, lastFour })).revision).toBe(2);
});

test('a returned form is corrected and can be confirmed in its new revision', async () => {
  const { applicant, operator, submitted } = await openTestOffice();
  const code = await submitted();
  await operator.confirmations.return({ code, revision: 1, reason: 'position-differs', note: 'ดูคำสั่งแต่งตั้ง' });
  expect((await applicant.requests.track({ code, lastFour })).timeline.at(-1)).toMatchObject({
    state: 'returned',
    reason: 'position-differs',
    note: 'ดูคำสั่งแต่งตั้ง',
  });
  await applicant.requests.correct({
    code,
    lastFour,
    revision: 1,
    form: personalForm({ position: 'นิติกรชำนาญการ' }),
  });
  expect(await operator.confirmations.open({ text: code })).toMatchObject({
    state: 'submitted',
    revision: 2,
  });
});

test('what is confirmed is locked for its applicant; what is withdrawn is over', async () => {
  const { applicant, confirmed, submitted } = await openTestOffice();
  const forbids = (state: string, event: string) => ({ code: 'STATE_FORBIDS', data: { state, event } });
  const locked = { code: await confirmed(), lastFour };
  const correction = { revision: 1, form: personalForm() };
  await expect(applicant.requests.openForCorrection(locked)).rejects.toMatchObject(
    forbids('confirmed', 'correct'),
  );
  await expect(applicant.requests.correct({ ...locked, ...correction })).rejects.toMatchObject(
    forbids('confirmed', 'correct'),
  );
  await expect(applicant.requests.withdraw(locked)).rejects.toMatchObject(forbids('confirmed', 'cancel'));
  const withdrawn = { code: await submitted(), lastFour };
  expect(await applicant.requests.withdraw(withdrawn)).toEqual({ state: 'cancelled' });
  await expect(applicant.requests.withdraw(withdrawn)).rejects.toMatchObject(forbids('cancelled', 'cancel'));
});
