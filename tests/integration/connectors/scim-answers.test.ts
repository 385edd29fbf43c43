import { expect, test } from 'vitest';
import type { LiveConnector } from '#main/connectors/connector.ts';
import type { PlatformAccount } from '#main/connectors/platform-account.ts';
import {
  createOrder,
  plainOrder,
  renameOrder,
  resetOrder,
  sampleAccount,
} from '#tests/helpers/sample-orders.ts';
import { openScimDesk, scimRefusal } from '#tests/helpers/scim-desk.ts';
import { MUST_CHANGE_ATTRIBUTE, SIGN_IN_SCHEMA } from '#tests/helpers/servers/scim-users.ts';

async function listedBy(connector: LiveConnector): Promise<PlatformAccount[]> {
  const accounts: PlatformAccount[] = [];
  for await (const account of connector.list()) accounts.push(account);
  return accounts;
}

test.each([429, 500, 502, 503, 504])('%i is tried again later, and its pause is told', async (status) => {
  const { connector, answer } = await openScimDesk();
  answer('POST', status, '<html>busy</html>', { 'retry-after': '120' });
  const words = expect.stringMatching(/Retry-After: 120/) as string;
  const outcome = await connector.perform(createOrder(sampleAccount()));
  expect(outcome).toEqual({ kind: 'retry', words, afterSeconds: 120 });
});

test('a pause until an instant is reckoned by the clock of the service', async () => {
  const { connector, answer } = await openScimDesk();
  const outcomeAt = async (retryAfter: string) => {
    const date = 'Sun, 22 Nov 2026 02:00:00 GMT';
    answer('POST', 503, undefined, { date, 'retry-after': retryAfter });
    return connector.perform(createOrder(sampleAccount()));
  };
  expect(await outcomeAt('Sun, 22 Nov 2026 02:05:00 GMT')).toMatchObject({
    kind: 'retry',
    afterSeconds: 300,
  });
  for (const none of ['Sun, 22 Nov 2026 01:00:00 GMT', 'soon', '-3'])
    expect(await outcomeAt(none)).not.toHaveProperty('afterSeconds');
});

test.each([
  [400, 'PLATFORM_REFUSED'],
  [403, 'PLATFORM_REFUSED'],
  [409, 'PLATFORM_REFUSED'],
  [401, 'PLATFORM_LOGIN'],
])('%i is refused in the words of the service, without the password and the token', async (status, code) => {
  const { server, connector, answer } = await openScimDesk();
  const detail = `password First-Password-1 of ${server.token} is too short`;
  answer('POST', status, scimRefusal(status, detail, 'invalidValue'));
  const outcome = await connector.perform(createOrder(sampleAccount()));
  expect(outcome).toEqual({
    kind: 'refused',
    code,
    words: `SCIM ${status} invalidValue: password ••• of ••• is too short`,
  });
});

test('a yes without an account is no yes', async () => {
  const { connector, answer } = await openScimDesk();
  answer('POST', 201, {});
  expect(await connector.perform(createOrder(sampleAccount()))).toMatchObject({
    kind: 'refused',
    code: 'PLATFORM_DIFFERS',
  });
});

test('a suspension and a deletion that were only promised are told', async () => {
  const { connector, server, answer } = await openScimDesk();
  const account = sampleAccount();
  await connector.perform(createOrder(account));
  answer('PATCH', 204);
  const differs = (words: string) => ({
    kind: 'refused',
    code: 'PLATFORM_DIFFERS',
    words: expect.stringContaining(words) as string,
  });
  expect(await connector.perform(plainOrder(account, 'suspend'))).toEqual(differs('active'));
  answer('DELETE', 204);
  expect(await connector.perform(plainOrder(account, 'delete'))).toEqual(differs('deletion'));
  expect(server.users.size).toBe(1);
});

test('a page of a proxy that says yes counts as no answer', async () => {
  const { connector, answer } = await openScimDesk();
  answer('POST', 200, '<html>Sign in to the network</html>');
  expect(await connector.perform(createOrder(sampleAccount()))).toMatchObject({ kind: 'retry' });
});

