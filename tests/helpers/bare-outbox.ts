import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { onTestFinished } from 'vitest';
import type { OperationKind } from '#shared/contract/vocabulary.ts';
import { later } from '#shared/domain/instant.ts';
import { MIGRATIONS } from '#migrations/index.ts';
import type { LiveConnector, Order, Outcome } from '#main/connectors/connector.ts';
import type { MailMessage } from '#main/delivery/outgoing-mail.ts';
import { appendOperation } from '#main/outbox/append.ts';
import { lanesOf } from '#main/outbox/lanes.ts';
import { createWorker, GATHER_MS, RENEW_MS } from '#main/outbox/worker.ts';
import type { WorkerTools } from '#main/outbox/worker-tools.ts';
import { inTransaction, openDatabase } from '#main/registry/database.ts';
import { migrate } from '#main/registry/migrate.ts';
import { OPERATION_SECRET } from '#main/registry/repositories/operations.ts';
import { findRequestById } from '#main/registry/repositories/requests.ts';
import { writeSetting } from '#main/registry/repositories/settings.ts';
import { createVault } from '#main/registry/vault.ts';
import { periodSettings, platformSettings } from '#main/use-cases/settings/defaults.ts';
import { inAMoment } from './in-a-moment.ts';

const START = '2026-11-22T02:00:00.000Z';
const MAIL = {
  host: 'smtp',
  port: 587,
  security: 'tls' as const,
  username: '',
  senderName: '',
  senderAddress: 'office@coj.go.th',
  caCertificate: '',
};

const [platformLane] = lanesOf([{ id: 'ldap', perform: () => Promise.resolve({ kind: 'done' }) }]);
if (!platformLane) throw new Error('no lane');
/** How many orders a worker here carries out at once, and has in hand. */
export const PACE = platformLane;

export type BareOutbox = Awaited<ReturnType<typeof openBareOutbox>>;

/** A registry in memory with `accounts` accounts being made, and workers whose platform and mail are the test's own. */
export async function openBareOutbox(accounts = 1) {
  const database = openDatabase(':memory:');
  onTestFinished(() => database.close());
  const { db } = database;
  await migrate(
    db,
    MIGRATIONS,
    () => START,
    () => Promise.resolve(),
  );
  const vault = createVault(randomBytes(32));
  await inTransaction(db, (trx) => writeSetting(trx, 'mail', { value: MAIL, secretCipher: null }, START));
  await sql`INSERT INTO unit (id, type, name_th, former, sort_key, search_text)
    VALUES (1, 'court', 'ศาล', 0, 'x', 'x')`.execute(db);
  for (let id = 1; id <= accounts; id += 1) {
    await sql`INSERT INTO request (id, code, submission_key, kind, state, revision, unit_id, title_th, first_name_th,
      last_name_th, first_name_en, last_name_en, national_id_cipher, person_key, category, position, contact_email,
      recovery_email, phone, submitted_at, state_since, sort_key, search_text)
      VALUES (${id}, ${`EM${id}`}, ${`k${id}`}, 'personal', 'provisioning', 1, 1, 'a', 'b', 'c', 'd', 'e', x'00',
      ${`p${id}`}, 'x', 'y', ${`to${id}@example.com`}, 'n@example.com', '1', ${START}, ${START}, 's', 't')`.execute(
      db,
    );
    await sql`INSERT INTO account (id, address, kind, state, person_key, holder_name, unit_id, request_id, reserved_at)
      VALUES (${id}, ${`a${id}@coj.go.th`}, 'personal', 'reserved', ${`p${id}`}, 'h', 1, ${id}, ${START})`.execute(
      db,
    );
  }
  let now = START;

  /** Orders something for an account over the live connector; `password` where the act sets one. */
  async function ask(
    kind: Exclude<OperationKind, 'deliver' | 'remind'>,
    account = 1,
    password: string = randomUUID(),
  ) {
    const request = await findRequestById(db, account);
    if (!request) throw new Error(`no request ${account}`);
    const secret = kind === 'create' || kind === 'reset' ? vault.seal(OPERATION_SECRET, password) : null;
    return inTransaction(db, (trx) =>
      appendOperation(trx, request, {
        kind,
        connector: 'ldap',
        account: { id: account, address: `a${account}@coj.go.th` },
        secretCipher: secret,
        orderedBy: 'officer',
        at: now,
      }),
    );
  }

  /** A worker whose timers only remember; what its platform and its mail server do is said by `platform` and `send`. */
  function workerOn(
    perform: (order: Order) => Promise<Outcome>,
    send: (message: MailMessage) => Promise<string> = () => Promise.resolve('250 ok'),
    replaced: Partial<WorkerTools> = {},
  ) {
    const faults: unknown[] = [];
    const renewals: (() => void)[] = [];
    const connector: LiveConnector = {
      id: 'ldap',
      perform,
      lookUp: () => Promise.resolve(null),
      async *list() {},
      test: () => Promise.resolve(''),
      close: () => Promise.resolve(),
    };
    const worker = createWorker({
      db,
      vault,
      now: () => now,
      workerId: randomUUID(),
      isAlone: false,
      connectors: [connector],
      mail: { send: (_settings, _password, message) => send(message) },
      platformSettings,
      periodSettings,
      random: () => 0,
      timers: {
        after(milliseconds, callback) {
          if (milliseconds === RENEW_MS) renewals.push(callback);
          if (milliseconds === GATHER_MS) return inAMoment(callback);
          return () => undefined;
        },
      },
      onFault: (fault) => void faults.push(fault),
      ...replaced,
    });
    return { worker, faults, renewals };
  }

  return {
    db,
    ask,
    workerOn,
    setClock: (instant: string) => void (now = instant),
    advance: (seconds: number) => void (now = later(now, seconds)),
    now: () => now,
    operations: () => db.selectFrom('operation').selectAll().orderBy('id').execute(),
    attempts: () =>
      db.selectFrom('operation_attempt').selectAll().orderBy('operation_id').orderBy('number').execute(),
  };
}
