import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import { expect, test } from 'vitest';
import { PASSPHRASE } from '#shared/domain/passphrase.ts';
import { lapseLetters } from '#main/use-cases/deliveries/lapse.ts';
import { passDays } from '#tests/helpers/follow-up.ts';
import { readMessage } from '#tests/helpers/mail-office.ts';
import { readAesZip } from '#tests/helpers/read-aes-zip.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';
import { openZipOffice } from '#tests/helpers/zip-office.ts';

/** The first password that a file of a zip tells. */
const passwordIn = (text: string) => /รหัสผ่าน: (\S+)/.exec(text)?.[1] ?? '';

test('the address goes by mail without the password, which waits for a zip until that is handed over', async () => {
  const { delivered, make, files, show, officer, smtp, stateOf, machine } = await openZipOffice();
  const { id, requestCode: code, standing, sentAt } = await delivered('zip');
  expect({ standing, sent: sentAt !== null }).toEqual({ standing: 'to-pack', sent: true });
  await expect(officer.deliveries.handOver({ ids: [id], how: 'posted' })).rejects.toMatchObject({
    code: 'ZIP_NOT_MADE',
    data: { code },
  });
  const zip = await make([id]);
  expect(zip?.passphrase).toMatch(PASSPHRASE);
  expect(zip?.madeFor).toBe('นางสมศรี ใจดี');
  expect(machine.offered).toMatch(/^accounts-\d{4}-\d\d-\d\d-\d{6}-1\.zip$/);
  const [file, ...others] = files();
  expect(others).toEqual([]);
  expect(file).toMatchObject({ isUtf8: true, version: 2, strength: 3, crc: 0 });
  expect(file?.name).toMatch(/^001 .*กุลธิดา วงศ์สวัสดิ์ kulthida\.wo\.txt$/);
  const text = file?.open(zip?.passphrase ?? '') ?? '';
  expect(text).toContain('ชื่ออีเมล: kulthida.wo@coj.go.th\r\n');
  expect(text).toContain('Kulthida Wongsawat');
  expect(text).not.toContain(nationalIdOf(1));
  const message = await readMessage(smtp.messages[0]);
  expect(message.text).toContain('kulthida.wo@coj.go.th');
  expect(message.text).not.toContain(passwordIn(text));
  expect(message.text).not.toContain(zip?.passphrase);

  expect(await show(id)).toMatchObject({ standing: 'packed', madeFor: 'นางสมศรี ใจดี', printedBy: 'officer' });
  expect(await stateOf(code)).toBe('provisioning');
  expect(await officer.deliveries.handOver({ ids: [id], how: 'in-person' })).toEqual({ handedOver: 1 });
  expect(await show(id)).toMatchObject({ standing: 'handed-over', handedBy: 'officer' });
  expect(await stateOf(code)).toBe('delivered');
  const { timeline } = await officer.requests.show({ code });
  expect(timeline.slice(-4).map(({ event }) => event)).toEqual([
    'address-sent',
    'zip-made',
    'zip-handed',
    'deliver',
  ]);
  const { rows } = await officer.deliveries.list({ list: 'handed', offset: 0, limit: 10 });
  expect(rows.map((row) => row.id)).toEqual([id]);
});

test('the library opens it with its passphrase and with no other; a changed byte is noticed', async () => {
  const { delivered, make, files, path } = await openZipOffice();
  const zip = await make([(await delivered('zip')).id]);
  const bytes = readFileSync(path);
  const read = async (password: string) => {
    const [entry] = await new ZipReader(new Uint8ArrayReader(bytes), { password }).getEntries();
    if (!entry || entry.directory) throw new Error('no file');
    return entry.getData(new TextWriter());
  };
  const passphrase = zip?.passphrase ?? '';
  expect(await read(passphrase)).toContain('kulthida.wo@coj.go.th');
  await expect(read(passphrase.toLowerCase())).rejects.toThrow(/password/i);
  expect(() => files()[0]?.open(`${passphrase}X`)).toThrow('wrong passphrase');
  const inContent = readFileSync(path).indexOf('kulthida.wo.txt') + 100;
  bytes.writeUInt8(bytes.readUInt8(inContent) ^ 1, inContent);
  expect(() => readAesZip(bytes)[0]?.open(passphrase)).toThrow('changed since it was made');
});

