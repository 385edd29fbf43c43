import { setInterval } from 'node:timers/promises';
import { createRouterClient } from '@orpc/server';
import { NO_KEY_GUARD, openOffice } from '#main/office/open-office.ts';
import { createOfficeRouter, createOperatorSession } from '#main/transports/dispatch/index.ts';
import type { LdapSettings } from '#shared/contract/ldap.ts';
import { ownProcessorTime } from './processor-time.ts';

/**
 * A program of its own: an office that makes every account that is ordered, and sends no mail. Tells how long it took, how
 * much of the processors, and how much memory it had as it went. Usage: FOLDER LDAP-SETTINGS PASSWORD.
 */
const [folder = '', settings = '', password = ''] = process.argv.slice(2);
const log = {
  info: () => undefined,
  warn: () => undefined,
  error: (detail: object, message: string) => process.stderr.write(`${message} ${JSON.stringify(detail)}\n`),
};
const office = await openOffice({ folder, keyGuard: NO_KEY_GUARD, log });
const client = createRouterClient(createOfficeRouter(), {
  context: { office, door: createOperatorSession('cli', 'bench') },
});
await client.settings.saveLdap({ ldap: JSON.parse(settings) as LdapSettings, password });
await client.operations.pause({ lane: 'mail', reason: 'bench' });
const { db } = office.context;
const live = () =>
  db
    .selectFrom('operation')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('kind', '=', 'create')
    .where('state', '<>', 'done')
    .executeTakeFirstOrThrow();

const megabytes: [number, number][] = [];
const begun = performance.now();
const before = ownProcessorTime();
const sample = () => megabytes.push([performance.now() - begun, process.memoryUsage.rss() / 2 ** 20]);
office.startWorker();
const sampling = setInterval(250)[Symbol.asyncIterator]();
const idle = office.idle().then(() => 'idle' as const);
while ((await Promise.race([idle, sampling.next()])) !== 'idle') sample();
const milliseconds = performance.now() - begun;
const worked = ownProcessorTime() - before;
const { count } = await live();
await office.close();
process.stdout.write(`${JSON.stringify({ milliseconds, worked, left: count, megabytes })}\n`);
process.exit(0);
