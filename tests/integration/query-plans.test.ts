import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { Inputs } from '#shared/contract/index.ts';
import { statementsOf } from '../helpers/sent-statements.ts';
import { openTestOffice } from '../helpers/test-office.ts';

/** Tables that grow with the years; the others (units, staff, settings, batches) stay small enough to be read whole. */
const GROWING = /^SCAN (request|request_event|account|operation|audit_entry)\b(?!.*USING)/;

/** Newest first by row id: the walk ends with the window. */
const ENDS_WITH_WINDOW = /order by ("\w+"\.)?"id" desc limit/;

type Listing = Inputs['requests']['list'];
const LISTINGS: Omit<Listing, 'offset' | 'limit'>[] = [
  { filter: {}, sort: 'newest' },
  { filter: {}, sort: 'name' },
  { filter: { states: ['confirmed'] }, sort: 'oldest' },
  { filter: { states: ['delivered', 'parked'], kind: 'unit' }, sort: 'name' },
  { filter: { unitId: 1, from: '2026-01-01', to: '2026-12-31' }, sort: 'newest' },
  { filter: { text: 'กุลธิดา' }, sort: 'newest' },
  { filter: { text: 'กุ' }, sort: 'name' },
  { filter: { text: 'กุลธิดา วง', states: ['submitted'] }, sort: 'name' },
];

test('no operation reads through a table that grows', async () => {
  const { folder, operator, applicant, submitted, confirmed } = await openTestOffice();
  const first = await submitted();
  const code = await confirmed();
  const proof = { code: first, lastFour: '0018' };
  const statements = await statementsOf(async () => {
    for (const listing of LISTINGS) await operator.requests.list({ ...listing, offset: 0, limit: 100 });
    await operator.requests.show({ code });
    await operator.confirmations.open({ text: first });
    await operator.confirmations.sessionRecord({});
    await operator.confirmations.undo({ code: first }).catch(() => undefined);
    await applicant.requests.track(proof).catch(() => undefined);
    await operator.queue.take({ code });
    await operator.queue.provision({ code, localPart: 'kulthida.wo', connector: 'bulk-file' });
    await operator.operations.list({ states: ['waiting', 'parked'], offset: 0, limit: 100 });
    await operator.operations.list({ states: [], offset: 0, limit: 100 });
    await operator.batches.list({});
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
