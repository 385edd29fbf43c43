import { randomUUID } from 'node:crypto';
import type { Order, Outcome } from '#main/connectors/connector.ts';
import { passwordOf } from '#main/connectors/connector.ts';
import { MailFailure } from '#main/delivery/outgoing-mail.ts';
import { cancelOperation } from '#main/outbox/cancel.ts';
import { loadOperation } from '#main/outbox/order.ts';
import { resumeOperation } from '#main/outbox/settle.ts';
import type { Worker } from '#main/outbox/worker.ts';
import { inTransaction } from '#main/registry/database.ts';
import { openLane, writePause } from '#main/registry/repositories/lane-pauses.ts';
import { findOperation } from '#main/registry/repositories/operations.ts';
import { openBareOutbox } from './bare-outbox.ts';
import { passwordIn } from './held-platform.ts';

export const ACCOUNTS = 3;
const OFFICER = { actor: 'officer', door: 'desktop' };

/** How a platform or a mail server answers; `lost`: it has done it, and nobody hears of it. */
export type Answer = 'done' | 'lost' | 'retry' | 'refused' | 'unheard' | 'login';

interface Call {
  answer(how: Answer): void;
}

/**
 * Two workers over one registry, a platform and a mail server that answer when they are told, and everything written down
 * that must never happen.
 */
