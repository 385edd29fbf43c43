import { expect, test } from 'vitest';
import { CHASE_MOST } from '#shared/contract/chase.ts';
import { attachScan } from '#tests/helpers/attach-scan.ts';
import { passDays } from '#tests/helpers/follow-up.ts';
import { openMailOffice } from '#tests/helpers/mail-office.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';
import { openTestOffice } from '#tests/helpers/test-office.ts';

test('whose form never came, the longest waiting first, with the way to reach them', async () => {
  const post = await openMailOffice();
  const old = await post.submitted();
  const own = await post.signedIn(['confirmer'], [1], 'own');
  passDays(post, 5, own);
  await own.requests.remind({ code: old });
  const phone = '021234567';
  const fresh = await post.submitted(personalForm({ nationalId: nationalIdOf(2), phone }));
  const returned = await post.submitted(personalForm({ nationalId: nationalIdOf(3) }));
  await post.operator.confirmations.return({ code: returned, revision: 1, reason: 'other', note: '' });
  const elsewhere = await post.submitted(personalForm({ nationalId: nationalIdOf(4) }, 2));
  const list = await own.requests.chaseList({});
  expect(list).toMatchObject({
    drawnUpBy: 'own',
    unitNameTh: expect.stringContaining('ศาล') as string,
    overdueAfterDays: 7,
    scanned: 0,
    left: 0,
    rows: [
      { code: old, contactEmail: 'kulthida.w@example.com', remindedAt: post.office.context.now() },
      { code: fresh, phone, remindedAt: null },
    ],
  });
  expect(JSON.stringify(list)).not.toContain(nationalIdOf(1));
  expect((await own.requests.chaseList({ unitId: 2 })).rows).toEqual([]);
  const all = await post.officer.requests.chaseList({});
  expect(all.unitNameTh).toBeNull();
  expect(all.rows.map(({ code }) => code)).toEqual([old, fresh, elsewhere]);
  expect((await post.officer.requests.chaseList({ unitId: 2 })).rows).toHaveLength(1);
});

test('nobody is asked for a form whose scan is there, until it is awaited anew', async () => {
  const office = await openTestOffice();
  const code = await office.submitted();
  await attachScan(office, code);
  const waiting = await office.submitted(personalForm({ nationalId: nationalIdOf(2) }));
  const list = await office.operator.requests.chaseList({});
  expect(list.rows.map((row) => row.code)).toEqual([waiting]);
  expect(list.scanned).toBe(1);
});

test('after a return that was taken back the paper that came before it still counts', async () => {
  const office = await openTestOffice();
  const confirmer = await office.signedIn(['confirmer'], [1], 'somsri');
  const code = await office.submitted();
  await attachScan(office, code);
  office.advance(60);
  await confirmer.confirmations.return({ code, revision: 1, reason: 'name-differs', note: '' });
  office.advance(60);
  await confirmer.confirmations.undo({ code });
  expect(await office.operator.requests.chaseList({})).toMatchObject({ rows: [], scanned: 1 });
});

test('a list holds as much as a clerk can carry, and says what is left', async () => {
  const office = await openTestOffice();
  for (let place = 1; place <= CHASE_MOST + 2; place += 1)
    await office.submitted(personalForm({ nationalId: nationalIdOf(place) }));
  const { rows, left } = await office.operator.requests.chaseList({});
  expect([rows.length, left]).toEqual([CHASE_MOST, 2]);
});
