import { expect, test } from 'vitest';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';
import { openTestOffice } from '#tests/helpers/test-office.ts';

const WINDOW = { filter: {}, sort: 'oldest', offset: 0, limit: 50 } as const;

async function openUnits() {
  const office = await openTestOffice();
  const own = await office.submitted(personalForm({}, 1));
  const others = await office.submitted(personalForm({ nationalId: nationalIdOf(2) }, 2));
  return { ...office, own, others, confirmer: await office.signedIn(['confirmer'], [1]) };
}

test("a confirmer's list, search and count hold their own units' requests and no others", async () => {
  const { confirmer, own } = await openUnits();
  const codesOf = async (filter: object) =>
    (await confirmer.requests.list({ ...WINDOW, filter })).rows.map(({ code }) => code);
  expect(await codesOf({})).toEqual([own]);
  expect(await codesOf({ text: 'วงศ์สวัสดิ์' })).toEqual([own]);
  expect(await codesOf({ unitId: 2 })).toEqual([]);
  expect((await confirmer.requests.list(WINDOW)).total).toBe(1);
});

test("another unit's request is for a confirmer as if it did not exist, whichever way it is asked for", async () => {
  const { confirmer, others, office } = await openUnits();
  const missing = { code: 'REQUEST_NOT_FOUND' };
  await expect(confirmer.requests.show({ code: others })).rejects.toMatchObject(missing);
  await expect(
    confirmer.requests.revealNationalId({ code: others, purpose: 'confirmation' }),
  ).rejects.toMatchObject(missing);
  await expect(confirmer.documents.form({ code: others, lastFour: null })).rejects.toMatchObject(missing);
  const looks = await office.context.db
    .selectFrom('audit_entry')
    .selectAll()
    .where('subject', '=', others)
    .execute();
  expect(looks.map(({ action }) => action)).toEqual(['requests.submit']);
});

test('own requests are shown, printed and revealed, each look in the trail', async () => {
  const { confirmer, operator, own } = await openUnits();
  expect(await confirmer.requests.show({ code: own })).toMatchObject({
    nationalIdMasked: expect.stringContaining('x-xxxx') as string,
  });
  const nationalId = nationalIdOf(1);
  expect(await confirmer.requests.revealNationalId({ code: own, purpose: 'confirmation' })).toEqual({
    nationalId,
  });
  expect(await confirmer.documents.form({ code: own, lastFour: null })).toMatchObject({ nationalId });
  const { rows } = await operator.audit.list({ subject: own, actor: 'confirmer', offset: 0, limit: 9 });
  expect(rows.map(({ action, detail }) => [action, detail])).toEqual([
    ['documents.form', { revision: 1 }],
    ['requests.revealNationalId', { purpose: 'confirmation' }],
  ]);
});

test('a confirmer who loses a unit loses its requests with the next call; without units nothing is seen', async () => {
  const { confirmer, operator, own, others, signedIn } = await openUnits();
  const id = (await confirmer.session.current({})).person?.staffId ?? 0;
  await operator.people.create({
    username: 'admin',
    displayName: 'A',
    roles: ['administrator'],
    unitIds: [],
  });
  await operator.people.update({ id, displayName: 'C', roles: ['confirmer'], unitIds: [2], disabled: false });
  await expect(confirmer.requests.show({ code: own })).rejects.toMatchObject({ code: 'REQUEST_NOT_FOUND' });
  expect((await confirmer.requests.list(WINDOW)).rows.map(({ code }) => code)).toEqual([others]);
  const unbound = await signedIn(['confirmer'], [], 'unbound');
  expect(await unbound.requests.list(WINDOW)).toMatchObject({ rows: [], total: 0 });
});

test('officers, auditors and administrators see every unit', async () => {
  const { signedIn, own, others } = await openUnits();
  for (const role of ['officer', 'auditor', 'administrator'] as const) {
    const client = await signedIn([role]);
    expect((await client.requests.list(WINDOW)).rows.map(({ code }) => code)).toEqual([own, others]);
  }
});

test('staff without the proof get the form by their login, an applicant does not', async () => {
  const { applicant, own } = await openUnits();
  await expect(applicant.documents.form({ code: own, lastFour: null })).rejects.toMatchObject({
    code: 'REQUEST_NOT_FOUND',
  });
});

test('signs that mean something to a search engine mean themselves', async () => {
  const { operator, own, others } = await openUnits();
  const found = async (text: string) =>
    (await operator.requests.list({ ...WINDOW, filter: { text } })).rows.length;
  for (const text of [
    '%',
    '_',
    '*',
    '"',
    "'",
    'NEAR(',
    'search_text:',
    '%%%',
    '___',
    '***',
    '"""',
    'กุล*',
    'kul" OR "x',
    '-kulthida',
  ])
    expect(await found(text), text).toBe(0);
  expect(await found('% กุ')).toBe(0);
  expect(await found('kulthida')).toBe(2);
  expect(await found(`${own} กุลธิดา`)).toBe(1);
  expect(await found(others.slice(0, 4))).toBe(2);
});

test('days are days in Thailand, up to the last one there is', async () => {
  const { operator } = await openUnits();
  const found = async (from: string, to: string) =>
    (await operator.requests.list({ ...WINDOW, filter: { from, to } })).total;
  expect(await found('2026-11-22', '2026-11-22')).toBe(2);
  expect(await found('2026-11-23', '2026-11-23')).toBe(0);
  expect(await found('0001-01-01', '9999-12-31')).toBe(2);
});
