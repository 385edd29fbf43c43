import { randomUUID } from 'node:crypto';
import SCIMMY from 'scimmy';

/** The tests' platform has attributes of its own for what SCIM has no word for, as real ones have. */
export const SIGN_IN_SCHEMA = 'urn:ietf:params:scim:schemas:extension:signin:2.0:User';
export const MUST_CHANGE_ATTRIBUTE = `${SIGN_IN_SCHEMA}:mustChangePassword`;
const ENTERPRISE_SCHEMA = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** A user as the server keeps it. */
export interface StoredUser {
  id: string;
  userName: string;
  emails?: { value: string }[];
  active?: boolean;
  password?: string;
  revision: number;
  [SIGN_IN_SCHEMA]?: { mustChangePassword?: boolean; quotaMegabytes?: number };
}

type Users = Map<string, StoredUser>;

const sameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** Who has an address, as the name to sign in with or as one of the e-mail addresses. */
export function holdersOf(users: Users, address: string): StoredUser[] {
  return [...users.values()].filter(({ userName, emails = [] }) =>
    [userName, ...emails.map(({ value }) => value)].some((value) => sameName(value, address)),
  );
}

export const mustChange = (user: StoredUser) => user[SIGN_IN_SCHEMA]?.mustChangePassword === true;

/** Users by scimmy, which keeps its declarations once for the whole process; the users come with every call. */
export function declareScimUsers(): void {
  const { Attribute, SchemaDefinition } = SCIMMY.Types;
  const signIn = new SchemaDefinition('SignIn', SIGN_IN_SCHEMA, 'Passwords that must be changed', [
    new Attribute('boolean', 'mustChangePassword'),
    new Attribute('integer', 'quotaMegabytes'),
    new Attribute('integer', 'attachmentMegabytes'),
  ]);
  SCIMMY.Schemas.User.definition.extend(SCIMMY.Schemas.EnterpriseUser.definition);
  SCIMMY.Schemas.User.definition.extend(signIn);
  SCIMMY.Resources.declare(SCIMMY.Resources.User, 'User')
    .ingress((resource, instance, users: Users) => write(users, resource.id, instance))
    .egress((resource, users: Users) => {
      if (resource.id !== undefined) return theUser(users, resource.id);
      const all = [...users.values()];
      return (resource.filter ? resource.filter.match(all) : all) as StoredUser[];
    })
    .degress((resource, users: Users) => {
      users.delete(theUser(users, resource.id ?? '').id);
    });
  SCIMMY.Config.set({ patch: true, filter: true, changePassword: true, etag: true });
}

function theUser(users: Users, id: string): StoredUser {
  const user = users.get(id);
  if (!user) throw new SCIMMY.Types.Error(404, null as never, `Resource ${id} not found`);
  return user;
}

function write(users: Users, id: string | undefined, instance: object): StoredUser {
  const given = instance as Record<string, unknown> & { userName: string; password?: string };
  const before = id === undefined ? undefined : theUser(users, id);
  const plain = JSON.parse(JSON.stringify(given)) as StoredUser;
  for (const schema of [SIGN_IN_SCHEMA, ENTERPRISE_SCHEMA])
    Object.assign(plain, { [schema]: structuredClone({ ...(given[schema] as object) }) });
  const addresses = [plain.userName, ...(plain.emails ?? []).map(({ value }) => value)];
  const taken = addresses.find((address) => holdersOf(users, address).some((user) => user.id !== id));
  if (taken !== undefined) throw new SCIMMY.Types.Error(409, 'uniqueness', `${taken} is taken`);
  const password = given.password ?? before?.password;
  const user: StoredUser = {
    ...plain,
    id: id ?? randomUUID(),
    revision: (before?.revision ?? 0) + 1,
    ...(password !== undefined && { password }),
  };
  users.set(user.id, user);
  return user;
}
