import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { findConfirmer } from '#main/registry/repositories/zip-units.ts';
import { dueForCheck } from '#main/registry/repositories/password-changes.ts';
import { bounceOf } from '#tests/helpers/bounces/bounce-of.ts';
import { DELIVERY_LISTS } from '#shared/contract/deliveries.ts';
import type { Inputs } from '#shared/contract/index.ts';
import { CompiledQuery } from 'kysely';
import { openBareOutbox } from '../helpers/bare-outbox.ts';
import { followUp } from '../helpers/follow-up.ts';
import { statementsOf } from '../helpers/sent-statements.ts';
import { openTestOffice } from '../helpers/test-office.ts';

/** Tables that grow with the years; the others (units, staff, settings, batches) stay small enough to be read whole. */
const GROWING =
  /^SCAN (a|main|l|p|request|request_list|scanned_page|request_event|account|operation|operation_attempt|credentials_delivery|audit_entry|platform_account|reconcile_finding|one|before)\b(?!.*USING)/;

/** Newest first by row id: the walk ends with the window. */
const ENDS_WITH_WINDOW = /order by (l\.id|("\w+"\.)?"id")( desc)?\s+limit/i;

/** A mail server that is not there. */
const MAIL = {
  host: '127.0.0.1',
  port: 1,
  security: 'tls' as const,
  username: '',
  senderName: '',
  senderAddress: 'office@example.com',
  caCertificate: '',
};

type Listing = Inputs['requests']['list'];
const LISTINGS: Omit<Listing, 'offset' | 'limit'>[] = [
  { filter: {}, sort: 'newest' },
  { filter: {}, sort: 'name' },
  { filter: { states: ['confirmed'] }, sort: 'oldest' },
  { filter: {}, sort: 'waiting' },
  { filter: { view: 'paper' }, sort: 'waiting' },
  { filter: { view: 'office', unitId: 1 }, sort: 'waiting' },
  { filter: { view: 'back' }, sort: 'waiting' },
  { filter: { view: 'overdue' }, sort: 'waiting' },
  { filter: { view: 'overdue', unitId: 1 }, sort: 'newest' },
  { filter: { view: 'paper', text: 'กุลธิดา' }, sort: 'waiting' },
  { filter: { states: ['delivered', 'parked'], kind: 'unit' }, sort: 'name' },
  { filter: { unitId: 1, from: '2026-01-01', to: '2026-12-31' }, sort: 'newest' },
  { filter: { text: 'กุลธิดา' }, sort: 'newest' },
  { filter: { text: 'กุ' }, sort: 'name' },
  { filter: { text: 'กุลธิดา วง', states: ['submitted'] }, sort: 'name' },
];

