import { z } from 'zod';
import type { ScimSettings } from '#shared/contract/scim.ts';
import { ServiceError } from './failure.ts';
import type { Change } from './fields.ts';
import { equals, type SearchedAttribute } from './filter.ts';
import type { Http } from './http.ts';
import { hasAddress, isSameAddress, type ScimUser, userSchema } from './user.ts';

/** The users of a service. Errors of the service and of the way to it pass through. */
export interface Service {
  find(attribute: SearchedAttribute, value: string): Promise<ScimUser[]>;
  /** Null where there is none. */
  read(id: string): Promise<ScimUser | null>;
  /** @returns its id, where the service tells it. */
  create(user: object): Promise<string | undefined>;
  /** @returns whether there was such a user. */
  change(user: ScimUser, changes: readonly Change[]): Promise<boolean>;
  remove(user: ScimUser): Promise<void>;
  list(signal?: AbortSignal): AsyncIterable<ScimUser>;
}

const PATCH_SCHEMA = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const NOT_FOUND = 404;

const listSchema = z.looseObject({
  totalResults: z.int().min(0),
  Resources: z.array(userSchema).nullish(),
});

export function createService({ pageSize }: Pick<ScimSettings, 'pageSize'>, http: Http): Service {
  const search = async (query: Record<string, string | number>, signal?: AbortSignal) => {
    // a plus sign is no space to every service
    const words = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    const answer = await http.ask({ method: 'GET', path: `/Users?${words.join('&')}`, signal });
    return parsed(listSchema, answer);
  };
  const pathOf = (id: string) => {
    // as part of an address these two mean another place, which nobody was asked about
    if (id === '.' || id === '..') throw new Error('the service gives an id that is none');
    return `/Users/${encodeURIComponent(id)}`;
  };

  return {
    async find(attribute, value) {
      const { Resources } = await search({ filter: equals(attribute, value) });
      const users = Resources ?? [];
      // one that passes a filter over gives whoever comes first: nothing can be told from that
      if (!users.every((user) => isMatch(user, attribute, value)))
        throw new ServiceError(200, 'invalidFilter', `the service does not filter by ${attribute}`);
      return users;
    },
    read: (id) =>
      orElse(async () => parsed(userSchema, await http.ask({ method: 'GET', path: pathOf(id) })), null),
    async create(user) {
      const answer = await http.ask({ method: 'POST', path: '/Users', body: user });
      return z.looseObject({ id: z.string().min(1) }).safeParse(answer).data?.id;
    },
    change: (user, changes) =>
      orElse(async () => {
        const body = { schemas: [PATCH_SCHEMA], Operations: changes };
        await http.ask({ method: 'PATCH', path: pathOf(user.id), body, version: versionOf(user) });
        return true;
      }, false),
    remove: (user) =>
      orElse(async () => {
        await http.ask({ method: 'DELETE', path: pathOf(user.id), version: versionOf(user) });
      }, undefined),
    async *list(signal) {
      const seen = new Set<string>();
      for (let startIndex = 1, total = 1; startIndex <= total;) {
        signal?.throwIfAborted();
        const page = await search({ startIndex, count: pageSize }, signal);
        const users = page.Resources ?? [];
        const fresh = users.filter(({ id }) => !seen.has(id));
        total = page.totalResults;
        // half a list would make accounts look lost
        if (fresh.length === 0 && startIndex <= total)
          throw new Error(`the service counts ${total} accounts and gives ${seen.size}`);
        for (const user of fresh) {
          seen.add(user.id);
          yield user;
        }
        startIndex += users.length;
      }
    },
  };
}

function isMatch(user: ScimUser, attribute: SearchedAttribute, value: string): boolean {
  if (attribute === 'externalId') return user.externalId === value;
  return attribute === 'userName' ? isSameAddress(user.userName, value) : hasAddress(user, value);
}

const versionOf = ({ meta }: ScimUser) => meta?.version ?? undefined;

function parsed<T>(schema: z.ZodType<T>, answer: unknown): T {
  const { success, data } = schema.safeParse(answer);
  if (!success) throw new Error('the answer is not one of SCIM');
  return data;
}

async function orElse<T>(act: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof ServiceError && error.status === NOT_FOUND) return otherwise;
    throw error;
  }
}
