import { expect, test } from 'vitest';
import { CONFIRMATION_CHECKS } from '#shared/contract/vocabulary.ts';
import type { PageResult } from '#main/papers/paper-reader.ts';
import { inTransaction } from '#main/registry/database.ts';
import { moveRequest } from '#main/registry/repositories/request-moves.ts';
import { findRequest } from '#main/registry/repositories/requests.ts';
import { actsOnAccounts } from '#tests/helpers/acts-on-accounts.ts';
import { actsOnApprovals } from '#tests/helpers/acts-on-approvals.ts';
import { actsOnBounces } from '#tests/helpers/acts-on-bounces.ts';
import { actsOnFindings } from '#tests/helpers/acts-on-findings.ts';
import { actsOnLetters } from '#tests/helpers/acts-on-letters.ts';
import { actsOnOperations } from '#tests/helpers/acts-on-operations.ts';
import { actsOnZips } from '#tests/helpers/acts-on-zips.ts';
import { addPaper } from '#tests/helpers/add-paper.ts';
import { contractOperations } from '#tests/helpers/contract-operations.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';
import { MAIL, sampleLdap, sampleScim } from '#tests/helpers/sample-settings.ts';
import { scriptedReader } from '#tests/helpers/scripted-reader.ts';
import { openTestOffice, PASSWORD } from '#tests/helpers/test-office.ts';

/** Operations that change something and leave no entry, each with its reason. */
const WITHOUT_ENTRY: Readonly<Record<string, string>> = {
  'session.touch': 'says only that a person is there, twice a minute',
  'drafts.save': 'every few seconds of typing; nobody has submitted anything yet',
  'drafts.discard': 'the same',
  'confirmations.open': 'shows what the list shows, the national ID masked; what follows is recorded',
};

/** An office that notes which entries each operation leaves; those of the worker are its own affair. */
async function openTrail() {
  const paper = scriptedReader(4, (number) => scannedPage(`page ${number}`));
  const office = await openTestOffice({ paperReader: paper.reader });
  const { db } = office.office.context;
  const left = new Map<string, string[]>();
  const entries = () =>
    db.selectFrom('audit_entry').selectAll().where('actor', '<>', 'office').orderBy('id').execute();

  async function noted<Answer>(path: string, call: Promise<Answer>): Promise<Answer> {
    const before = (await entries()).length;
    const answer = await call;
    left.set(
      path,
      (await entries()).slice(before).map(({ action }) => action),
    );
    return answer;
  }
  /** The platform's and the mail server's part, as the worker plays it. */
  const work = () => office.office.idle();
  return { ...office, db, left, noted, work, entries, paper };
}

type Trail = Awaited<ReturnType<typeof openTrail>>;

async function peopleAndSettings({ clientOf, operator, noted }: Trail): Promise<string[]> {
  const admin = { username: 'admin', password: PASSWORD };
  const client = clientOf();
  await noted(
    'session.createAdministrator',
    client.session.createAdministrator({ ...admin, displayName: 'ก' }),
  );
  await noted('session.lock', client.session.lock({}));
  await noted('session.unlock', client.session.unlock({ password: PASSWORD }));
  await noted('session.touch', client.session.touch({}));
  const next = 'Other-Horse-2345';
  await noted('session.changePassword', client.session.changePassword({ current: PASSWORD, next }));
  await noted('session.signOut', client.session.signOut({}));
  await noted('session.signIn', client.session.signIn({ ...admin, password: next }));
  const profile = { displayName: 'ข', roles: ['auditor' as const], unitIds: [] };
  const made = await noted('people.create', operator.people.create({ username: 'new', ...profile }));
  const { id } = made.person;
  await noted('people.update', operator.people.update({ id, disabled: false, ...profile }));
  const reset = await noted('people.resetPassword', operator.people.resetPassword({ id }));
  await noted('units.update', operator.units.update({ id: 1, nameEn: 'Court', mailCode: 'cort' }));
  await noted('settings.saveMail', operator.settings.saveMail({ mail: MAIL, password: 'Mail-Secret-99' }));
  const sent = operator.settings.sendTestMessage({ to: 'a@example.com' });
  await noted('settings.sendTestMessage', expect(sent).rejects.toMatchObject({ code: 'MAIL_FAILED' }));
  await noted(
    'settings.saveLdap',
    operator.settings.saveLdap({ ldap: sampleLdap(), password: 'Ldap-Secret-99' }),
  );
  const stored = { ldap: null, password: null };
  await noted('settings.testLdap', expect(operator.settings.testLdap(stored)).rejects.toThrow());
  const scim = { scim: sampleScim(), secret: 'Scim-Secret-99' };
  await noted('settings.saveScim', operator.settings.saveScim(scim));
  await noted('settings.testScim', expect(operator.settings.testScim({ settings: scim })).rejects.toThrow());
  await noted('settings.saveSecurity', operator.settings.saveSecurity({ idleLockMinutes: 30 }));
  await noted('settings.saveApproval', operator.settings.saveApproval({ scope: 'off' }));
  const letters = { personal: 'letter', unit: 'mail', keepLettersDays: 30 } as const;
  await noted('settings.saveDelivery', operator.settings.saveDelivery(letters));
  const mails = { ...letters, personal: 'mail' } as const;
  await noted('settings.saveDelivery', operator.settings.saveDelivery(mails));
  const { platform } = await operator.settings.show({});
  await noted('settings.savePlatform', operator.settings.savePlatform(platform));
  const typed = [PASSWORD, next, 'Mail-Secret-99', 'Ldap-Secret-99', 'Scim-Secret-99'];
  return [...typed, made.firstPassword, reset.firstPassword];
}

