import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { pathOf } from '#tests/helpers/batch-office.ts';
import { openMailOffice, readMessage } from '#tests/helpers/mail-office.ts';
import { nationalIdOf, personalForm, unitForm } from '#tests/helpers/sample-requests.ts';

/** Every byte the registry has on the disk: database, write-ahead log, batch files, key and all. */
function everythingOnDisk(folder: string): Buffer {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Buffer.concat(files.map((file) => readFileSync(join(file.parentPath, file.name))));
}

test('by hand, from confirmed to delivered: steps, tick, message to the contact address only', async () => {
  const { officer, provisioned, completed, liveOperation, smtp, stateOf, office } = await openMailOffice();
  const { code, operationId, address } = await provisioned('manual-task');
  expect(await liveOperation(code)).toMatchObject({
    id: operationId,
    kind: 'create',
    state: 'waiting',
    attempts: 1,
  });
  const { steps } = await officer.operations.manualSteps({ id: operationId });
  expect(steps).toEqual([
    { code: 'new-account', value: 'kulthida.wo@coj.go.th' },
    { code: 'first-name', value: 'Kulthida' },
    { code: 'last-name', value: 'Wongsawat' },
    { code: 'display-name', value: 'กุลธิดา วงศ์สวัสดิ์' },
    { code: 'unit', value: expect.any(String) as string },
    { code: 'position', value: 'นิติกรปฏิบัติการ' },
    { code: 'phone', value: '053112305' },
    { code: 'quota', value: '3072 MB' },
    { code: 'attachment', value: '25 MB' },
    { code: 'password', value: expect.stringMatching(/^[A-Za-z0-9]{14}$/) as string },
    { code: 'must-change-password', value: 'kulthida.wo@coj.go.th' },
  ]);
  expect(smtp.messages).toEqual([]);
  await completed(operationId);

  expect(await stateOf(code)).toBe('delivered');
  expect(smtp.messages.map(({ to }) => to)).toEqual([['kulthida.w@example.com']]);
  const message = await readMessage(smtp.messages[0]);
  expect(message.password).toBe(steps.find((step) => step.code === 'password')?.value);
  expect(message.messageId).toBe(`<deliver.${code}.1@coj.go.th>`);
  expect(message.subject).toContain(address);
  expect(message.subject).not.toContain(message.password);
  for (const part of [
    'https://mail.coj.go.th',
    'เปลี่ยนรหัสผ่าน',
    '6 เดือน',
    'Change the password',
    'more than 6 months',
  ])
    expect(message.text).toContain(part);
  const { rows } = await officer.operations.list({ states: ['done'], offset: 0, limit: 10 });
  expect(rows.map(({ kind, outcomeWords }) => [kind, outcomeWords])).toEqual([
    ['deliver', expect.stringMatching(/^250 /)],
    ['create', null],
  ]);
  await expect(officer.operations.manualSteps({ id: operationId })).rejects.toMatchObject({
    code: 'OPERATION_STATE_FORBIDS',
  });
  await office.idle();
  expect(smtp.messages).toHaveLength(1);
});

test('over a bulk file, from confirmed to delivered', async () => {
  const { officer, provisioned, office, smtp, stateOf } = await openMailOffice();
  const { code, address } = await provisioned('bulk-file');
  const { batch } = await officer.batches.write({});
  const file = readFileSync(pathOf(batch), 'utf8');
  const read = await officer.batches.readResult({
    number: batch.number,
    content: `address,result,message\r\n${address},ok,created\r\n`,
  });
  expect(read).toMatchObject({
    matched: 1,
    unmatched: [],
    batch: { openRows: 0, closedAt: office.context.now() },
  });
  await office.idle();
  expect(await stateOf(code)).toBe('delivered');
  const { password } = await readMessage(smtp.messages[0]);
  expect(file).toContain(`${address},${password},`);
});

test("a unit's mailbox stands in the unit's name, and its credentials go to the custodian", async () => {
  const { officer, administrator, provisioned, completed, confirmed, smtp } = await openUnitOffice();
  const unit = await administrator.units.update({ id: 2, nameEn: 'Court of Examples', mailCode: 'xyzc' });
  const { operationId, address } = await provisioned('manual-task', await confirmed(unitForm({}, 2)));
  expect(address).toBe('xyzc@coj.go.th');
  const { steps, operation } = await officer.operations.manualSteps({ id: operationId });
  expect(operation.nameTh).toBe(unit.nameTh);
  expect(steps).toContainEqual({ code: 'first-name', value: 'Court of Examples' });
  expect(steps.map(({ code }) => code)).not.toContain('last-name');
  await completed(operationId);
  const message = await readMessage(smtp.messages[0]);
  expect(message.text).toContain('เรียน นางสาวกุลธิดา วงศ์สวัสดิ์');
  expect(message.text).toContain(unit.nameTh);
  expect(message.text).toContain('in the name of Court of Examples');
});