test('no operation reads through a table that grows', async () => {
  const opened = await openTestOffice();
  const { folder, operator, applicant, submitted, confirmed } = opened;
  const confirmer = await opened.signedIn(['confirmer'], [1, 2]);
  await operator.settings.saveMail({ mail: MAIL, password: null });
  const first = await submitted();
  const code = await confirmed();
  const proof = { code: first, lastFour: '0018' };
  const statements = await statementsOf(async () => {
    for (const listing of LISTINGS) await operator.requests.list({ ...listing, offset: 0, limit: 100 });
    await operator.requests.views({});
    await operator.requests.views({ unitId: 1 });
    await confirmer.requests.views({});
    await operator.requests.chaseList({});
    await confirmer.requests.chaseList({});
    await operator.settings.countPastExpiry({ expireAfterDays: 60 });
    await operator.requests.remindOverdue({ view: 'paper' });
    await operator.requests.remind({ code: first });
    await followUp(opened);
    await operator.requests.show({ code });
    await operator.confirmations.open({ text: first });
    await operator.confirmations.sessionRecord({});
    await operator.confirmations.undo({ code: first }).catch(() => undefined);
    await applicant.requests.track(proof).catch(() => undefined);
    await operator.queue.take({ code });
    await operator.queue.provision({ code, localPart: 'kulthida.wo', connector: 'bulk-file' });
    await operator.operations.list({ states: ['waiting', 'parked'], offset: 0, limit: 100 });
    await operator.operations.list({ states: [], offset: 0, limit: 100 });
    await operator.operations.list({ states: ['parked'], lane: 'ldap', offset: 0, limit: 100 });
    await operator.operations.list({ states: ['done'], lane: 'mail', offset: 0, limit: 100 });
    await operator.operations.list({ states: [], held: true, offset: 0, limit: 100 });
    await operator.operations.show({ id: 1 });
    for (const list of DELIVERY_LISTS) await operator.deliveries.list({ list, offset: 0, limit: 100 });
    await operator.deliveries.list({ list: 'all', code, offset: 0, limit: 100 });
    await operator.deliveries.list({ list: 'all', accountId: 1, offset: 0, limit: 100 });
    await operator.deliveries.list({ list: 'to-pack', unitId: 1, offset: 0, limit: 100 });
    await operator.deliveries.zipUnits({});
    await findConfirmer(opened.office.context.db, { id: 1, unitId: 1 });
    await operator.deliveries.recordPassphrase({ ids: [1], how: 'telephone' }).catch(() => undefined);
    const returned = bounceOf(
      { from: '', to: [''], eml: Buffer.from(`Message-ID: <deliver.${code}.1@x>`) },
      'qmail',
    );
    await operator.deliveries.readBounces({ name: 'a.eml', bytes: new Blob([returned]) });
    await operator.deliveries.notBounced({ id: 1, note: 'x' }).catch(() => undefined);
    const { now, db } = opened.office.context;
    await dueForCheck(db, { connector: 'ldap', now: now(), most: 60 });
    await operator.approvals.list({});
    await operator.queue.dryRun({});
    await operator.operations.lanes({});
    await operator.operations.lanes({ code });
    await operator.accounts.list({ standings: [], offset: 0, limit: 100 });
    await operator.accounts.list({ standings: ['active', 'held'], offset: 0, limit: 100 });
    await operator.accounts.list({ text: 'กุลธิดา ku', standings: ['released'], offset: 0, limit: 100 });
    await operator.accounts.show({ account: 'kulthida.wo@coj.go.th' });
    await operator.accounts.rename({ id: 1, localPart: 'kulthida.su', reason: 'x' }).catch(() => undefined);
    await operator.accounts.release({ id: 1, reason: 'x' }).catch(() => undefined);
    await operator.batches.list({});
    await compareLists(opened);
    await operator.audit.list({ subject: code, offset: 0, limit: 100 });
    await operator.audit.list({ offset: 0, limit: 100 });
  });
  expect(statements.length).toBeGreaterThan(50);
  const sqlite = new Database(join(folder, 'registry.sqlite'), { readonly: true });
  const scans = statements.flatMap(({ sql, parameters }) => {
    const plan = sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters) as { detail: string }[];
    const through = plan.filter(({ detail }) => GROWING.test(detail) && !ENDS_WITH_WINDOW.test(sql));
    return through.map(({ detail }) => `${detail}: ${sql}`);
  });
  sqlite.close();
  expect([...new Set(scans)]).toEqual([]);
});

/** A run over a list, and everything that is asked about it. */
async function compareLists({ operator, office }: Awaited<ReturnType<typeof openTestOffice>>): Promise<void> {
  const takenAt = office.context.now();
  const bytes = new Blob(['email\nscan@coj.go.th\nscan@coj.go.th\n']);
  const { id: runId } = await operator.reconcile.start({ file: { name: 'list.csv', takenAt, bytes } });
  await office.reconciled();
  await operator.reconcile.runs({ limit: 30 });
  const { rows } = await operator.reconcile.findings({ runId, state: 'open', offset: 0, limit: 100 });
  await operator.reconcile.findings({ runId, state: 'open', kind: 'unknown', offset: 0, limit: 100 });
  await operator.reconcile.report({ runId });
  const id = rows[0]?.id ?? 0;
  await operator.reconcile.setAside({ id, reason: 'ก' });
  await operator.reconcile.bringBack({ id });
}

