import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import SCIMMY from 'scimmy';
import { makeAuthority, type TestAuthority } from '../certificates.ts';
import { declareScimUsers, type StoredUser } from './scim-users.ts';

export interface ScimRequest {
  method: string;
  /** Behind the base path, with its query. */
  path: string;
  headers: IncomingMessage['headers'];
  body: unknown;
}

export interface ScimAnswer {
  status: number;
  headers?: Record<string, string>;
  /** JSON, or text as it is. */
  body?: unknown;
}

/** A SCIM server of a test, over HTTPS by the tests' authority. */
export interface TestScimServer {
  port: number;
  token: string;
  authority: TestAuthority;
  users: Map<string, StoredUser>;
  /** Answers instead of the server where it gives something; the server's own answer can be asked for. */
  answerWith(
    answer: ((request: ScimRequest, own: () => Promise<ScimAnswer>) => Promise<ScimAnswer>) | undefined,
  ): void;
  stop(): Promise<void>;
  /** On the same port, with the same users. */
  start(): Promise<void>;
}

const BASE = '/scim/v2';
const TOKEN = 'office-token.0123456789';
const ROOT = `https://localhost${BASE}`;

let isDeclared = false;

/** The users are scimmy's, and so are messages, filters, patches and errors; here is HTTP and nothing else. */
export async function startScimServer(): Promise<TestScimServer> {
  if (!isDeclared) declareScimUsers();
  isDeclared = true;
  const authority = await makeAuthority();
  const users = new Map<string, StoredUser>();
  let instead: Parameters<TestScimServer['answerWith']>[0];
  const server = createServer(await authority.issue('localhost'), (incoming, outgoing) => {
    void (async () => {
      const request = await requestOf(incoming);
      const own = () => answerTo(users, request);
      const { status, headers, body } = await (instead ? instead(request, own) : own());
      outgoing.writeHead(status, { 'content-type': 'application/scim+json', ...headers });
      outgoing.end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body));
    })().catch(() => outgoing.destroy());
  });
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    token: TOKEN,
    authority,
    users,
    answerWith: (answer) => void (instead = answer),
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
    start: () => listen(port),
  };
}

async function requestOf(incoming: IncomingMessage): Promise<ScimRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  return {
    method: incoming.method ?? '',
    path: (incoming.url ?? '').slice(BASE.length),
    headers: incoming.headers,
    body: text === '' ? undefined : JSON.parse(text),
  };
}

async function answerTo(users: Map<string, StoredUser>, request: ScimRequest): Promise<ScimAnswer> {
  try {
    if (request.headers.authorization !== `Bearer ${TOKEN}`)
      throw new SCIMMY.Types.Error(401, null as never, 'Authorization failure');
    return await route(users, request);
  } catch (error) {
    const message = plainOf(new SCIMMY.Messages.ErrorResponse(error as Error)) as { status: string };
    return { status: Number(message.status), body: message };
  }
}

async function route(
  users: Map<string, StoredUser>,
  { method, path, headers, body }: ScimRequest,
): Promise<ScimAnswer> {
  const { pathname, searchParams } = new URL(`${ROOT}${path}`);
  if (pathname === `${BASE}/ServiceProviderConfig`)
    return { status: 200, body: await new SCIMMY.Resources.ServiceProviderConfig().read() };
  const id = /\/Users\/([^/]+)$/.exec(pathname)?.[1];
  const versioned = (user: object) => withVersion(users, user);
  const { User } = SCIMMY.Resources;
  if (id === undefined) {
    if (method === 'POST') return { status: 201, body: versioned(await new User().write(body, users)) };
    const list = plainOf(await new User(queryOf(searchParams) as never).read(users)) as {
      Resources: object[];
    };
    return { status: 200, body: { ...list, Resources: list.Resources.map(versioned) } };
  }
  const wanted = headers['if-match'];
  if (wanted !== undefined && users.has(id) && wanted !== versionOf(users, id))
    throw new SCIMMY.Types.Error(412, null as never, 'Resource has changed');
  if (method === 'DELETE') {
    await new User(id).dispose(users);
    return { status: 204 };
  }
  if (method === 'GET') return { status: 200, body: versioned(await new User(id).read(users)) };
  const changed = await new User(id).patch(body as never, users);
  return changed ? { status: 200, body: versioned(changed) } : { status: 204 };
}

/** What a message of scimmy's is on the wire. */
const plainOf = (message: unknown): unknown => JSON.parse(JSON.stringify(message));

/** scimmy takes numbers as numbers. */
function queryOf(searchParams: URLSearchParams): object {
  const numbers = ['startIndex', 'count'].filter((name) => searchParams.has(name));
  const entries = numbers.map((name) => [name, Number(searchParams.get(name))] as const);
  return { ...Object.fromEntries(searchParams), ...Object.fromEntries(entries) };
}

const versionOf = (users: Map<string, StoredUser>, id: string) => `W/"${users.get(id)?.revision}"`;

function withVersion(users: Map<string, StoredUser>, user: object): object {
  const plain = plainOf(user) as { id: string; meta?: object };
  return { ...plain, meta: { ...plain.meta, version: versionOf(users, plain.id) } };
}
