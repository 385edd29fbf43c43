import { ResultCodeError } from 'ldapts';
import type { Outcome } from '../connector.ts';
import { ConnectionFailure, wordsOf } from './connection-failure.ts';

/** Operations error (a server that has lost the login), time limit, busy, unavailable, other: RFC 4511 section 4.1.9. */
const PASSING = new Set([1, 3, 51, 52, 80]);
const NO_SUCH_OBJECT = 32;

/** What an error of the directory or of the way to it means. Whatever is not LDAP's own answer may pass. */
export function outcomeOfError(error: unknown): Outcome {
  if (!(error instanceof Error)) return { kind: 'retry', words: String(error) };
  const words = wordsOf(error);
  if (error instanceof ConnectionFailure && error.reason !== 'unreachable')
    return {
      kind: 'refused',
      code: error.reason === 'login' ? 'PLATFORM_LOGIN' : 'PLATFORM_CERTIFICATE',
      words,
    };
  if (!(error instanceof ResultCodeError) || PASSING.has(error.code)) return { kind: 'retry', words };
  if (error.code === NO_SUCH_OBJECT) return { kind: 'missing', words };
  return { kind: 'refused', code: 'PLATFORM_REFUSED', words };
}