test('it is made again with a reason only and under a new passphrase, while it waits; each look and each zip stand in the trail', async () => {
  const { delivered, make, files, officer, operator, show } = await openZipOffice();
  const { id, requestCode: code } = await delivered('zip');
  const first = await make([id]);
  await expect(make([id])).rejects.toMatchObject({ code: 'ZIP_REASON_NEEDED', data: { code } });
  const second = await make([id], 'ลืมวลีรหัสผ่าน');
  expect(second?.passphrase).not.toBe(first?.passphrase);
  expect(() => files()[0]?.open(first?.passphrase ?? '')).toThrow('wrong passphrase');
  expect((await show(id)).printCount).toBe(2);
  await officer.deliveries.handOver({ ids: [id], how: 'posted' });
  await expect(make([id], 'อีกครั้ง')).rejects.toMatchObject({ code: 'ZIP_NOT_WAITING' });
  const { rows } = await operator.audit.list({ subject: code, offset: 0, limit: 50 });
  const of = rows.filter(({ action }) => /^(zips|deliveries)\./.test(action)).toReversed();
  expect(of.map(({ action }) => action)).toEqual([
    'zips.open',
    'zips.make',
    'zips.open',
    'zips.make',
    'deliveries.handOver',
  ]);
  expect(JSON.stringify(of)).toContain('ลืมวลีรหัสผ่าน');
});

test('a dialog that is cancelled opens nothing; a letter is no zip and a zip no letter; one zip has one unit', async () => {
  const { delivered, make, print, machine, show, operator, confirmed, isThere } = await openZipOffice();
  const zip = await delivered('zip');
  machine.isCancelled = true;
  expect(await make([zip.id])).toBeNull();
  expect(isThere()).toBe(false);
  const { rows } = await operator.audit.list({ subject: zip.requestCode, offset: 0, limit: 50 });
  expect(rows.map(({ action }) => action)).not.toContain('zips.open');
  expect((await show(zip.id)).standing).toBe('to-pack');
  machine.isCancelled = false;
  await expect(print([zip.id])).rejects.toMatchObject({ code: 'LETTER_NOT_WAITING' });
  const second = personalForm({ nationalId: nationalIdOf(2) });
  const letter = await delivered('letter', await confirmed(second));
  await expect(make([letter.id])).rejects.toMatchObject({ code: 'ZIP_NOT_WAITING' });
  const elsewhere = { ...personalForm({ nationalId: nationalIdOf(3) }), unitId: 2 };
  const other = await delivered('zip', await confirmed(elsewhere));
  await expect(make([zip.id, other.id])).rejects.toMatchObject({ code: 'ZIP_UNITS_DIFFER' });
  expect(isThere()).toBe(false);
});

test('it is made only for somebody who confirms for its unit now', async () => {
  const { delivered, make, operator, confirmer, isThere, officer, signedIn } = await openZipOffice();
  const { id } = await delivered('zip');
  const { person: elsewhere } = await operator.people.create({
    username: 'elsewhere',
    displayName: 'นายวิชัย',
    roles: ['confirmer'],
    unitIds: [2],
  });
  const { person: auditor } = await operator.people.create({
    username: 'auditor2',
    displayName: 'นายตรวจ',
    roles: ['auditor'],
    unitIds: [1],
  });
  const waits = { id: 1, toPack: 1, packed: 0 };
  const units = () => officer.deliveries.zipUnits({});
  expect(await units()).toMatchObject([{ ...waits, confirmers: [{ displayName: 'นางสมศรี ใจดี' }] }]);
  for (const wrong of [elsewhere.id, auditor.id, 9999])
    await expect(make([id], null, wrong)).rejects.toMatchObject({ code: 'ZIP_NOT_CONFIRMER' });
  await signedIn(['administrator']);
  const { displayName, roles } = confirmer;
  await operator.people.update({ id: confirmer.id, displayName, roles, unitIds: [1], disabled: true });
  await expect(make([id])).rejects.toMatchObject({ code: 'ZIP_NOT_CONFIRMER' });
  expect(await units()).toMatchObject([{ ...waits, confirmers: [] }]);
  expect(isThere()).toBe(false);
});