async function intakeAndDesk({ applicant, operator, submitted, noted }: Trail): Promise<void> {
  const lastFour = nationalIdOf(1).slice(-4);
  await noted(
    'drafts.save',
    applicant.drafts.save({ kind: 'unit', values: { nationalId: nationalIdOf(1) } }),
  );
  await noted('drafts.discard', applicant.drafts.discard({ kind: 'unit' }));
  const code = await noted('requests.submit', submitted());
  const proof = { code, lastFour };
  await noted('requests.openForCorrection', applicant.requests.openForCorrection(proof));
  await noted(
    'requests.correct',
    applicant.requests.correct({ ...proof, revision: 1, form: personalForm() }),
  );
  await noted('documents.form', applicant.documents.form(proof));
  await noted('requests.revealNationalId', operator.requests.revealNationalId({ code, purpose: 'inquiry' }));
  await noted('confirmations.open', operator.confirmations.open({ text: code }));
  const returned = { code, revision: 2, reason: 'other' as const, note: '' };
  await noted('confirmations.return', operator.confirmations.return(returned));
  await noted('requests.withdraw', applicant.requests.withdraw(proof));
  const checks = [...CONFIRMATION_CHECKS];
  const other = await submitted();
  await noted('confirmations.confirm', operator.confirmations.confirm({ code: other, revision: 1, checks }));
  await noted('confirmations.undo', operator.confirmations.undo({ code: other }));
  await noted('confirmations.confirm', operator.confirmations.confirm({ code: other, revision: 1, checks }));
  await noted('queue.reject', operator.queue.reject({ code: other, note: 'ซ้ำ' }));
}

async function chasing({ operator, submitted, noted, advance, db, office }: Trail): Promise<void> {
  const periods = { firstReminderDays: 0, secondReminderDays: 0, expireAfterDays: 0 };
  const ages = { waitingAfterDays: 3, overdueAfterDays: 7 };
  await noted('settings.savePeriods', operator.settings.savePeriods({ ...periods, ...ages }));
  const code = await submitted(personalForm({ nationalId: nationalIdOf(9) }));
  await noted('requests.remind', operator.requests.remind({ code }));
  advance(8 * 86_400);
  await noted('requests.remindOverdue', operator.requests.remindOverdue({ view: 'paper' }));
  const request = await findRequest(db, code);
  if (!request) throw new Error('no request');
  const end = { event: 'expire' as const, actor: 'office', door: 'office', at: office.context.now() };
  await inTransaction(db, (trx) => moveRequest(trx, request, end));
  await noted('requests.revive', operator.requests.revive({ code, note: 'เอกสารมาช้า' }));
}

/** A page without a code, so that a person has to do with it. */
function scannedPage(content: string): PageResult {
  const picture = { bytes: new TextEncoder().encode(content), width: 3, height: 4 };
  return { fault: null, isWhole: true, isBlank: false, codes: [], picture };
}

async function scannedPaper({ operator, submitted, noted, office, paper }: Trail): Promise<void> {
  office.startPapers();
  const file = await noted('papers.add', addPaper(operator, new TextEncoder().encode('%PDF-1.4 audit')));
  await noted('papers.cancel', operator.papers.cancel({ id: file.id }));
  await noted('papers.retry', operator.papers.retry({ id: file.id }));
  paper.release(4);
  await office.papersRead();
  const { rows } = await operator.papers.waiting({ states: [], offset: 0, limit: 9 });
  const [first, second] = rows.map(({ id }) => ({ pageId: id }));
  if (!first || !second) throw new Error('no page waits');
  await noted('papers.picture', operator.papers.picture({ ...first, purpose: 'sorting' }));
  const text = await submitted(personalForm({ nationalId: nationalIdOf(8) }));
  await noted('papers.attach', operator.papers.attach({ ...first, text }));
  await noted('papers.detach', operator.papers.detach({ ...first, note: '' }));
  await noted('papers.discard', operator.papers.discard({ ...second, reason: 'not-a-form', note: '' }));
  await noted('papers.saveWatch', operator.papers.saveWatch({ folder: null }));
  await noted('papers.saveStorage', operator.papers.saveStorage({ limitGigabytes: 50 }));
}

