import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONFIRMATION_CHECKS } from '#shared/contract/vocabulary.ts';
import {
  callOperation,
  contractOperations,
  type ContractOperation,
  jsonSchemaOf,
} from '#tests/helpers/contract-operations.ts';
import { hostileInputs, MARKER } from '#tests/helpers/hostile-inputs.ts';
import { columnsWithHiddenCharacters, registryState, writesSoFar } from '#tests/helpers/registry-state.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';
import { openTestOffice } from '#tests/helpers/test-office.ts';

const SUBMISSION_KEY = '5f0c2f2e-0000-4000-8000-000000000001';
/** Operations that compare or make a password on the way spend a tenth of a second each time. */
const SLOW = [
  'session.createAdministrator',
  'session.signIn',
  'session.changePassword',
  'people.create',
  'people.resetPassword',
];

/** An office in which something of every sort is there, and what a caller could know of it. */
async function openFilledOffice() {
  const office = await openTestOffice();
  const { operator, submitted, confirmed, signedIn } = office;
  await signedIn(['administrator']);
  const code = await submitted();
  const asked = await confirmed(personalForm({ nationalId: nationalIdOf(2) }));
  await operator.queue.take({ code: asked });
  const { operationId } = await operator.queue.provision({
    code: asked,
    localPart: 'kulthida.wo',
    connector: 'manual-task',
  });
  const known = {
    code,
    text: code,
    lastFour: nationalIdOf(1).slice(-4),
    revision: 1,
    id: operationId,
    checks: [...CONFIRMATION_CHECKS],
    unitIds: [1],
    submissionKey: SUBMISSION_KEY,
    username: 'somebody',
    displayName: 'Somebody',
    localPart: 'kulthida.won',
    purpose: 'งานสารบรรณ',
    requestedLocalPart: '',
    domain: 'coj.go.th',
    webmailUrl: 'https://mail.coj.go.th',
    host: 'mail.example.com',
    senderAddress: 'office@example.com',
    caCertificate: '',
    template: '{address}',
    firstReminderDays: 7,
    secondReminderDays: 21,
    expireAfterDays: 60,
    waitingAfterDays: 3,
    overdueAfterDays: 7,
    note: 'เอกสารมาช้า',
    view: 'paper',
    lane: 'mail',
    offset: 0,
    key: SUBMISSION_KEY,
    size: 9,
    bytes: new Blob(['%PDF-1.4 ']),
    pageId: 1,
    fileId: 1,
    confirmerId: 1,
    folder: '/nowhere/scans',
    from: '2026-01-01',
    to: '2026-12-31',
    ...personalForm().person,
  };
  return { ...office, known };
}

/** A declared answer, with no more in it than the contract says, and nothing of how the program is made. */
function expectDeclared(operation: ContractOperation, answer: Awaited<ReturnType<typeof callOperation>>) {
  if (answer.ok) return;
  const declared = operation.errors[answer.code];
  expect(declared, `${operation.path} answered ${answer.code}`).toBeDefined();
  expect(answer.code).not.toBe('UNEXPECTED');
  expect(answer.defined).toBe(true);
  expect(declared?.data.safeParse(answer.data).success, answer.text).toBe(true);
  expect(answer.text).not.toMatch(/\bat .*:\d+:\d+|node_modules|\.ts:\d|SQLITE|ZodError/);
}

test('whatever is sent to whichever operation, the answer is declared and a refusal writes nothing', async () => {
  const { operator, office, logged, known } = await openFilledOffice();
  const { db } = office.context;
  const pastTheSchema = new Set<string>();
  for (const operation of contractOperations) {
    let before = await registryState(db);
    let writes = await writesSoFar(db);
    const inputs = fc.asyncProperty(hostileInputs(jsonSchemaOf(operation), known), async (input) => {
      const answer = await callOperation(operator, operation, input);
      expectDeclared(operation, answer);
      if (answer.ok || answer.code !== 'INVALID_INPUT') pastTheSchema.add(operation.path);
      if ((await writesSoFar(db)) === writes) return;
      const after = await registryState(db);
      if (!answer.ok || operation.meta.effect === 'read') expect(after, operation.path).toBe(before);
      before = after;
      writes = await writesSoFar(db);
    });
    await fc.assert(inputs, {
      numRuns: SLOW.includes(operation.path) ? 8 : 60,
      seed: 2569,
      endOnFailure: true,
    });
  }
  expect(pastTheSchema.size).toBeGreaterThan(contractOperations.length * 0.9);
  expect(logged.map((line) => JSON.stringify(line)).filter((line) => line.includes(MARKER))).toEqual([]);
  expect(logged).toEqual([]);
  expect(await columnsWithHiddenCharacters(db)).toEqual([]);
  expect((await office.verify()).findings).toEqual([]);
}, 120_000);

test('what staff type is kept without the characters nobody sees, so no name poses as another in the trail', async () => {
  const { operator, submitted } = await openTestOffice();
  const { person } = await operator.people.create({
    username: 'gpj',
    displayName: ' Somsak\u202e \u200bnimda\u0000 ',
    roles: ['auditor'],
    unitIds: [],
  });
  expect(person.displayName).toBe('Somsak nimda');
  const code = await submitted();
  await operator.confirmations.return({ code, revision: 1, reason: 'other', note: 'แก้\u2066ชื่อ\nด้วย' });
  expect((await operator.requests.show({ code })).timeline.at(-1)?.note).toBe('แก้ชื่อ ด้วย');
});
