import type { ScimSettings } from '#shared/contract/scim.ts';
import { type LiveConnector, passwordOf } from '../connector.ts';
import { carryOut } from './acts.ts';
import { createHttp } from './http.ts';
import { outcomeOfError, withoutSecrets } from './outcome.ts';
import { createService } from './service.ts';
import { testService } from './test-service.ts';
import { accountOf } from './user.ts';

/**
 * Accounts of a service that speaks SCIM 2.0 (RFC 7643, RFC 7644) over HTTPS: the address is the `userName`, our own key of
 * the account its `externalId`. Nothing is connected until the first order.
 *
 * SCIM knows neither quotas nor passwords that must be changed: the second is asked for only where the settings name the
 * platform's own attribute for it. A password can be set and never read: that it was set is the service's word alone.
 */
export function createScimConnector(settings: ScimSettings, token: string): LiveConnector & { id: 'scim' } {
  const { baseUrl, caCertificate, timeoutSeconds, domain } = settings;
  const http = createHttp({ baseUrl, caCertificate, timeoutMs: timeoutSeconds * 1000, token });
  const service = createService(settings, http);
  const desk = { settings, service };
  const isOfDomain = (address: string) => domain === '' || address.endsWith(`@${domain}`);

  return {
    id: 'scim',
    async perform(order) {
      const outcome = await carryOut(desk, order).catch(outcomeOfError);
      return withoutSecrets(outcome, [passwordOf(order), token]);
    },
    async lookUp(address) {
      const [user] = await service.find('userName', address.toLowerCase());
      return user ? accountOf(settings, user) : null;
    },
    async *list(signal) {
      for await (const user of service.list(signal)) {
        const account = accountOf(settings, user);
        if (isOfDomain(account.address)) yield account;
        signal?.throwIfAborted();
      }
    },
    test: () => testService(baseUrl, http, service),
    close: () => Promise.resolve(http.close()),
  };
}