test('piles are counted and listed out of indexes that hold all they ask for, in the order of age', async () => {
  const { folder, operator, signedIn } = await openTestOffice();
  const confirmer = await signedIn(['confirmer'], [1]);
  const statements = await statementsOf(async () => {
    await operator.requests.views({});
    await confirmer.requests.views({});
    await operator.requests.list({ filter: { view: 'paper' }, sort: 'waiting', offset: 0, limit: 100 });
  });
  const sqlite = new Database(join(folder, 'registry.sqlite'), { readonly: true });
  const planOf = (sql: string, parameters: readonly unknown[] = []) =>
    (sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters) as { detail: string }[])
      .map(({ detail }) => detail)
      .join(' · ');
  const asked = statements.filter(({ sql }) => sql.includes('FROM request_list'));
  const plans = asked.map(({ sql, parameters }) => planOf(sql, parameters));
  // the walks that the office takes once there are too many to be sorted
  const walks = [
    planOf(`SELECT l.id FROM request_list AS l WHERE l.view = 'paper' AND +l.kind = 'unit'
      ORDER BY l.state_since, l.id LIMIT 101`),
    planOf(`SELECT id, state_since, reminder_steps, reminded_at, notice_ordered_at, expiry_noticed_at FROM request
      WHERE state IN ('submitted', 'returned') AND state_since < 'x' AND (state_since, id) > ('a', 1)
      ORDER BY state_since, id LIMIT 500`),
  ];
  // three piles are merged by age: what is sorted is what is overdue, not what there is
  const overdue = planOf(`SELECT l.id FROM request_list AS l WHERE l.view IN ('paper', 'office', 'back')
      AND l.state_since < 'x' AND +l.kind = 'unit' ORDER BY l.state_since, l.id LIMIT 101`);
  sqlite.close();
  expect(plans.length).toBeGreaterThanOrEqual(5);
  expect([...plans, ...walks, overdue].filter((plan) => !plan.includes('USING COVERING INDEX'))).toEqual([]);
  expect(walks.filter((plan) => plan.includes('TEMP B-TREE'))).toEqual([]);
});

test('the worker finds, claims, keeps and records by indexes, whatever lies in the table', async () => {
  const outbox = await openBareOutbox(3);
  await outbox.ask('create', 1);
  const statements = await statementsOf(async () => {
    const first = outbox.workerOn(() => Promise.resolve({ kind: 'retry', words: '' }));
    await first.worker.idle();
    await outbox.ask('create', 2);
    outbox.setClock('2026-11-21T02:00:00.000Z');
    const second = outbox.workerOn(() => Promise.resolve({ kind: 'done' }));
    second.worker.wake();
    second.renewals.shift()?.();
    await second.worker.idle();
    await second.worker.stop();
    await outbox.ask('reset', 1);
  });
  // what the triggers do
  const triggered = [
    'SELECT max(id) FROM operation WHERE account_id = 1 AND id < 9',
    'SELECT id FROM operation WHERE after_id = 1',
  ];
  const asked = [...statements, ...triggered.map((sql) => ({ sql, parameters: [] }))];
  expect(asked.length).toBeGreaterThan(40);
  const scans: string[] = [];
  for (const { sql, parameters } of asked) {
    const plan = await outbox.db.executeQuery<{ detail: string }>(
      CompiledQuery.raw(`EXPLAIN QUERY PLAN ${sql}`, parameters),
    );
    for (const { detail } of plan.rows)
      if (
        (GROWING.test(detail) && !ENDS_WITH_WINDOW.test(sql)) ||
        (detail.includes('TEMP B-TREE') && sql.includes('"next_try_at" <='))
      )
        scans.push(`${detail}: ${sql}`);
  }
  expect(scans).toEqual([]);
});