test('an answer that points elsewhere is not followed: the token is for this service alone', async () => {
  const { connector, requests, answer } = await openScimDesk();
  answer('GET', 302, undefined, { location: 'https://localhost:9/steal' });
  expect(await connector.perform(createOrder(sampleAccount()))).toMatchObject({ kind: 'refused' });
  expect(requests.every(({ path }) => path.startsWith('/Users?'))).toBe(true);
});

test('a change names the version it is about; one that is not any more is tried again', async () => {
  const { connector, server, requests, answer } = await openScimDesk();
  const account = sampleAccount();
  await connector.perform(createOrder(account));
  answer('PATCH', 412, scimRefusal(412, 'Resource has changed'));
  expect(await connector.perform(plainOrder(account, 'suspend'))).toMatchObject({ kind: 'retry' });
  expect(requests.find(({ method }) => method === 'PATCH')?.headers['if-match']).toBe('W/"1"');
  server.answerWith(undefined);
  expect(await connector.perform(plainOrder(account, 'suspend'))).toMatchObject({ kind: 'done' });
});

test('an account that goes while it is looked at: deleting is done, changing finds nothing', async () => {
  const { connector, answer, server } = await openScimDesk();
  const account = sampleAccount();
  await connector.perform(createOrder(account));
  answer('PATCH', 404, scimRefusal(404, 'gone'));
  expect(await connector.perform(resetOrder(account))).toMatchObject({ kind: 'missing' });
  server.answerWith(async ({ method }, own) => {
    if (method === 'DELETE') server.users.clear();
    return own();
  });
  expect(await connector.perform(plainOrder(account, 'delete'))).toEqual({ kind: 'done' });
});

test('an address that a stranger has beside its name is told, for a new account and for a rename', async () => {
  const { connector, server } = await openScimDesk();
  const account = sampleAccount();
  const alias = sampleAccount().address;
  server.users.set('1', { id: '1', userName: 'somebody', emails: [{ value: alias }], revision: 1 });
  const exists = { kind: 'exists', words: '1' };
  expect(await connector.perform(createOrder({ ...account, address: alias }))).toMatchObject(exists);
  await connector.perform(createOrder(account));
  expect(await connector.perform(renameOrder(account, alias))).toMatchObject(exists);
});

test('without an attribute for it nobody is told that the password must be changed', async () => {
  const { connector, requests, answer } = await openScimDesk({ mustChangeAttribute: '' });
  const account = sampleAccount();
  answer('nothing', 0);
  expect(await connector.perform(createOrder(account))).toMatchObject({ kind: 'done' });
  expect(JSON.stringify(requests)).not.toContain('mustChange');
  expect(await connector.lookUp(account.address)).toMatchObject({ mustChangePassword: null });
});

test('exploit: a creation ordered again for an account that is half made is told to be done with a password never set', async () => {
  const { connector, server } = await openScimDesk();
  const account = sampleAccount();
  await connector.perform(createOrder(account, 'Password-Of-Order-1'));
  const [user] = server.users.values();
  if (!user) throw new Error('no user');
  const again = createOrder({ ...account, idempotencyKey: 'create:EM69000001:2' }, 'Password-Of-Order-2');

  // the platform forgot, or never kept, that it must be changed: nobody can tell whose password it has
  user[SIGN_IN_SCHEMA] = { mustChangePassword: false };
  expect(await connector.perform(again)).toEqual({
    kind: 'refused',
    code: 'PLATFORM_DIFFERS',
    words: `${user.id}: ${MUST_CHANGE_ATTRIBUTE}`,
  });
  expect([...server.users.values()][0]?.password).toBe('Password-Of-Order-1');

  user[SIGN_IN_SCHEMA] = { mustChangePassword: true };
  expect(await connector.perform(again)).toMatchObject({ kind: 'done' });
  expect([...server.users.values()][0]?.password).toBe('Password-Of-Order-2');
});

