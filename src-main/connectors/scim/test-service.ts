import { z } from 'zod';
import { ServiceError } from './failure.ts';
import type { Http } from './http.ts';
import type { Service } from './service.ts';

const supportSchema = z.looseObject({ supported: z.boolean() }).catch({ supported: false });

/** What a service says that it can do (RFC 7643 section 5). */
const configSchema = z.looseObject({
  patch: supportSchema,
  filter: supportSchema,
  changePassword: supportSchema,
  etag: supportSchema,
});

/** Without these the connector cannot work; whether passwords can be set is told, and many services tell it wrongly. */
const NEEDED = ['patch', 'filter'] as const;
const TOLD = ['patch', 'filter', 'changePassword', 'etag'] as const;

/** Neither a key of ours nor an address. */
const NOBODY = 'no such account';

/**
 * Reads what the service says of itself, and asks for one account and for accounts that nobody has.
 * @throws Error in the service's words, or saying what the service lacks.
 */
export async function testService(baseUrl: string, http: Http, service: Service): Promise<string> {
  const config = await configOf(http);
  const missing = config ? NEEDED.filter((name) => !config[name].supported) : [];
  if (missing.length > 0) throw new Error(`the service has no ${missing.join(', ')}`);
  await Promise.all((['externalId', 'userName'] as const).map((name) => service.find(name, NOBODY)));
  const page = await http.ask({ method: 'GET', path: '/Users?startIndex=1&count=1' });
  const { totalResults } = z.looseObject({ totalResults: z.int().min(0) }).parse(page);
  const told = config ? TOLD.map((name) => `${name} ${config[name].supported ? '✓' : '✗'}`) : [];
  return [baseUrl, ...told, `totalResults ${totalResults}`].join(' · ');
}

/** Undefined where the service keeps quiet about itself. */
async function configOf(http: Http) {
  try {
    return configSchema.parse(await http.ask({ method: 'GET', path: '/ServiceProviderConfig' }));
  } catch (error) {
    if (error instanceof ServiceError && error.status === 404) return undefined;
    throw error;
  }
}
