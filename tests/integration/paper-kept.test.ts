import { expect, test } from 'vitest';
import { CONFIRMATION_CHECKS } from '#shared/contract/vocabulary.ts';
import { inTransaction } from '#main/registry/database.ts';
import { moveRequest } from '#main/registry/repositories/request-moves.ts';
import { findRequest } from '#main/registry/repositories/requests.ts';
import { attachScan } from '#tests/helpers/attach-scan.ts';
import { DAY, followUp } from '#tests/helpers/follow-up.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';
import { openTestOffice } from '#tests/helpers/test-office.ts';

const lastFour = nationalIdOf(1).slice(-4);

/** A request whose scanned paper was attached a day after it was submitted; another day has gone by. */
async function withPaper() {
  const office = await openTestOffice();
  const { operator, advance, submitted } = office;
  const code = await submitted();
  advance(DAY);
  await attachScan(office, code);
  advance(DAY);
  const confirm = () =>
    operator.confirmations.confirm({ code, revision: 1, checks: [...CONFIRMATION_CHECKS] });
  const sendBack = (note = '') => operator.confirmations.return({ code, revision: 1, reason: 'other', note });
  /** Long after every term, whether it was left alone. */
  const stateLongAfter = async () => {
    advance(90 * DAY);
    await followUp(office);
    return (await operator.requests.show({ code })).state;
  };
  return { ...office, code, confirm, sendBack, stateLongAfter };
}

test('after a confirmation was taken back, the paper from before stands beside the data and keeps the request', async () => {
  const { operator, code, confirm, stateLongAfter } = await withPaper();
  await confirm();
  await operator.confirmations.undo({ code });
  expect(await operator.papers.ofRequest({ code })).toMatchObject([{ state: 'attached' }]);
  expect(await stateLongAfter()).toBe('submitted');
});

test('after a return was taken back, the paper that it sent back counts again', async () => {
  const { operator, code, sendBack, stateLongAfter } = await withPaper();
  await sendBack();
  await operator.confirmations.undo({ code });
  expect(await operator.papers.ofRequest({ code })).toMatchObject([{ state: 'attached' }]);
  expect(await stateLongAfter()).toBe('submitted');
});

test('paper from before a correction shows other data and keeps nothing', async () => {
  const { applicant, code, sendBack, operator, stateLongAfter } = await withPaper();
  await sendBack();
  await operator.confirmations.undo({ code });
  const form = personalForm({ position: 'นิติกรชำนาญการ' });
  await applicant.requests.correct({ code, lastFour, revision: 1, form });
  expect(await stateLongAfter()).toBe('expired');
});

test('the paper of a request that expired is still its paper when it is revived', async () => {
  const { office, operator, code, stateLongAfter } = await withPaper();
  // as offices that did not know better have left it
  await inTransaction(office.context.db, async (trx) => {
    const request = await findRequest(trx, code);
    if (!request) throw new Error('there is no request');
    const by = { actor: 'office', door: 'office', at: office.context.now() };
    await moveRequest(trx, request, { event: 'expire', ...by });
  });
  await operator.requests.revive({ code, note: 'มีเอกสารแล้ว' });
  expect(await stateLongAfter()).toBe('submitted');
});

test('security: the words of a return that was taken back are nothing to its applicant; those of one that stands are', async () => {
  const { applicant, operator, code, sendBack } = await withPaper();
  await sendBack('ส่งคืนผิดฉบับ');
  await operator.confirmations.undo({ code });
  await sendBack('ลายมือชื่อไม่ชัด');
  const { timeline } = await applicant.requests.track({ code, lastFour });
  expect(timeline.map(({ event, reason, note }) => [event, reason, note])).toEqual([
    ['submit', null, null],
    ['return', null, null],
    ['undo', null, null],
    ['return', 'other', 'ลายมือชื่อไม่ชัด'],
  ]);
  // the office itself sees all of it
  expect((await operator.requests.show({ code })).timeline[1]).toMatchObject({ note: 'ส่งคืนผิดฉบับ' });
});