test('which way its passphrase went is known, and of a zip made again is not known yet', async () => {
  const { delivered, make, officer, show } = await openZipOffice();
  const { id, requestCode: code } = await delivered('zip');
  const record = (how: 'telephone' | 'noted') => officer.deliveries.recordPassphrase({ ids: [id], how });
  await expect(record('telephone')).rejects.toMatchObject({ code: 'ZIP_NOT_MADE', data: { code } });
  await make([id]);
  expect(await show(id)).toMatchObject({ passphraseToldAt: null, passphraseToldHow: null });
  await record('noted');
  expect(await record('telephone')).toEqual({ recorded: 1 });
  expect(await show(id)).toMatchObject({ passphraseToldHow: 'telephone', standing: 'packed' });
  await make([id], 'ผู้รับจดผิด');
  expect(await show(id)).toMatchObject({ passphraseToldAt: null, passphraseToldHow: null });
});

test('withdrawn while it was written, a zip does not stay, and the officer is told', async () => {
  const { delivered, make, machine, officer, show, isThere, stateOf } = await openZipOffice();
  const { id, requestCode: code } = await delivered('zip');
  machine.asWritten = async () => void (await officer.deliveries.withdraw({ id, reason: 'ผิดคน' }));
  await expect(make([id])).rejects.toMatchObject({ code: 'ZIP_NOT_WAITING', data: { code } });
  expect(isThere()).toBe(false);
  expect(await show(id)).toMatchObject({ standing: 'cancelled', printCount: 0 });
  expect(await stateOf(code)).toBe('parked');
});

test('what nobody hands over lapses after the days of the policy, which may choose zips', async () => {
  const post = await openZipOffice();
  const { delivered, make, office, operator, stateOf, show } = post;
  await operator.settings.saveDelivery({ personal: 'zip', unit: 'zip', keepLettersDays: 5 });
  const { id, requestCode: code } = await delivered('zip');
  await make([id]);
  passDays(post, 5);
  expect(await lapseLetters(office.context)).toBe(1);
  expect(await show(id)).toMatchObject({ standing: 'lapsed' });
  expect(await stateOf(code)).toBe('parked');
});

test('neither passphrase nor password is on the disk in clear, in the log or in the trail, before and after', async () => {
  const { delivered, make, files, officer, office, folder, logged } = await openZipOffice();
  const { id } = await delivered('zip');
  const { passphrase = '' } = (await make([id])) ?? {};
  const password = passwordIn(files()[0]?.open(passphrase) ?? '');
  expect(password).toHaveLength(14);
  const onDisk = () =>
    Buffer.concat(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name))),
    );
  const expectNone = (secret: string) => expect(onDisk().includes(secret)).toBe(false);
  [password, passphrase, passphrase.replaceAll('-', '')].forEach(expectNone);
  await officer.deliveries.handOver({ ids: [id], how: 'in-person' });
  [password, passphrase, passphrase.replaceAll('-', '')].forEach(expectNone);
  const { db } = office.context;
  const kept = await db
    .selectFrom('credentials_delivery')
    .where('secret_cipher', 'is not', null)
    .select('id')
    .execute();
  expect(kept).toEqual([]);
  const trail = JSON.stringify(await db.selectFrom('audit_entry').selectAll().execute());
  const seen = JSON.stringify(await officer.deliveries.list({ list: 'all', offset: 0, limit: 9 }));
  for (const secret of [password, passphrase])
    expect(trail + seen + JSON.stringify(logged)).not.toContain(secret);
});