async function platformWork({ operator, confirmed, noted, work, db, office }: Trail): Promise<string[]> {
  const code = await confirmed(personalForm({ nationalId: nationalIdOf(2) }));
  await noted('queue.take', operator.queue.take({ code }));
  await noted('queue.release', operator.queue.release({ code }));
  await operator.queue.take({ code });
  const order = { code, localPart: 'kulthida.wo', connector: 'manual-task' as const };
  const { operationId: id } = await noted('queue.provision', operator.queue.provision(order));
  await work();
  const { steps } = await noted('operations.manualSteps', operator.operations.manualSteps({ id }));
  await noted('operations.failManual', operator.operations.failManual({ id, words: 'quota' }));
  await noted('operations.retry', operator.operations.retry({ id }));
  await work();
  await noted('operations.pause', operator.operations.pause({ lane: 'mail', reason: 'ปิดปรับปรุง' }));
  await noted('operations.resume', operator.operations.resume({ lane: 'mail' }));
  await noted('operations.completeManual', operator.operations.completeManual({ id }));
  const request = await findRequest(db, code);
  if (!request) throw new Error('no request');
  const delivery = { event: 'deliver' as const, actor: 'office', door: 'outbox', at: office.context.now() };
  await inTransaction(db, (trx) => moveRequest(trx, request, delivery));
  await actsOnBounces({ operator, office, noted }, code);
  await noted('queue.sendAgain', operator.queue.sendAgain({ code }));
  const contact = { code, contactEmail: 'new@example.go.th', note: 'โทรศัพท์แจ้ง' };
  await noted('queue.correctContact', operator.queue.correctContact(contact));
  return steps.filter((step) => step.code === 'password').map(({ value }) => value);
}

async function batches({ operator, confirmed, noted, work }: Trail): Promise<void> {
  for (const [place, localPart] of ['kulthida.won', 'kulthida.wong'].entries()) {
    const code = await confirmed(personalForm({ nationalId: nationalIdOf(place + 3) }));
    await operator.queue.take({ code });
    const { operationId, address } = await operator.queue.provision({
      code,
      localPart,
      connector: 'bulk-file',
    });
    await work();
    const { number } = (await noted('batches.write', operator.batches.write({}))).batch;
    const row = { number, operationId, outcome: 'failed' as const, words: 'quota' };
    const content = `address,result,message\n${address},ok,`;
    if (place === 0) await noted('batches.closeRow', operator.batches.closeRow(row));
    else await noted('batches.readResult', operator.batches.readResult({ number, content }));
  }
}

test('every operation that changes something leaves exactly one entry named like it, or says here why not', async () => {
  const trail = await openTrail();
  await peopleAndSettings(trail);
  await intakeAndDesk(trail);
  await platformWork(trail);
  await batches(trail);
  await actsOnOperations(trail);
  await actsOnApprovals(trail);
  await actsOnFindings(trail);
  await actsOnLetters(trail);
  await actsOnZips(trail);
  await chasing(trail);
  await scannedPaper(trail);
  await actsOnAccounts(trail);
  const writes = contractOperations.filter(({ meta }) => meta.effect === 'write').map(({ path }) => path);
  const wanted = writes.map((path) => [path, path in WITHOUT_ENTRY ? [] : [path]]);
  expect(Object.fromEntries(trail.left)).toEqual(Object.fromEntries(wanted));
  expect((await trail.office.verify()).findings).toEqual([]);
});

test('no entry holds a national ID or a password, whoever did what', async () => {
  const trail = await openTrail();
  const known = [...(await peopleAndSettings(trail)), ...(await platformWork(trail))];
  const secrets = [...known, ...(await actsOnLetters(trail)), ...(await actsOnZips(trail))];
  await intakeAndDesk(trail);
  await trail.work();
  expect(secrets).toHaveLength(12);
  const text = JSON.stringify(await trail.db.selectFrom('audit_entry').selectAll().execute());
  for (const secret of [...secrets, nationalIdOf(1), nationalIdOf(2)]) expect(text).not.toContain(secret);
  expect(trail.logged).toEqual([]);
});
