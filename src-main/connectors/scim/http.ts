import { Agent, request as requestHttps } from 'node:https';
import type { IncomingMessage } from 'node:http';
import type { ScimSettings } from '#shared/contract/scim.ts';
import { isTooDeep } from './json-depth.ts';
import { ConnectionFailure, connectionFailureOf, serviceErrorOf } from './failure.ts';

/** Where the service is, and who asks. `timeoutMs` bounds every single answer, from the first byte sent to the last come. */
export interface Place extends Pick<ScimSettings, 'baseUrl' | 'caCertificate'> {
  timeoutMs: number;
  /** The header of this name: how the office signs in. */
  authorization: string;
}

/** One thing asked; `path` stands behind the base URL, `version` is the one that is to be changed (RFC 7644 section 3.14). */
export interface Question {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  path: string;
  body?: object;
  version?: string | undefined;
  signal?: AbortSignal | undefined;
}

/** Asks the service; several at once. */
export interface Http {
  /**
   * @returns the answer's JSON; undefined where it has none.
   * @throws ServiceError where the service says no, ConnectionFailure where nothing that could be read came.
   */
  ask(question: Question): Promise<unknown>;
  close(): void;
}

const CONNECTIONS = 4;
/** No answer of sense is longer, whatever the page size. */
const LONGEST_ANSWER = 32 * 1024 * 1024;

/** Opens nothing yet. Answers that point elsewhere are not followed: the secret is for this service alone. */
export function createHttp({ baseUrl, caCertificate, timeoutMs, authorization }: Place): Http {
  const agent = new Agent({
    keepAlive: true,
    maxSockets: CONNECTIONS,
    minVersion: 'TLSv1.2',
    rejectUnauthorized: true,
    ...(caCertificate !== '' && { ca: caCertificate }),
  });
  const base = baseUrl.replace(/\/+$/, '');

  return {
    async ask({ method, path, body, version, signal }) {
      const late = AbortSignal.timeout(timeoutMs);
      const content = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
      try {
        const response = await new Promise<IncomingMessage>((resolve, reject) => {
          const asked = requestHttps(`${base}${path}`, {
            agent,
            method,
            signal: signal ? AbortSignal.any([signal, late]) : late,
            headers: {
              accept: 'application/scim+json, application/json',
              authorization,
              ...(content && {
                'content-type': 'application/scim+json',
                'content-length': content.length,
              }),
              ...(version !== undefined && { 'if-match': version }),
            },
          });
          asked.on('response', resolve).on('error', reject).end(content);
        });
        return answerOf(response, await textOf(response));
      } catch (error) {
        signal?.throwIfAborted();
        if (late.aborted) throw new ConnectionFailure('unreachable', `no answer for ${timeoutMs} ms`);
        if (error instanceof Error && error.name === 'ServiceError') throw error;
        throw connectionFailureOf(error);
      }
    },
    close: () => agent.destroy(),
  };
}

async function textOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LONGEST_ANSWER) throw new Error(`an answer longer than ${LONGEST_ANSWER} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function answerOf({ statusCode = 0, headers }: IncomingMessage, text: string): unknown {
  const isYes = statusCode >= 200 && statusCode < 300;
  if (isTooDeep(text)) throw new Error(`HTTP ${statusCode} with JSON that nests too deeply`);
  let body: unknown;
  try {
    body = text.trim() === '' ? undefined : JSON.parse(text);
  } catch {
    // a page of a proxy, say: no yes of the service
    if (isYes) throw new Error(`HTTP ${statusCode} without JSON`);
  }
  if (!isYes)
    throw serviceErrorOf(statusCode, body, { retryAfter: headers['retry-after'], date: headers.date });
  return body;
}
