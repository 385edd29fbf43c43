import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { setTimeout as pass } from 'node:timers/promises';
import { createRouterClient, ORPCError } from '@orpc/server';
import { sql } from 'kysely';
import type { MailSettings } from '#shared/contract/settings.ts';
import { CONFIRMATION_CHECKS } from '#shared/contract/vocabulary.ts';
import { NO_KEY_GUARD, openOffice } from '#main/office/open-office.ts';
import { createOfficeRouter, createOperatorSession } from '#main/transports/dispatch/index.ts';
import { nationalIdOf, personalForm } from '../sample-requests.ts';

/**
 * A program of its own, so that its disk alone can be full: the whole office without windows, an officer who brings so many
 * requests to their end, and applicants who submit as many meanwhile. Usage: FOLDER COUNT MAIL PASSWORD (MAIL as JSON).
 *
 * Says `ready`, and begins when it is told something. Then says `refused REASON` for what the full disk refused, which is asked again until it is done; `fault` for what the worker
 * could not write down; `delivered` for each case; and at the end, in one line of JSON, what has become of it all.
 */
const [folder = '', count = '', mail = '', password = ''] = process.argv.slice(2);
const say = (line: string) => void writeSync(1, `${line}\n`);

const office = await openOffice({
  folder,
  keyGuard: NO_KEY_GUARD,
  log: { info: () => undefined, warn: () => undefined, error: (_detail, message) => say(`fault ${message}`) },
});
const { db } = office.context;
const door = createOperatorSession('cli', 'tester');
const client = createRouterClient(createOfficeRouter(), { context: { office, door } });
await client.settings.saveMail({ mail: JSON.parse(mail) as MailSettings, password });
office.startWorker();

const places = Array.from({ length: Number(count) }, (_, place) => place + 1);
const codes: string[] = [];
for (const place of places) codes.push(await confirmed(place));
say('ready');
await once(process.stdin, 'data');
await Promise.all([applicants(), officer()]);
say(JSON.stringify(await verdict()));
// the verdict is read before the folder goes
process.stdin.once('end', () => void office.close()).resume();

async function submitted(place: number): Promise<string> {
  const form = personalForm({ nationalId: nationalIdOf(place) });
  // the same key each time: what was saved although it was refused is not saved again
  const submissionKey = randomUUID();
  return (await untilDone(() => client.requests.submit({ form, submissionKey }))).code;
}

async function confirmed(place: number): Promise<string> {
  const code = await submitted(place);
  await client.confirmations.confirm({ code, revision: 1, checks: [...CONFIRMATION_CHECKS] });
  return code;
}

async function applicants(): Promise<void> {
  for (const place of places) {
    await submitted(places.length + place);
    await pass(20);
  }
}

async function officer(): Promise<void> {
  for (const [place, code] of codes.entries()) {
    await untilDone(() => client.queue.take({ code }));
    const order = {
      code,
      localPart: `mailbox.${String.fromCodePoint(97 + place)}`,
      connector: 'manual-task',
    } as const;
    const { operationId: id } = await untilDone(() => client.queue.provision(order));
    await until(async () => (await client.operations.show({ id })).operation.state === 'waiting');
    await untilDone(() => client.operations.completeManual({ id }));
    await until(async () => (await client.requests.show({ code })).state === 'delivered');
    say('delivered');
  }
}

/** What the disk refuses is asked again, as a person would; anything else is a fault of the program. */
async function untilDone<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof ORPCError) || error.code !== 'REGISTRY_UNAVAILABLE') throw error;
      say(`refused ${(error.data as { reason: string }).reason}`);
      await pass(50);
    }
  }
}

async function until(isThere: () => Promise<boolean>): Promise<void> {
  while (!(await isThere())) {
    await office.idle();
    await pass(20);
  }
}

async function verdict() {
  const { rows: states } = await sql<{ kind: string; state: string; total: number }>`
    SELECT kind, state, count(*) AS total FROM operation GROUP BY kind, state ORDER BY kind, state`.execute(
    db,
  );
  const { rows: requests } = await sql<{ state: string; total: number }>`
    SELECT state, count(*) AS total FROM request GROUP BY state ORDER BY state`.execute(db);
  const { rows: accounts } = await sql<{ state: string; total: number }>`
    SELECT state, count(*) AS total FROM account GROUP BY state`.execute(db);
  const { findings } = await office.verify();
  return { states, requests, accounts, findings };
}
