import { expect, test } from 'vitest';
import { CONFIRMATION_CHECKS, checksOf } from '#shared/contract/vocabulary.ts';
import { sheetText } from '#shared/domain/test-sheet.ts';
import { personalForm } from '#tests/helpers/sample-requests.ts';
import { openTestOffice } from '#tests/helpers/test-office.ts';

const ALL = [...CONFIRMATION_CHECKS];

async function openDesk() {
  const office = await openTestOffice();
  return { ...office, confirmer: await office.signedIn(['confirmer'], [1, 2]) };
}

const refusal = (code: string, data: object = {}) => ({
  code,
  data: expect.objectContaining(data) as object,
});

/** The three operations at the desk refuse the same codes in the same words. */
async function expectRefused(
  client: Awaited<ReturnType<typeof openDesk>>['confirmer'],
  text: string,
  wanted: object,
) {
  const at = { code: text, revision: 1 };
  await expect(client.confirmations.open({ text })).rejects.toMatchObject(wanted);
  await expect(client.confirmations.confirm({ ...at, checks: ALL })).rejects.toMatchObject(wanted);
  await expect(client.confirmations.return({ ...at, reason: 'other', note: '' })).rejects.toMatchObject(
    wanted,
  );
}

test('a scan opens the request however its code is written, and confirming locks it', async () => {
  const { confirmer, submitted, advance } = await openDesk();
  const code = await submitted();
  const spaced = `${code.slice(0, 4)} ${code.slice(4, 10)} ${code.slice(10)}`.toLowerCase();
  expect(await confirmer.confirmations.open({ text: `]C1${spaced}` })).toMatchObject({ code, revision: 1 });
  advance(60);
  expect(
    await confirmer.confirmations.confirm({ code: spaced, revision: 1, checks: ALL.toReversed() }),
  ).toEqual({
    code,
    confirmedAt: '2026-11-22T02:01:00.000Z',
  });
  const { state, timeline } = await confirmer.requests.show({ code });
  expect(state).toBe('confirmed');
  expect(timeline.at(-1)).toMatchObject({ event: 'confirm', by: 'confirmer', door: 'desktop' });
});

test('mistyped and unknown codes each have their own refusal', async () => {
  const { confirmer } = await openDesk();
  await expectRefused(confirmer, 'สวัสดี', refusal('CODE_SHAPE', { text: 'สวัสดี' }));
  await expectRefused(confirmer, sheetText('wide'), refusal('CODE_TEST_SHEET'));
  await expectRefused(confirmer, 'EM6900012358', refusal('CODE_CHECK_DIGITS', { text: 'EM6900012358' }));
  await expectRefused(confirmer, 'EM69 000123 57', refusal('CODE_UNKNOWN', { code: 'EM6900012357' }));
});

test("another unit's paper names the unit and is not opened", async () => {
  const { confirmer, submitted, operator } = await openDesk();
  const code = await submitted({ unitId: 3 });
  const { unitNameTh } = await operator.requests.show({ code });
  await expectRefused(confirmer, code, refusal('CODE_OTHER_UNIT', { unitNameTh }));
  expect((await operator.requests.show({ code })).state).toBe('submitted');
});

test('who sees everything as an auditor or officer still confirms for their own units only', async () => {
  const { signedIn, submitted } = await openTestOffice();
  const code = await submitted({ unitId: 3 });
  for (const role of ['auditor', 'officer'] as const) {
    const client = await signedIn(['confirmer', role], [1]);
    expect((await client.requests.show({ code })).code).toBe(code);
    await expectRefused(client, code, refusal('CODE_OTHER_UNIT'));
  }
  const administrator = await signedIn(['administrator']);
  expect((await administrator.confirmations.open({ text: code })).code).toBe(code);
});

test('used, returned and cancelled codes say when, by whom and why', async () => {
  const { confirmer, submitted, applicant, confirmed } = await openDesk();
  const lastFour = personalForm().person.nationalId.slice(-4);
  const at = '2026-11-22T02:00:00.000Z';
  const used = await confirmed();
  await expectRefused(confirmer, used, refusal('CODE_ALREADY_CONFIRMED', { at, by: 'operator:tester' }));
  const returned = await submitted();
  await confirmer.confirmations.return({
    code: returned,
    revision: 1,
    reason: 'signature-missing',
    note: '',
  });
  await expectRefused(confirmer, returned, refusal('CODE_RETURNED', { at, reason: 'signature-missing' }));
  const cancelled = await submitted();
  await applicant.requests.withdraw({ code: cancelled, lastFour });
  await expectRefused(confirmer, cancelled, refusal('CODE_CANCELLED', { at, state: 'cancelled' }));
});

test('paper of an older revision is refused with the one that stands', async () => {
  const { confirmer, submitted, applicant } = await openDesk();
  const code = await submitted();
  const lastFour = personalForm().person.nationalId.slice(-4);
  await applicant.requests.correct({
    code,
    lastFour,
    revision: 1,
    form: personalForm({ position: 'นิติกรชำนาญการ' }),
  });
  const changed = refusal('REQUEST_CHANGED', { revision: 2, state: 'submitted' });
  const at = { code, revision: 1 };
  await expect(confirmer.confirmations.confirm({ ...at, checks: ALL })).rejects.toMatchObject(changed);
  await expect(confirmer.confirmations.return({ ...at, reason: 'other', note: '' })).rejects.toMatchObject(
    changed,
  );
  // the barcode is that of the older paper: only the number printed beside it tells the two apart
  await expect(
    confirmer.confirmations.confirm({ code, revision: 2, checks: [...checksOf(1)] }),
  ).rejects.toMatchObject(refusal('CHECKS_INCOMPLETE', { missing: ['revision'] }));
  await confirmer.confirmations.confirm({ code, revision: 2, checks: ALL });
});

test('every item must have been compared; one named twice does not stand for another', async () => {
  const { confirmer, submitted } = await openDesk();
  const code = await submitted();
  const confirm = (checks: typeof ALL) => confirmer.confirmations.confirm({ code, revision: 1, checks });
  await expect(confirm([])).rejects.toMatchObject(refusal('CHECKS_INCOMPLETE', { missing: checksOf(1) }));
  await expect(confirm(ALL.map((check) => (check === 'unit' ? 'name' : check)))).rejects.toMatchObject(
    refusal('CHECKS_INCOMPLETE', { missing: ['unit'] }),
  );
  await expect(confirm([...ALL, 'name'])).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});

test('of two who confirm the same paper at once one does, and the other is told who', async () => {
  const { confirmer, operator, submitted } = await openDesk();
  const code = await submitted();
  const race = await Promise.allSettled(
    [confirmer, operator].map((client) => client.confirmations.confirm({ code, revision: 1, checks: ALL })),
  );
  expect(race.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(race.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'CODE_ALREADY_CONFIRMED' },
  });
  const events = (await operator.requests.show({ code })).timeline.map(({ event }) => event);
  expect(events).toEqual(['submit', 'confirm']);
});
