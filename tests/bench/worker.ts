import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { LiveConnector } from '#main/connectors/connector.ts';
import { NO_KEY_GUARD, type Office, openOffice } from '#main/office/open-office.ts';
import { appendOperation } from '#main/outbox/append.ts';
import { systemTimers } from '#main/outbox/timers.ts';
import { createWorker } from '#main/outbox/worker.ts';
import { inTransaction } from '#main/registry/database.ts';
import { OPERATION_SECRET } from '#main/registry/repositories/operations.ts';
import { findRequestById } from '#main/registry/repositories/requests.ts';
import { writeSetting } from '#main/registry/repositories/settings.ts';
import { periodSettings, platformSettings } from '#main/use-cases/settings/defaults.ts';
import { MAIL } from '../helpers/sample-settings.ts';
import { type Figure, figure, median, timed } from './figure.ts';

const AT = '2026-11-22T02:00:00.000Z';
const SIZES = [0, 30_000, 300_000];
const PENDING = 200;
const ROUNDS = 5;
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * What the worker itself costs beside operations that ended long ago: 200 creations with their messages over a platform and
 * a mail server that answer at once, and a look round with nothing due. The base is a registry without any.
 */
export async function worker(): Promise<Figure[]> {
  const bases = new Map<string, number>();
  const figures: Figure[] = [];
  for (const size of SIZES) {
    const folder = mkdtempSync(join(tmpdir(), 'court-mail-worker-'));
    try {
      for (const [name, milliseconds] of await measure(folder, size)) {
        const base = bases.get(name) ?? milliseconds;
        bases.set(name, base);
        figures.push(
          figure(`worker: ${name}, ${size.toLocaleString('en')} ended, median`, milliseconds, base),
        );
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return figures.toSorted((one, other) => kindOf(one).localeCompare(kindOf(other)));
}

const kindOf = ({ name }: Figure) => name.replace(/,.*/, '');

async function measure(folder: string, ended: number): Promise<[string, number][]> {
  const office = await openOffice({ folder, keyGuard: NO_KEY_GUARD, log: silent });
  try {
    const { db, now } = office.context;
    await inTransaction(db, (trx) => writeSetting(trx, 'mail', { value: MAIL, secretCipher: null }, now()));
    await seedEnded(office, ended);
    const atWork = instantWorker(office);
    const working: number[] = [];
    const looking: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await orderSome(office, ended + round * PENDING);
      working.push(await timed(() => atWork.idle()));
      looking.push(await timed(() => atWork.idle()));
    }
    await atWork.stop();
    const [{ open } = { open: -1 }] = (
      await sql<{ open: number }>`SELECT count(*) AS open FROM operation WHERE state <> 'done'`.execute(db)
    ).rows;
    if (open !== 0) throw new Error(`${open} operations were left`);
    return [
      [`${PENDING} creations and their messages`, median(working)],
      ['a look round with nothing due', median(looking)],
    ];
  } finally {
    await office.close();
  }
}

/** A worker whose platform and mail server cost nothing. */
function instantWorker(office: Office) {
  const { db, vault, now } = office.context;
  const platform: LiveConnector = {
    id: 'ldap',
    perform: () => Promise.resolve({ kind: 'done' }),
    lookUp: () => Promise.resolve(null),
    async *list() {},
    test: () => Promise.resolve(''),
    close: () => Promise.resolve(),
  };
  return createWorker({
    db,
    vault,
    now,
    workerId: randomUUID(),
    isAlone: true,
    connectors: [platform],
    mail: { send: () => Promise.resolve('250 ok') },
    platformSettings,
    periodSettings,
    random: () => 0,
    timers: systemTimers,
    onFault(error) {
      throw error;
    },
  });
}

/** So many accounts that were made and told of, each with an attempt. */
async function seedEnded({ context: { db } }: Office, count: number): Promise<void> {
  if (count === 0) return;
  await inTransaction(db, async (trx) => {
    await seedRequests(trx, { first: 1, count, state: 'delivered', accountState: 'active' });
    await sql`INSERT INTO operation (idempotency_key, kind, state, connector, request_id, account_id, asked, attempts,
      created_at, finished_at)
      SELECT 'done-' || id, 'create', 'done', 'ldap', request_id, id, '{}', 1, ${AT}, ${AT} FROM account`.execute(
      trx,
    );
    await sql`INSERT INTO operation_attempt (operation_id, number, begun_at, ended_at, worker, outcome)
      SELECT id, 1, ${AT}, ${AT}, 'bench', 'done' FROM operation`.execute(trx);
  });
}

async function orderSome({ context: { db, vault, now } }: Office, before: number): Promise<void> {
  await inTransaction(db, async (trx) => {
    const rows = { first: before + 1, count: PENDING, state: 'provisioning', accountState: 'reserved' };
    await seedRequests(trx, rows);
    for (let id = before + 1; id <= before + PENDING; id += 1) {
      const request = await findRequestById(trx, id);
      if (!request) throw new Error(`no request ${id}`);
      await appendOperation(trx, request, {
        kind: 'create',
        connector: 'ldap',
        account: { id, address: `a${id}@coj.go.th` },
        secretCipher: vault.seal(OPERATION_SECRET, `First-Password-${id}`),
        orderedBy: 'bench',
        at: now(),
      });
    }
  });
}

async function seedRequests(
  trx: Parameters<Parameters<typeof inTransaction>[1]>[0],
  rows: { first: number; count: number; state: string; accountState: string },
): Promise<void> {
  const { first, count, state, accountState } = rows;
  const numbers = sql`WITH RECURSIVE n (id) AS (
    SELECT ${first} UNION ALL SELECT id + 1 FROM n WHERE id < ${first + count - 1})`;
  await sql`${numbers} INSERT INTO request (id, code, submission_key, kind, state, revision, unit_id, title_th, first_name_th,
    last_name_th, first_name_en, last_name_en, national_id_cipher, person_key, category, position, contact_email,
    recovery_email, phone, submitted_at, state_since, sort_key, search_text)
    SELECT id, 'EM' || id, 'k' || id, 'personal', ${state}, 1, 1, 'a', 'b', 'c', 'd', 'e', x'00', 'p' || id, 'x', 'y',
    'to' || id || '@example.com', 'n@example.com', '1', ${AT}, ${AT}, 's', 't' FROM n`.execute(trx);
  await sql`${numbers} INSERT INTO account (id, address, kind, state, person_key, holder_name, unit_id, request_id, reserved_at)
    SELECT id, 'a' || id || '@coj.go.th', 'personal', ${accountState}, 'p' || id, 'h', 1, id, ${AT} FROM n`.execute(
    trx,
  );
}
