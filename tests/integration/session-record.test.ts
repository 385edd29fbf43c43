import { expect, test } from 'vitest';
import { checksOf } from '#shared/contract/vocabulary.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';
import { openTestOffice, PASSWORD } from '#tests/helpers/test-office.ts';

const NOTHING_YET = { since: '2026-11-22T02:00:00.000Z', papers: [] };

async function openDesk() {
  const office = await openTestOffice();
  const confirmer = await office.signedIn(['confirmer'], [1], 'somsri');
  const confirm = (code: string, client = confirmer) =>
    client.confirmations.confirm({ code, revision: 1, checks: [...checksOf(1)] });
  const sendBack = (code: string, client = confirmer) =>
    client.confirmations.return({ code, revision: 1, reason: 'signature-missing', note: '' });
  const another = (place: number) => office.submitted(personalForm({ nationalId: nationalIdOf(place) }));
  const recordOf = async (client = confirmer) => {
    const { papers } = await client.confirmations.sessionRecord({});
    return papers.map(({ code, outcome, canUndo }) => [code, outcome, canUndo]);
  };
  return { ...office, confirmer, confirm, sendBack, another, recordOf };
}

test('tells each paper once, as its confirmer left it, in the order of the work', async () => {
  const { confirmer, confirm, sendBack, another, recordOf, advance } = await openDesk();
  expect(await confirmer.confirmations.sessionRecord({})).toMatchObject(NOTHING_YET);
  const [first, second, third] = [await another(1), await another(2), await another(3)];
  await confirm(first);
  advance(10);
  await sendBack(second);
  advance(10);
  await confirm(third);
  await confirmer.confirmations.undo({ code: third });
  expect(await recordOf()).toEqual([
    [first, 'confirmed', true],
    [second, 'returned', true],
    [third, 'undone', false],
  ]);
  advance(10);
  await confirmer.confirmations.undo({ code: first });
  await confirm(first);
  expect((await recordOf()).map(([code]) => code)).toEqual([second, third, first]);
  expect((await confirmer.confirmations.sessionRecord({})).papers.at(-1)).toMatchObject({
    code: first,
    nameTh: 'นางสาวกุลธิดา วงศ์สวัสดิ์',
    nationalIdMasked: expect.stringMatching(/^x-xxxx-xxxx/) as string,
    reason: null,
    at: '2026-11-22T02:00:30.000Z',
  });
});

test('says what can no longer be taken back', async () => {
  const { operator, applicant, signedIn, confirm, sendBack, another, recordOf } = await openDesk();
  const colleague = await signedIn(['confirmer'], [1], 'somchai');
  const [taken, corrected] = [await another(1), await another(2)];
  await confirm(taken);
  await operator.queue.take({ code: taken });
  await sendBack(corrected);
  const form = personalForm({ nationalId: nationalIdOf(2) });
  await applicant.requests.correct({
    code: corrected,
    lastFour: nationalIdOf(2).slice(-4),
    revision: 1,
    form,
  });
  // returned once more, by somebody else: it stands as this person left it, and still is not theirs
  await colleague.confirmations.return({ code: corrected, revision: 2, reason: 'other', note: '-' });
  expect(await recordOf()).toEqual([
    [taken, 'confirmed', false],
    [corrected, 'returned', false],
  ]);
  expect(await recordOf(colleague)).toEqual([[corrected, 'returned', true]]);
});

test('goes on through a lock, and begins anew with the next sign-in', async () => {
  const { clientOf, office, confirm, another, recordOf, advance, confirmer } = await openDesk();
  const code = await another(1);
  await confirm(code);
  advance(60);
  await confirmer.session.lock({});
  await expect(confirmer.confirmations.sessionRecord({})).rejects.toMatchObject({ code: 'SESSION_LOCKED' });
  await confirmer.session.unlock({ password: PASSWORD });
  expect(await recordOf()).toEqual([[code, 'confirmed', true]]);
  const { door } = confirmer;
  const again = Object.assign(clientOf(door, office), { door });
  await again.session.signOut({});
  await again.session.signIn({ username: 'somsri', password: PASSWORD });
  expect(await again.confirmations.sessionRecord({})).toMatchObject({
    since: '2026-11-22T02:01:00.000Z',
    papers: [],
  });
});
