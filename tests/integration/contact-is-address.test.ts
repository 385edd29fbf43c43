import { expect, test } from 'vitest';
import { openMailOffice, readMessage } from '#tests/helpers/mail-office.ts';
import { personalForm } from '#tests/helpers/sample-requests.ts';

const ADDRESS = 'kulthida.wo@coj.go.th';
const refusal = { code: 'CONTACT_IS_ADDRESS', data: { address: ADDRESS } };
/** Somebody who registers again, and writes down the address they once had. */
const shutIn = () => {
  const form = personalForm();
  return { ...form, person: { ...form.person, contactEmail: 'Kulthida.WO@coj.go.th' } };
};
const connector = 'manual-task' as const;

test('a password is not mailed into the mailbox that it opens: nothing is ordered before the contact is corrected', async () => {
  const { officer, office, smtp, confirmed, completed, stateOf } = await openMailOffice();
  const code = await confirmed(shutIn());
  const dry = await officer.queue.dryRun({ connector });
  expect(dry.rows[0]?.faults).toEqual([{ code: 'contact-is-address', words: ADDRESS }]);
  const rows = [{ code, localPart: 'kulthida.wo' }];
  const many = await officer.queue.provisionMany({ connector, rows });
  expect(many.results).toMatchObject([{ outcome: 'refused', refusal }]);
  await officer.queue.take({ code });
  const order = { code, localPart: 'kulthida.wo', connector };
  await expect(officer.queue.provision(order)).rejects.toMatchObject(refusal);
  await officer.queue.correctContact({ code, contactEmail: 'kulthida.w@example.com', note: 'x' });
  const { operationId } = await officer.queue.provision(order);
  await office.idle();
  await completed(operationId);
  expect(await stateOf(code)).toBe('delivered');
  expect((await readMessage(smtp.messages[0])).to).toMatchObject([{ address: 'kulthida.w@example.com' }]);
  const back = { code, contactEmail: ADDRESS.toUpperCase(), note: 'x' };
  await expect(officer.queue.correctContact(back)).rejects.toMatchObject(refusal);
});

test('another address than the contact is free', async () => {
  const { officer, confirmed } = await openMailOffice();
  const code = await confirmed(shutIn());
  await officer.queue.take({ code });
  expect(await officer.queue.provision({ code, localPart: 'kulthida.won', connector })).toMatchObject({
    address: 'kulthida.won@coj.go.th',
  });
});

test.each(['letter', 'zip'] as const)(
  'a %s carries the password past the mailbox that it opens',
  async (channel) => {
    const { officer, confirmed } = await openMailOffice();
    const code = await confirmed(shutIn());
    await officer.queue.take({ code });
    const order = { code, localPart: 'kulthida.wo', connector, channel };
    expect(await officer.queue.provision(order)).toMatchObject({ address: ADDRESS });
  },
);
