import type { ScimSettings } from '#shared/contract/scim.ts';
import { type LiveConnector, passwordOf } from '../connector.ts';
import { carryOut } from './acts.ts';
import { createHttp } from './http.ts';
import { outcomeOfError } from './outcome.ts';
import { sayableError, sayableOutcome } from './sayable.ts';
import { createService } from './service.ts';
import { testService } from './test-service.ts';
import { accountOf } from './user.ts';

/** Tries settings out without keeping anything open. @throws Error in the service's words. */
export async function testScim(settings: ScimSettings, secret: string): Promise<string> {
  const connector = createScimConnector(settings, secret);
  try {
    return await connector.test();
  } finally {
    await connector.close();
  }
}

/**
 * Accounts of a service that speaks SCIM 2.0 (RFC 7643, RFC 7644) over HTTPS: the address is the `userName`, our own key of
 * the account its `externalId`. Nothing is connected until the first order.
 *
 * SCIM knows neither quotas nor passwords that must be changed: they are asked for only where the settings name the
 * platform's own attributes. A password can be set and never read: that it was set is the service's word alone.
 */
export function createScimConnector(settings: ScimSettings, secret: string): LiveConnector & { id: 'scim' } {
  const { baseUrl, caCertificate, timeoutSeconds, domain, username } = settings;
  const credentials = username === '' ? secret : Buffer.from(`${username}:${secret}`).toString('base64');
  const authorization = `${username === '' ? 'Bearer' : 'Basic'} ${credentials}`;
  const http = createHttp({ baseUrl, caCertificate, timeoutMs: timeoutSeconds * 1000, authorization });
  const service = createService(settings, http);
  const desk = { settings, service };
  const own = [secret, credentials];
  const isOfDomain = (address: string) => domain === '' || address.endsWith(`@${domain}`);
  const told = (error: unknown): never => {
    throw sayableError(error, own);
  };

  async function* accounts(signal?: AbortSignal) {
    for await (const user of service.list(signal)) {
      const account = accountOf(settings, user);
      if (isOfDomain(account.address)) yield account;
      signal?.throwIfAborted();
    }
  }

  return {
    id: 'scim',
    async perform(order) {
      const outcome = await carryOut(desk, order).catch(outcomeOfError);
      return sayableOutcome(outcome, [passwordOf(order), ...own]);
    },
    async lookUp(address) {
      const [user] = await service.find('userName', address.toLowerCase()).catch(told);
      return user ? accountOf(settings, user) : null;
    },
    async *list(signal) {
      try {
        yield* accounts(signal);
      } catch (error) {
        signal?.throwIfAborted();
        told(error);
      }
    },
    test: () => testService(baseUrl, http, service).catch(told),
    close: () => Promise.resolve(http.close()),
  };
}
