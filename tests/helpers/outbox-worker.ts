import { randomUUID } from 'node:crypto';
import type { Connector, Outcome } from '#main/connectors/connector.ts';
import { CONNECTORS } from '#main/connectors/index.ts';
import { createSmtpMailer } from '#main/delivery/smtp-mailer.ts';
import { CLAIM_SECONDS } from '#main/outbox/returned.ts';
import { createWorker, GATHER_MS, RENEW_MS } from '#main/outbox/worker.ts';
import type { WorkerTools } from '#main/outbox/worker-tools.ts';
import { periodSettings, platformSettings } from '#main/use-cases/settings/defaults.ts';
import { inAMoment } from './in-a-moment.ts';
import type { MailOffice } from './mail-office.ts';

export { CLAIM_SECONDS };

/** A worker of the test's own beside the office's idle one, with timers that only remember. */
export function workerOf({ office }: MailOffice, replaced: Partial<WorkerTools> = {}) {
  const naps: number[] = [];
  const renewals: (() => void)[] = [];
  const faults: unknown[] = [];
  const { db, vault, now } = office.context;
  const worker = createWorker({
    db,
    vault,
    now,
    workerId: randomUUID(),
    isAlone: false,
    connectors: CONNECTORS,
    mail: createSmtpMailer({ connect: 2000, greeting: 2000, silence: 300, idle: 300 }),
    platformSettings,
    periodSettings,
    random: () => 0,
    timers: {
      after(milliseconds, callback) {
        if (milliseconds === GATHER_MS) return inAMoment(callback);
        if (milliseconds === RENEW_MS) renewals.push(callback);
        else naps.push(milliseconds);
        return () => undefined;
      },
    },
    onFault: (fault) => void faults.push(fault),
    ...replaced,
  });
  return { worker, naps, faults, renewals };
}

/** A connector for manual tasks that answers as told. */
export function answering(...outcomes: (Outcome | Error)[]): { connectors: Connector[]; keys: string[] } {
  const keys: string[] = [];
  const perform: Connector['perform'] = ({ idempotencyKey }) => {
    keys.push(idempotencyKey);
    const outcome = outcomes.shift() ?? { kind: 'done' };
    return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome);
  };
  return { keys, connectors: [{ id: 'manual-task', perform }] };
}

/** A connector for manual tasks that has begun and does not answer until told. */
export function hanging() {
  const begun = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<Outcome>();
  const perform: Connector['perform'] = () => {
    begun.resolve();
    return answered.promise;
  };
  const connectors: Connector[] = [{ id: 'manual-task', perform }];
  return { connectors, started: begun.promise, answer: answered.resolve };
}

/** An order that nobody has carried out yet. */
export async function ordered(post: MailOffice): Promise<string> {
  const code = await post.confirmed();
  await post.officer.queue.take({ code });
  await post.officer.queue.provision({ code, localPart: 'kulthida.wo', connector: 'manual-task' });
  return code;
}
