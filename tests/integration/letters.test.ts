import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DeliveryList } from '#shared/contract/deliveries.ts';
import { UNCHANGED_AFTER_DAYS } from '#shared/domain/delivery-standing.ts';
import { lapseLetters } from '#main/use-cases/deliveries/lapse.ts';
import { passDays } from '#tests/helpers/follow-up.ts';
import { openLetterOffice } from '#tests/helpers/letter-office.ts';
import { readMessage } from '#tests/helpers/mail-office.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';

test('the address goes by mail without the password, which waits for the printer until its letter is handed over', async () => {
  const post = await openLetterOffice();
  const { delivered, print, show, officer, smtp, stateOf } = post;
  const { id, requestCode: code, standing, sentAt, messageId } = await delivered('letter');
  expect({ standing, sent: sentAt !== null }).toEqual({ standing: 'to-print', sent: true });
  const [letter] = await print([id]);
  const message = await readMessage(smtp.messages[0]);
  expect(message.messageId).toBe(`<${messageId}>`);
  expect(message.text).toContain('kulthida.wo@coj.go.th');
  expect(message.text).toContain('หนังสือปิดผนึก');
  expect(message.text).not.toContain(letter?.password ?? '');
  expect(letter).toMatchObject({ code, address: 'kulthida.wo@coj.go.th', nameEn: 'Kulthida Wongsawat' });
  expect(JSON.stringify(letter)).not.toContain(nationalIdOf(1));
  expect(await stateOf(code)).toBe('provisioning');

  expect(await show(id)).toMatchObject({ standing: 'printed', printedBy: 'officer', printCount: 1 });
  expect(await officer.deliveries.handOver({ ids: [id], how: 'posted' })).toEqual({ handedOver: 1 });
  expect(await show(id)).toMatchObject({ standing: 'handed-over', handedBy: 'officer', handedHow: 'posted' });
  expect(await stateOf(code)).toBe('delivered');
  const { timeline } = await officer.requests.show({ code });
  expect(timeline.slice(-4).map(({ event }) => event)).toEqual([
    'address-sent',
    'letter-printed',
    'letter-handed',
    'deliver',
  ]);
  const listed = async (list: DeliveryList) =>
    (await officer.deliveries.list({ list, offset: 0, limit: 10 })).rows.map((row) => row.id);
  expect({ handed: await listed('handed'), unchanged: await listed('unchanged') }).toEqual({
    handed: [id],
    unchanged: [],
  });
  passDays(post, UNCHANGED_AFTER_DAYS);
  expect(await listed('unchanged')).toEqual([id]);
});

test('a letter is printed again with a reason only, while it waits; each look and each print stand in the trail', async () => {
  const { delivered, print, officer, operator, show } = await openLetterOffice();
  const { id, requestCode: code } = await delivered('letter');
  await expect(officer.deliveries.handOver({ ids: [id], how: 'posted' })).rejects.toMatchObject({
    code: 'LETTER_NOT_PRINTED',
  });
  const [first] = await print([id]);
  await expect(print([id])).rejects.toMatchObject({ code: 'LETTER_REASON_NEEDED', data: { code } });
  const [second] = await print([id], 'กระดาษติด');
  expect(second?.password).toBe(first?.password);
  expect((await show(id)).printCount).toBe(2);
  await officer.deliveries.handOver({ ids: [id], how: 'in-person' });
  await expect(print([id], 'อีกฉบับ')).rejects.toMatchObject({ code: 'LETTER_NOT_WAITING' });
  const { rows } = await operator.audit.list({ subject: code, offset: 0, limit: 50 });
  const of = rows.filter(({ action }) => /^(letters|deliveries)\./.test(action)).toReversed();
  expect(of.map(({ action }) => action)).toEqual([
    'letters.open',
    'letters.print',
    'letters.open',
    'letters.print',
    'deliveries.handOver',
  ]);
  expect(JSON.stringify(of)).toContain('กระดาษติด');
  expect(JSON.stringify(of)).not.toContain(first?.password);
});

test('without a mail server the letter goes its way; the request is delivered once both are out', async () => {
  const { smtp, delivered, print, officer, office, liveOperation, stateOf } = await openLetterOffice();
  smtp.mood = 'refuse-recipient';
  const { id, requestCode: code, sentAt } = await delivered('letter');
  expect(sentAt).toBeNull();
  expect(await stateOf(code)).toBe('parked');
  await print([id]);
  await officer.deliveries.handOver({ ids: [id], how: 'in-person' });
  expect(await stateOf(code)).toBe('parked');
  smtp.mood = 'accept';
  await officer.operations.retry({ id: (await liveOperation(code)).id });
  await office.idle();
  expect(await stateOf(code)).toBe('delivered');
  expect(smtp.messages).toHaveLength(1);
});

test('a message that was cancelled holds no letter up', async () => {
  const { smtp, delivered, print, officer, liveOperation, stateOf, confirmed } = await openLetterOffice();
  smtp.mood = 'refuse-recipient';
  const first = await delivered('letter');
  const reason = 'ไม่มีอีเมลอื่น';
  await officer.operations.cancel({ id: (await liveOperation(first.requestCode)).id, reason });
  expect(await stateOf(first.requestCode)).toBe('provisioning');
  await print([first.id]);
  await officer.deliveries.handOver({ ids: [first.id], how: 'in-person' });
  expect(await stateOf(first.requestCode)).toBe('delivered');

  const second = await delivered('letter', await confirmed(personalForm({ nationalId: nationalIdOf(2) })));
  await print([second.id]);
  await officer.deliveries.handOver({ ids: [second.id], how: 'in-person' });
  await officer.operations.cancel({ id: (await liveOperation(second.requestCode)).id, reason });
  expect(await stateOf(second.requestCode)).toBe('delivered');
});

