import type { Outcome } from '../connector.ts';
import { ConnectionFailure, ServiceError } from './failure.ts';

/**
 * Not in time, changed meanwhile (If-Match), too early, too many requests, and faults of the service or of what stands
 * before it: RFC 9110 section 15, RFC 6585 section 4.
 */
const PASSING = new Set([408, 412, 425, 429, 500, 502, 503, 504]);
const UNAUTHORIZED = 401;

/** What an error of the service or of the way to it means. Whatever is not the service's own answer may pass. */
export function outcomeOfError(error: unknown): Outcome {
  if (!(error instanceof Error)) return { kind: 'retry', words: String(error) };
  const words = error.message;
  if (error instanceof ConnectionFailure && error.reason === 'encryption')
    return { kind: 'refused', code: 'PLATFORM_CERTIFICATE', words };
  if (!(error instanceof ServiceError)) return { kind: 'retry', words };
  const { afterSeconds } = error;
  if (PASSING.has(error.status))
    return { kind: 'retry', words, ...(afterSeconds !== undefined && { afterSeconds }) };
  const code = error.status === UNAUTHORIZED ? 'PLATFORM_LOGIN' : 'PLATFORM_REFUSED';
  return { kind: 'refused', code, words };
}
