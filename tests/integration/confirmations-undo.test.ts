import { expect, test } from 'vitest';
import { checksOf, type ReturnReason } from '#shared/contract/vocabulary.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';
import { openTestOffice } from '#tests/helpers/test-office.ts';

async function openDesk() {
  const office = await openTestOffice();
  const confirmer = await office.signedIn(['confirmer'], [1], 'somsri');
  const confirm = (code: string, client = confirmer) =>
    client.confirmations.confirm({ code, revision: 1, checks: [...checksOf(1)] });
  const sendBack = (code: string, reason: ReturnReason = 'name-differs') =>
    confirmer.confirmations.return({ code, revision: 1, reason, note: '' });
  const stateOf = async (code: string) => (await office.operator.requests.show({ code })).state;
  const another = (place: number) => office.submitted(personalForm({ nationalId: nationalIdOf(place) }));
  return { ...office, confirmer, confirm, sendBack, stateOf, another };
}

const NOT_OWN = { code: 'UNDO_NOT_OWN', data: {} };

test('a confirmation is taken back: the request waits again, and timeline and trail say who and when', async () => {
  const { confirmer, operator, confirm, submitted, advance } = await openDesk();
  const code = await submitted();
  await confirm(code);
  advance(60);
  expect(await confirmer.confirmations.undo({ code })).toEqual({ code, undone: 'confirm' });
  const { state, timeline } = await operator.requests.show({ code });
  expect(state).toBe('submitted');
  expect(timeline.at(-1)).toMatchObject({ event: 'undo', by: 'somsri', at: '2026-11-22T02:01:00.000Z' });
  const queue = { filter: { states: ['confirmed' as const] }, sort: 'oldest' as const, offset: 0, limit: 10 };
  expect((await operator.requests.list(queue)).rows).toEqual([]);
  const { rows } = await operator.audit.list({ subject: code, offset: 0, limit: 1 });
  expect(rows).toMatchObject([
    { action: 'confirmations.undo', actor: 'somsri', detail: { undone: 'confirm', revision: 1 } },
  ]);
  await confirm(code);
  expect((await operator.requests.show({ code })).state).toBe('confirmed');
});

test('a return is taken back until the applicant has corrected or withdrawn', async () => {
  const { confirmer, applicant, submitted, another, sendBack, stateOf } = await openDesk();
  const [first, second] = [await submitted(), await another(2)];
  await sendBack(first);
  expect(await confirmer.confirmations.undo({ code: first })).toEqual({ code: first, undone: 'return' });
  expect(await stateOf(first)).toBe('submitted');
  await sendBack(first);
  const form = personalForm({ position: 'นิติกรชำนาญการ' });
  await applicant.requests.correct({
    code: first,
    lastFour: nationalIdOf(1).slice(-4),
    revision: 1,
    form,
  });
  await expect(confirmer.confirmations.undo({ code: first })).rejects.toMatchObject({
    code: 'UNDO_TOO_LATE',
    data: { state: 'submitted' },
  });
  await sendBack(second);
  await applicant.requests.withdraw({ code: second, lastFour: nationalIdOf(2).slice(-4) });
  await expect(confirmer.confirmations.undo({ code: second })).rejects.toMatchObject({
    code: 'UNDO_TOO_LATE',
    data: { state: 'cancelled' },
  });
});

test('what the IT office has taken stays confirmed; given back untouched, it may be taken back again', async () => {
  const { confirmer, operator, confirm, submitted, stateOf } = await openDesk();
  const code = await submitted();
  await confirm(code);
  await operator.queue.take({ code });
  await expect(confirmer.confirmations.undo({ code })).rejects.toMatchObject({
    code: 'UNDO_TOO_LATE',
    data: { state: 'provisioning' },
  });
  expect(await stateOf(code)).toBe('provisioning');
  await operator.queue.release({ code });
  await confirmer.confirmations.undo({ code });
  expect(await stateOf(code)).toBe('submitted');
});

test('nobody takes back what somebody else, or they themselves in an earlier session, have saved', async () => {
  const { confirmer, operator, signedIn, confirm, submitted, another, stateOf, advance } = await openDesk();
  const colleague = await signedIn(['confirmer'], [1], 'somchai');
  const [mine, theirs, unsaved] = [await submitted(), await another(2), await another(3)];
  await confirm(mine);
  await confirm(theirs, colleague);
  for (const client of [colleague, operator])
    await expect(client.confirmations.undo({ code: mine })).rejects.toMatchObject(NOT_OWN);
  for (const code of [theirs, unsaved, 'EM6900099975', 'nonsense'])
    await expect(confirmer.confirmations.undo({ code })).rejects.toMatchObject(NOT_OWN);
  advance(60);
  confirmer.door.signedInAt = '2026-11-22T02:01:00.000Z';
  await expect(confirmer.confirmations.undo({ code: mine })).rejects.toMatchObject(NOT_OWN);
  expect(await stateOf(mine)).toBe('confirmed');
});

test('of an undo and a take at the same time one wins, and the other is told why not', async () => {
  const { confirmer, operator, confirm, another, stateOf } = await openDesk();
  for (const [place, undoFirst] of [true, false].entries()) {
    const code = await another(place + 1);
    await confirm(code);
    const undo = () => confirmer.confirmations.undo({ code });
    const take = () => operator.queue.take({ code });
    const race = await Promise.allSettled(undoFirst ? [undo(), take()] : [take(), undo()]);
    expect(race.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const loser = race.find(({ status }) => status === 'rejected');
    const state = await stateOf(code);
    const answer = state === 'submitted' ? 'STATE_FORBIDS' : 'UNDO_TOO_LATE';
    expect(loser).toMatchObject({ reason: { code: answer } });
    const { timeline } = await operator.requests.show({ code });
    expect(timeline.map(({ event }) => event)).toEqual([
      'submit',
      'confirm',
      state === 'submitted' ? 'undo' : 'take',
    ]);
  }
});

test('the same save is taken back once, however often it is asked for at once', async () => {
  const { confirmer, operator, confirm, submitted } = await openDesk();
  const code = await submitted();
  await confirm(code);
  const race = await Promise.allSettled([1, 2, 3].map(() => confirmer.confirmations.undo({ code })));
  expect(race.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await operator.requests.show({ code })).timeline.map(({ event }) => event)).toEqual([
    'submit',
    'confirm',
    'undo',
  ]);
});
