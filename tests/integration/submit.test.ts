import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { inTransaction } from '#main/registry/database.ts';
import { parseDocumentCode } from '#shared/domain/document-code.ts';
import { nationalIdOf, personalForm, unitForm } from '#tests/helpers/sample-requests.ts';
import { openTestOffice } from '#tests/helpers/test-office.ts';

const DAY = 86_400;

function numberOf(code: string): { buddhistYear: number; runningNumber: number } {
  const parsed = parseDocumentCode(code);
  if (!parsed.ok) throw new Error(`no document code: ${code}`);
  return { buddhistYear: parsed.buddhistYear, runningNumber: parsed.runningNumber };
}

test('twenty presses at once with one key are one request with one code', async () => {
  const { applicant, office } = await openTestOffice();
  const input = { form: personalForm(), submissionKey: randomUUID() };
  const receipts = await Promise.all(Array.from({ length: 20 }, () => applicant.requests.submit(input)));
  expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
  expect(await applicant.requests.submit(input)).toEqual(receipts[0]);
  const { db } = office.context;
  expect(await db.selectFrom('request').selectAll().execute()).toHaveLength(1);
  expect(await db.selectFrom('audit_entry').selectAll().execute()).toHaveLength(1);
  expect(
    numberOf((await applicant.requests.submit({ ...input, submissionKey: randomUUID() })).code).runningNumber,
  ).toBe(2);
});

test('many at once get running numbers without gap or double, refusals among them take none', async () => {
  const { applicant, operator } = await openTestOffice();
  const [former] = (await operator.units.search({ text: '', includeFormer: true, limit: 500 })).filter(
    (unit) => unit.former,
  );
  const attempts = Array.from({ length: 40 }, (_, place) =>
    applicant.requests.submit({
      form: personalForm({ nationalId: nationalIdOf(place + 1) }, place % 4 === 3 ? (former?.id ?? 0) : 1),
      submissionKey: randomUUID(),
    }),
  );
  const settled = await Promise.allSettled(attempts);
  const taken = settled.flatMap((one) =>
    one.status === 'fulfilled' ? [numberOf(one.value.code).runningNumber] : [],
  );
  expect(taken.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, place) => place + 1));
  for (const one of settled) {
    if (one.status === 'rejected')
      expect(one.reason).toMatchObject({ code: 'UNIT_FORMER', data: { nameTh: former?.nameTh } });
  }
});

test('the Buddhist year changes at midnight in Thailand, and numbers begin again', async () => {
  const { submitted, advance } = await openTestOffice();
  await submitted();
  // 31 December 2569, 23:59:59.999 in Bangkok, is 16:59:59.999 in UTC
  advance(39 * DAY + 15 * 3600 - 0.001);
  expect(numberOf(await submitted())).toEqual({ buddhistYear: 2569, runningNumber: 2 });
  advance(0.001);
  expect(numberOf(await submitted())).toEqual({ buddhistYear: 2570, runningNumber: 1 });
  advance(-1);
  expect(numberOf(await submitted())).toEqual({ buddhistYear: 2569, runningNumber: 3 });
  advance(1);
  expect(numberOf(await submitted())).toEqual({ buddhistYear: 2570, runningNumber: 2 });
});

test('after the last number of a year there is none; nothing is written and the next year goes on', async () => {
  const { office, submitted, advance } = await openTestOffice();
  const { db } = office.context;
  await inTransaction(db, (trx) =>
    trx.insertInto('request_sequence').values({ buddhist_year: 2569, last_number: 999_998 }).execute(),
  );
  expect(numberOf(await submitted()).runningNumber).toBe(999_999);
  await expect(submitted()).rejects.toMatchObject({
    code: 'NUMBERS_EXHAUSTED',
    data: { buddhistYear: 2569 },
  });
  expect(await db.selectFrom('request').select('id').execute()).toHaveLength(1);
  advance(60 * DAY);
  expect(numberOf(await submitted()).runningNumber).toBe(1);
});

test('a unit that is closed or unknown, and a person who may not have a mailbox, are refused with the reason', async () => {
  const { submitted, applicant } = await openTestOffice();
  await expect(submitted({ unitId: 9999 })).rejects.toMatchObject({ code: 'UNIT_NOT_FOUND' });
  await expect(submitted({ unitId: -1 })).rejects.toMatchObject({ code: 'UNIT_NOT_FOUND' });
  const form = personalForm({ category: 'contractor' });
  await expect(applicant.requests.submit({ form, submissionKey: randomUUID() })).rejects.toMatchObject({
    code: 'NOT_ELIGIBLE',
    data: { category: 'contractor' },
  });
});

test('what is stored is what normalising made of it', async () => {
  const { applicant, operator } = await openTestOffice();
  const form = unitForm({
    firstNameTh: ' อํา\u200bไพ ',
    nationalId: '๑-1019-90000-01-' + nationalIdOf(1).slice(-1),
    contactEmail: ' Kulthida.W@EXAMPLE.COM ',
    phone: '+66 53 112 305 ext. 12',
  });
  const { code } = await applicant.requests.submit({ form, submissionKey: randomUUID() });
  expect(await operator.requests.show({ code })).toMatchObject({
    firstNameTh: 'อำไพ',
    contactEmail: 'Kulthida.W@example.com',
    phone: '053112305 ต่อ 12',
    requestedLocalPart: null,
    purpose: 'งานสารบรรณ',
  });
  expect(await operator.requests.revealNationalId({ code, purpose: 'audit' })).toEqual({
    nationalId: nationalIdOf(1),
  });
});

test('intake warns of an open request, of an account, and of names that do not match; it forbids nothing', async () => {
  const { applicant, operator, submitted, confirmed } = await openTestOffice();
  const warningsOf = async (form = personalForm()) =>
    (await applicant.requests.check({ form })).warnings.map(({ code }) => code);
  expect(await warningsOf()).toEqual([]);
  await submitted();
  expect(await warningsOf()).toEqual(['open-request']);
  expect(await warningsOf(personalForm({ nationalId: nationalIdOf(2), firstNameEn: 'Robert' }))).toEqual([
    'names-doubtful',
  ]);
  const code = await confirmed(personalForm({ nationalId: nationalIdOf(3) }));
  await operator.queue.take({ code });
  await operator.queue.provision({ code, localPart: 'kulthida.wo', connector: 'manual-task' });
  expect(await warningsOf(personalForm({ nationalId: nationalIdOf(3) }))).toEqual([
    'open-request',
    'has-account',
  ]);
});