async function openUnitOffice() {
  const post = await openMailOffice();
  return { ...post, administrator: await post.signedIn(['administrator']) };
}

test('sent again, the credentials are new ones, set on the platform first', async () => {
  const { officer, provisioned, completed, liveOperation, office, smtp, stateOf } = await openMailOffice();
  const { code, operationId } = await provisioned('manual-task');
  await completed(operationId);
  const first = await readMessage(smtp.messages[0]);

  const again = await officer.queue.sendAgain({ code });
  await office.idle();
  expect(await stateOf(code)).toBe('provisioning');
  expect(smtp.messages).toHaveLength(1);
  await expect(officer.queue.sendAgain({ code })).rejects.toMatchObject({ code: 'STATE_FORBIDS' });
  await expect(
    officer.queue.provision({ code, localPart: 'kulthida.wo', connector: 'manual-task' }),
  ).rejects.toMatchObject({ code: 'STATE_FORBIDS' });
  expect(await liveOperation(code)).toMatchObject({
    id: again.operationId,
    kind: 'reset',
    connector: 'manual-task',
  });
  const { steps } = await officer.operations.manualSteps({ id: again.operationId });
  expect(steps.map((step) => step.code)).toEqual(['find-account', 'password', 'must-change-password']);
  await completed(again.operationId);
  const second = await readMessage(smtp.messages[1]);
  expect(await stateOf(code)).toBe('delivered');
  expect(second.password).not.toBe(first.password);
  expect(second.messageId).toBe(`<deliver.${code}.2@coj.go.th>`);
  expect(smtp.messages).toHaveLength(2);
});

test('a password is nowhere on the disk in clear while it waits, and gone altogether once delivered', async () => {
  const { officer, provisioned, completed, folder, office, smtp } = await openMailOffice();
  const { operationId, code } = await provisioned('manual-task');
  const row = () =>
    office.context.db.selectFrom('operation').select(['kind', 'secret_cipher']).orderBy('id').execute();
  const checkpoint = () => sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(office.context.db);
  const [waiting] = await row();
  const cipher = waiting?.secret_cipher ?? Buffer.alloc(0);
  expect(cipher.length).toBeGreaterThan(20);
  const { steps } = await officer.operations.manualSteps({ id: operationId });
  const password = steps.find((step) => step.code === 'password')?.value ?? '';
  await checkpoint();
  expect(everythingOnDisk(folder).includes(cipher)).toBe(true);
  expect(everythingOnDisk(folder).includes(password)).toBe(false);
  await completed(operationId);
  expect((await readMessage(smtp.messages[0])).password).toBe(password);

  expect((await row()).map(({ secret_cipher }) => secret_cipher)).toEqual([null, null]);
  await checkpoint();
  const disk = everythingOnDisk(folder);
  expect(disk.includes(password)).toBe(false);
  // not even a piece of its ciphertext is left in a page or in the log
  const pieces = Array.from({ length: cipher.length - 7 }, (_, start) => cipher.subarray(start, start + 8));
  expect(pieces.filter((piece) => disk.includes(piece))).toEqual([]);
  const trail = JSON.stringify(await office.context.db.selectFrom('audit_entry').selectAll().execute());
  expect(trail).toContain(code);
  expect(trail).not.toContain(password);
  expect(trail).not.toContain(nationalIdOf(1));
});

test('the trail names who looked at a password, who ticked it off, and what the office did', async () => {
  const { officer, provisioned, completed, operator } = await openMailOffice();
  const { operationId, code } = await provisioned('manual-task');
  await officer.operations.manualSteps({ id: operationId });
  await completed(operationId);
  const { rows } = await operator.audit.list({ subject: code, offset: 0, limit: 50 });
  expect(
    rows
      .map(({ action, actor }) => [action, actor])
      .toReversed()
      .slice(-6),
  ).toEqual([
    ['queue.take', 'officer'],
    ['queue.provision', 'officer'],
    ['outbox.handed-over', 'office'],
    ['operations.manualSteps', 'officer'],
    ['operations.completeManual', 'officer'],
    ['outbox.done', 'office'],
  ]);
});

test('another person with the same name goes the same way beside the first', async () => {
  const { provisioned, confirmed, completed, smtp } = await openMailOffice();
  const first = await provisioned('manual-task');
  const second = await provisioned(
    'manual-task',
    await confirmed(personalForm({ nationalId: nationalIdOf(2) })),
  );
  expect(second.address).toBe('kulthida.won@coj.go.th');
  await completed(second.operationId);
  await completed(first.operationId);
  expect(
    new Set(await Promise.all(smtp.messages.map(async (sent) => (await readMessage(sent)).password))).size,
  ).toBe(2);
});