export async function openOutboxModel() {
  const outbox = await openBareOutbox(ACCOUNTS);
  const { db } = outbox;
  const violations: string[] = [];
  const passwords = new Map<string, string>();
  const latest = new Map<string, number>();
  const ended = new Set<string>();
  let calls: (Call & { worker: string })[] = [];
  let answersAtOnce = false;
  const workers: { id: string; worker: Worker; renewals: (() => void)[]; isDead: boolean }[] = [];

  /** Looks at an order or a message at the moment at which it arrives. */
  async function arrived(worker: string, address: string, key: string): Promise<void> {
    if (ended.has(key)) violations.push(`${key} came after its end`);
    await noteCompany(worker);
    const row = await db
      .selectFrom('operation')
      .select(['id', 'kind'])
      .where('idempotency_key', '=', key)
      .executeTakeFirstOrThrow();
    // a message holds no act up; that none leaves after its password was replaced is looked at where it arrives
    if (row.kind === 'deliver') return;
    if (row.id < (latest.get(address) ?? 0)) violations.push(`${key} came after what was asked later`);
    latest.set(address, row.id);
  }

  /** What was in hand at a crash, and may have been its reason, is tried alone. */
  async function noteCompany(worker: string): Promise<void> {
    const inHand = await db
      .selectFrom('operation')
      .select(['idempotency_key as key', 'outcome_code as code'])
      .where('state', '=', 'running')
      .where('claimed_by', '=', worker)
      .execute();
    const suspect = inHand.find(({ code }) => code === 'INTERRUPTED');
    if (suspect && inHand.length > 1) violations.push(`${suspect.key} was not alone`);
  }

  /** Whatever becomes of a message, an act that sets no password does not wait for it. */
  async function noteHeldUp(): Promise<void> {
    const acts = await db
      .selectFrom('operation as act')
      .innerJoin('operation as message', 'message.id', 'act.after_id')
      .select('act.idempotency_key as key')
      .where('message.kind', '=', 'deliver')
      .where((is) =>
        is.or([
          is('act.kind', 'not in', ['create', 'reset', 'deliver']),
          // one that waits is taken back when the password is to be replaced: only one on its way is waited for
          is.and([is('act.kind', 'in', ['create', 'reset']), is('message.state', '<>', 'running')]),
        ]),
      )
      .execute();
    for (const { key } of acts) violations.push(`${key} waits for a message`);
  }

  function held<Said>(worker: string, outcomes: Record<Exclude<Answer, 'lost' | 'unheard'>, () => Said>) {
    const { promise, resolve, reject } = Promise.withResolvers<Said>();
    const answer = (how: Answer) => {
      try {
        if (how === 'unheard') return;
        if (how === 'lost') reject(new Error('connection lost'));
        else resolve(outcomes[how]());
      } catch (error) {
        reject(error);
      }
    };
    if (answersAtOnce) answer('done');
    else calls.push({ worker, answer });
    return promise;
  }

  function start(): void {
    const id = randomUUID();
    const state = { id, isDead: false };
    const never = () => new Promise<never>(() => undefined);
    async function perform(order: Order): Promise<Outcome> {
      if (state.isDead) return never();
      await arrived(id, order.address, order.idempotencyKey);
      if (order.kind === 'create' || order.kind === 'reset') passwords.set(order.address, passwordOf(order));
      return held<Outcome>(id, {
        done: () => ({ kind: 'done' }),
        retry: () => ({ kind: 'retry', words: 'busy' }),
        refused: () => ({ kind: 'refused', code: 'PLATFORM_REFUSED', words: 'no' }),
        login: () => ({ kind: 'refused', code: 'PLATFORM_LOGIN', words: 'bad login' }),
      });
    }
    const send: Parameters<typeof outbox.workerOn>[1] = async (message) => {
      if (state.isDead) return never();
      const address = `a${/\d+/.exec(message.to)?.[0]}@coj.go.th`;
      await arrived(id, address, message.messageId.split('@')[0]?.replaceAll('.', ':') ?? '');
      if (passwords.get(address) !== passwordIn(message))
        violations.push(`a replaced password to ${address}`);
      const fail = (words: string) => (): string => {
        throw new Error(words);
      };
      const login = (): string => {
        throw new MailFailure('login', false, '535');
      };
      return held<string>(id, { done: () => '250 ok', retry: fail('busy'), refused: fail('no'), login });
    };
    const { worker, renewals } = outbox.workerOn(perform, send, { workerId: id });
    workers.push(Object.assign(state, { worker, renewals }));
  }

  /** Until everybody waits for an answer. */
  async function settle(): Promise<void> {
    for (let round = 0; round < 12; round += 1) await new Promise((resolve) => setImmediate(resolve));
    const rows = await db
      .selectFrom('operation')
      .select('idempotency_key')
      .where('state', 'in', ['done', 'cancelled'])
      .execute();
    for (const row of rows) ended.add(row.idempotency_key);
    await noteHeldUp();
  }

  const pick = <Item>(items: readonly Item[], which: number) => items[which % Math.max(1, items.length)];

  async function act(states: readonly string[], which: number, work: 'resume' | 'cancel'): Promise<void> {
    const found = pick(
      (await outbox.operations()).filter(({ state }) => states.includes(state)),
      which,
    );
    if (!found) return;
    await inTransaction(db, async (trx) => {
      const operation = await findOperation(trx, found.id);
      if (!operation || !states.includes(operation.state)) return;
      const loaded = await loadOperation(trx, operation);
      const by = { ...OFFICER, at: outbox.now() };
      if (work === 'resume') await resumeOperation(trx, loaded, by);
      else await cancelOperation(trx, loaded, by, 'model');
    });
  }

  start();
  start();
  return {
    outbox,
    violations,
    settle,
    ask: outbox.ask,
    wake: (which: number) =>
      pick(
        workers.filter(({ isDead }) => !isDead),
        which,
      )?.worker.wake(),
    answer(which: number, how: Answer) {
      const call = pick(calls, which);
      calls = calls.filter((each) => each !== call);
      call?.answer(how);
    },
    /** The process is gone: what it had asked may be done or not, and nobody hears of it. */
    crash(which: number) {
      const dying = pick(
        workers.filter(({ isDead }) => !isDead),
        which,
      );
      if (!dying) return;
      dying.isDead = true;
      calls = calls.filter(({ worker }) => worker !== dying.id);
      start();
    },
    resume: (which: number) => act(['parked'], which, 'resume'),
    cancel: (which: number) => act(['pending', 'parked'], which, 'cancel'),
    async pause(isPaused: boolean) {
      const at = outbox.now();
      await inTransaction(db, async (trx) => {
        for (const lane of ['ldap', 'mail'] as const) await openLane(trx, lane, at);
        if (isPaused) await writePause(trx, 'ldap', { reason: 'x', by: 'x', at });
      });
    },
    /** Everybody is well again, and there is time. */
    async calm(): Promise<void> {
      await this.pause(false);
      answersAtOnce = true;
      for (const call of calls.splice(0)) call.answer('done');
      for (let round = 0; round < 60; round += 1) {
        await act(['parked'], 0, 'resume');
        outbox.advance(4000);
        for (const { worker, renewals } of workers.filter(({ isDead }) => !isDead)) {
          // what nobody answered is given up
          renewals.shift()?.();
          worker.wake();
        }
        await settle();
        const open = (await outbox.operations()).filter(({ finished_at }) => finished_at === null);
        if (open.length === 0) return;
      }
    },
    passwords,
  };
}