test('3 GB and 25 MB stand in the platform’s own attributes where it has them, and are read back', async () => {
  const { connector, server } = await openScimDesk({
    quotaAttribute: `${SIGN_IN_SCHEMA}:quotaMegabytes`,
    attachmentAttribute: `${SIGN_IN_SCHEMA}:attachmentMegabytes`,
  });
  const account = sampleAccount();
  expect(await connector.perform(createOrder(account))).toMatchObject({ kind: 'done' });
  expect([...server.users.values()][0]?.[SIGN_IN_SCHEMA]).toMatchObject({
    quotaMegabytes: 3072,
    attachmentMegabytes: 25,
  });
  expect(await connector.lookUp(account.address)).toMatchObject({ quotaMegabytes: 3072 });
});

test('what the service does not keep is named', async () => {
  const { connector, server } = await openScimDesk();
  server.answerWith(async ({ method }, own) => {
    const { body, ...answer } = await own();
    const isOne = method === 'GET' && typeof body === 'object' && body !== null && 'userName' in body;
    return { ...answer, body: isOne ? { ...body, title: undefined } : body };
  });
  const words = expect.stringMatching(/: –title$/) as string;
  expect(await connector.perform(createOrder(sampleAccount()))).toEqual({ kind: 'done', words });
});

test('a service that gives fewer at once than asked is listed to its end', async () => {
  const { connector, server } = await openScimDesk({ pageSize: 100, domain: 'coj.go.th' });
  for (let count = 0; count < 5; count += 1) await connector.perform(createOrder(sampleAccount()));
  await connector.perform(createOrder(sampleAccount({ address: 'other@example.org' })));
  server.answerWith(async ({ path }, own) => {
    const { status, body } = await own();
    const { Resources = [], ...list } = body as { Resources?: object[] };
    return {
      status,
      body: path.startsWith('/Users?start') ? { ...list, Resources: Resources.slice(0, 2) } : body,
    };
  });
  const listed = await listedBy(connector);
  expect(new Set(listed.map(({ address }) => address)).size).toBe(5);
  expect(listed).toHaveLength(5);
});

test('a service that never comes to the end of its list is not believed', async () => {
  const { connector, server } = await openScimDesk({ pageSize: 2 });
  for (let count = 0; count < 3; count += 1) await connector.perform(createOrder(sampleAccount()));
  const first = { id: '1', userName: 'a@coj.go.th' };
  server.answerWith(() => Promise.resolve({ status: 200, body: { totalResults: 9, Resources: [first] } }));
  await expect(listedBy(connector)).rejects.toThrow('counts 9 accounts and gives 1');
});

test('a service that passes filters over is told by the test of the connection', async () => {
  const { connector, server } = await openScimDesk();
  await connector.perform(createOrder(sampleAccount()));
  server.answerWith((request, own) => {
    if (!request.path.startsWith('/Users?filter')) return own();
    const body = { totalResults: 1, Resources: [...server.users.values()] };
    return Promise.resolve({ status: 200, body });
  });
  await expect(connector.test()).rejects.toThrow('does not filter');
  const outcome = await connector.perform(createOrder(sampleAccount()));
  expect(outcome).toMatchObject({ kind: 'refused', code: 'PLATFORM_REFUSED' });
});

test('a service without PATCH is told by the test of the connection', async () => {
  const { connector, server } = await openScimDesk();
  server.answerWith(() => Promise.resolve({ status: 200, body: { filter: { supported: true } } }));
  await expect(connector.test()).rejects.toThrow('the service has no patch');
});

test.each([
  'x" or userName pr or userName ne "',
  'x\\" or userName pr',
  'x" or userName pr',
  '*',
  'a\nb',
  '%" or &+',
])('an address that would be a filter of its own stays one value: %j', async (address) => {
  const { connector, requests, answer } = await openScimDesk();
  await connector.perform(createOrder(sampleAccount()));
  answer('nothing', 0);
  const found = await connector.lookUp(address).catch((error: Error) => error.message);
  expect(found === null || JSON.stringify(found).includes('invalidFilter')).toBe(true);
  const url = new URL(`https://localhost${requests[0]?.path}`);
  const [, value = ''] = /^userName eq (.*)$/s.exec(url.searchParams.get('filter') ?? '') ?? [];
  expect(JSON.parse(value)).toBe(address.toLowerCase());
});