test('a letter is withdrawn with its password, and new credentials go by mail', async () => {
  const { delivered, deliveryOf, print, officer, office, completed, smtp, stateOf, show } =
    await openLetterOffice();
  const { id, requestCode: code } = await delivered('letter');
  const [letter] = await print([id]);
  const withdrawn = await officer.deliveries.withdraw({ id, reason: 'หนังสือหาย' });
  expect(withdrawn).toMatchObject({ standing: 'cancelled' });
  expect(await stateOf(code)).toBe('parked');
  await expect(officer.deliveries.handOver({ ids: [id], how: 'posted' })).rejects.toMatchObject({
    code: 'LETTER_NOT_WAITING',
  });
  const { operationId } = await officer.queue.sendAgain({ code, channel: 'mail' });
  await office.idle();
  await completed(operationId);
  expect(await stateOf(code)).toBe('delivered');
  const { password } = await readMessage(smtp.messages[1]);
  expect(password).not.toBe(letter?.password);
  expect(await deliveryOf(code)).toMatchObject({ channel: 'mail', standing: 'sent' });
  expect((await show(id)).standing).toBe('cancelled');
});

test('a new password takes the place of whatever was told before', async () => {
  const { delivered, officer, office, completed, show, deliveryOf } = await openLetterOffice();
  const { id, requestCode: code } = await delivered('mail');
  const { operationId } = await officer.queue.sendAgain({ code, channel: 'letter' });
  await office.idle();
  expect((await show(id)).standing).toBe('sent');
  await completed(operationId);
  expect((await show(id)).standing).toBe('replaced');
  expect(await deliveryOf(code)).toMatchObject({ channel: 'letter', standing: 'to-print' });
});

test('printed while it was replaced, a letter is not recorded as good, and the person at the printer is told', async () => {
  const { delivered, actor, office, officer, show } = await openLetterOffice();
  const { id } = await delivered('letter');
  const stack = { ids: [id], reason: null };
  await office.letters.open(await actor(), stack);
  await officer.deliveries.withdraw({ id, reason: 'ผิดคน' });
  await expect(office.letters.recordPrinted(await actor(), stack)).rejects.toMatchObject({
    code: 'LETTER_NOT_WAITING',
  });
  expect(await show(id)).toMatchObject({ standing: 'cancelled', printCount: 0 });
});

test('what nobody hands over lapses after the days of the policy: no password, and a request that is seen', async () => {
  const post = await openLetterOffice();
  const { delivered, office, operator, stateOf, show } = post;
  await operator.settings.saveDelivery({ personal: 'letter', unit: 'mail', keepLettersDays: 5 });
  const { id, requestCode: code } = await delivered('letter');
  passDays(post, 4);
  expect(await lapseLetters(office.context)).toBe(0);
  passDays(post, 1);
  expect(await lapseLetters(office.context)).toBe(1);
  expect(await lapseLetters(office.context)).toBe(0);
  expect(await show(id)).toMatchObject({ standing: 'lapsed' });
  expect(await stateOf(code)).toBe('parked');
});

test('the policy decides where nobody chooses; a stack is all handed over or none of it', async () => {
  const { delivered, operator, officer, office, completed, confirmed, print, deliveryOf, show } =
    await openLetterOffice();
  await operator.settings.saveDelivery({ personal: 'letter', unit: 'mail', keepLettersDays: 30 });
  const taken = await officer.queue.take({ code: await confirmed() });
  expect(taken.channel).toBe('letter');
  const asked = { code: taken.request.code, localPart: 'kulthida.wo', connector: 'manual-task' } as const;
  const { operationId } = await officer.queue.provision(asked);
  await office.idle();
  await completed(operationId);
  const first = await deliveryOf(asked.code);
  const second = await delivered('letter', await confirmed(personalForm({ nationalId: nationalIdOf(2) })));
  expect(first.standing).toBe('to-print');
  await print([first.id]);
  const ids = [first.id, second.id];
  await expect(officer.deliveries.handOver({ ids, how: 'posted' })).rejects.toMatchObject({
    code: 'LETTER_NOT_PRINTED',
    data: { code: second.requestCode },
  });
  expect((await show(first.id)).standing).toBe('printed');
  expect((await print(ids, 'พร้อมกัน')).length).toBe(2);
  expect(await officer.deliveries.handOver({ ids, how: 'posted' })).toEqual({ handedOver: 2 });
});

test('a password is nowhere on the disk in clear, in the log or in the trail, before and after its letter went its way', async () => {
  const { delivered, print, officer, office, folder, logged } = await openLetterOffice();
  const { id } = await delivered('letter');
  const [letter] = await print([id]);
  const password = letter?.password ?? '';
  expect(password).toHaveLength(14);
  const onDisk = () =>
    Buffer.concat(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name))),
    );
  expect(onDisk().includes(password)).toBe(false);
  await officer.deliveries.handOver({ ids: [id], how: 'in-person' });
  expect(onDisk().includes(password)).toBe(false);
  const kept = await office.context.db
    .selectFrom('credentials_delivery')
    .select('secret_cipher')
    .where('secret_cipher', 'is not', null)
    .execute();
  expect(kept).toEqual([]);
  const trail = JSON.stringify(await office.context.db.selectFrom('audit_entry').selectAll().execute());
  const seen = JSON.stringify(await officer.deliveries.list({ list: 'all', offset: 0, limit: 9 }));
  expect(trail + seen + JSON.stringify(logged)).not.toContain(password);
});
