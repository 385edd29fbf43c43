import { expect, test } from 'vitest';
import { openTestOffice, PASSWORD } from '#tests/helpers/test-office.ts';

test('the trail is read newest first, by subject and by person, and shows no hash', async () => {
  const { submitted, operator, signedIn } = await openTestOffice();
  const codes = [await submitted(), await submitted()];
  const auditor = await signedIn(['auditor']);
  await auditor.session.lock({});
  await auditor.session.unlock({ password: PASSWORD });
  await operator.requests.revealNationalId({ code: codes[0] ?? '', purpose: 'audit' });
  const all = await auditor.audit.list({ offset: 0, limit: 2 });
  expect(all.total).toBe(5);
  expect(all.rows.map(({ action }) => action)).toEqual(['requests.revealNationalId', 'session.unlock']);
  expect(Object.keys(all.rows[0] ?? {}).toSorted()).toEqual([
    'action',
    'actor',
    'at',
    'detail',
    'door',
    'id',
    'subject',
  ]);
  const about = await auditor.audit.list({ subject: codes[0] ?? '', offset: 0, limit: 9 });
  expect(about.rows.map(({ actor, door }) => [actor, door])).toEqual([
    ['operator:tester', 'cli'],
    ['applicant', 'desktop'],
  ]);
  expect((await auditor.audit.list({ actor: 'auditor', offset: 0, limit: 9 })).total).toBe(2);
});
