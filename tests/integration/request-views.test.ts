import { expect, test } from 'vitest';
import { REQUEST_STATES } from '#shared/domain/request-state.ts';
import { REQUEST_VIEWS, viewOf } from '#shared/domain/request-view.ts';
import { DAY } from '#tests/helpers/follow-up.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';
import { openTestOffice } from '#tests/helpers/test-office.ts';

const OTHER_UNIT = 2;

/** One request in every state, in unit 1; in the other unit one that waits for paper. */
async function openFilledOffice() {
  const opened = await openTestOffice();
  const { db } = opened.office.context;
  const codes: Record<string, string> = {};
  for (const [place, state] of REQUEST_STATES.entries()) {
    const code = await opened.submitted(personalForm({ nationalId: nationalIdOf(place + 1) }));
    await db.updateTable('request').set({ state }).where('code', '=', code).execute();
    codes[state] = code;
    opened.advance(60);
  }
  const elsewhere = await opened.submitted(personalForm({ nationalId: nationalIdOf(90) }, OTHER_UNIT));
  const since = async (code: string, at: string) => {
    await db.updateTable('request').set({ state_since: at }).where('code', '=', code).execute();
  };
  return { ...opened, db, codes, elsewhere, since };
}

const window = { offset: 0, limit: 100 };

test('every state lies on the pile that the rule says', async () => {
  const { db, operator, codes } = await openFilledOffice();
  const rows = await db.selectFrom('request_list').select(['state', 'view']).execute();
  for (const { state, view } of rows) {
    const hasEnded = state === 'rejected' || state === 'expired';
    expect(view, state).toBe(hasEnded ? 'ended' : viewOf(state));
  }
  for (const view of REQUEST_VIEWS) {
    const { rows: listed } = await operator.requests.list({
      filter: { view, unitId: 1 },
      sort: 'waiting',
      ...window,
    });
    const wanted = REQUEST_STATES.filter((state) => viewOf(state) === view).map((state) => codes[state]);
    expect(listed.map(({ code }) => code)).toEqual(wanted);
  }
});

test('counts are those of the lists, and of one unit where one is asked for', async () => {
  const { operator, signedIn } = await openFilledOffice();
  const confirmer = await signedIn(['confirmer'], [OTHER_UNIT]);
  const { counts } = await operator.requests.views({});
  for (const view of REQUEST_VIEWS) {
    const { total } = await operator.requests.list({ filter: { view }, sort: 'waiting', ...window });
    expect(counts[view]?.total, view).toBe(total);
  }
  expect(counts).toMatchObject({ paper: { total: 2 }, office: { total: 3 }, back: { total: 3 } });
  expect((await operator.requests.views({ unitId: 1 })).counts.paper.total).toBe(1);
  // a confirmer sees their units, whatever unit they ask for
  const nothing = { total: 0, overdue: 0, oldestSince: null };
  expect((await confirmer.requests.views({})).counts.paper).toMatchObject({ total: 1, overdue: 0 });
  const other = await confirmer.requests.views({ unitId: 1 });
  expect(other.counts).toEqual({ paper: nothing, office: nothing, back: nothing });
});

test('the oldest come first, overdue ones are counted by Thai calendar days, and what ended long ago is gone', async () => {
  const { operator, codes, elsewhere, since, advance } = await openFilledOffice();
  // 09.00 in Thailand on 22 November
  await since(elsewhere, '2026-11-15T16:59:59.999Z');
  await since(codes['submitted'] ?? '', '2026-11-15T17:00:00.000Z');
  await since(codes['rejected'] ?? '', '2026-10-22T16:59:59.999Z');
  const { rows } = await operator.requests.list({ filter: { view: 'paper' }, sort: 'waiting', ...window });
  expect(rows.map(({ code }) => code)).toEqual([elsewhere, codes['submitted']]);
  const { counts, waitingAfterDays, overdueAfterDays } = await operator.requests.views({});
  expect([waitingAfterDays, overdueAfterDays]).toEqual([3, 7]);
  expect(counts.paper).toEqual({ total: 2, overdue: 1, oldestSince: '2026-11-15T16:59:59.999Z' });
  const overdue = { filter: { view: 'overdue' as const }, sort: 'waiting' as const, ...window };
  const listed = await operator.requests.list(overdue);
  expect(listed.rows.map(({ code }) => code)).toEqual([elsewhere]);
  expect(counts.back.total).toBe(2);
  advance(DAY);
  expect((await operator.requests.views({})).counts.paper.overdue).toBe(2);
  advance(31 * DAY);
  const { back } = (await operator.requests.views({})).counts;
  expect(back).toMatchObject({ total: 1, overdue: 1 });
  // what has ended is overdue on no pile
  expect((await operator.requests.list(overdue)).total).toBe(6);
});

test('a view can be narrowed and sorted like the whole list', async () => {
  const { operator, elsewhere } = await openFilledOffice();
  for (const sort of ['newest', 'oldest', 'waiting', 'name'] as const) {
    const filter = { view: 'paper' as const, text: 'กุลธิดา', from: '2026-11-22', kind: 'personal' as const };
    const { total } = await operator.requests.list({ filter, sort, ...window });
    expect(total, sort).toBe(2);
  }
  const { rows } = await operator.requests.list({ filter: {}, sort: 'waiting', ...window });
  expect(rows).toHaveLength(REQUEST_STATES.length + 1);
  const none = { view: 'office' as const, unitId: OTHER_UNIT };
  expect((await operator.requests.list({ filter: none, sort: 'waiting', ...window })).total).toBe(0);
  expect(rows.at(-1)?.code).toBe(elsewhere);
});
