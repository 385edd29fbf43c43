import { z } from 'zod';
import { isCertificateFault } from '../certificate-fault.ts';

/** No answer came, or none that is one of SCIM: whether anything was done is not known. */
export class ConnectionFailure extends Error {
  override readonly name = 'ConnectionFailure';
  /** Only `unreachable` may pass by itself. */
  readonly reason: 'unreachable' | 'encryption';
  constructor(reason: ConnectionFailure['reason'], words: string) {
    super(words);
    this.reason = reason;
  }
}

/** The service's own no, in its words (RFC 7644 section 3.12). */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly status: number;
  readonly scimType: string;
  /** How long it asks to be left alone (RFC 9110 section 10.2.3). */
  readonly afterSeconds: number | undefined;
  constructor(status: number, scimType: string, words: string, afterSeconds?: number) {
    super(words);
    this.status = status;
    this.scimType = scimType;
    this.afterSeconds = afterSeconds;
  }
}

/** What an error of the way means. */
export function connectionFailureOf(error: unknown): ConnectionFailure {
  if (error instanceof ConnectionFailure) return error;
  // several addresses of one name were tried: the first one's words say it
  if (error instanceof AggregateError) return connectionFailureOf(error.errors[0]);
  if (!(error instanceof Error)) return new ConnectionFailure('unreachable', String(error));
  return new ConnectionFailure(isCertificateFault(error) ? 'encryption' : 'unreachable', error.message);
}

const errorSchema = z.looseObject({ scimType: z.string().catch(''), detail: z.string().catch('') });

interface Timing {
  retryAfter: string | undefined;
  /** The service's own time, by which the other one was reckoned. */
  date: string | undefined;
}

/** The service's no as an error, in all its words; a proxy on the way says no without SCIM's. */
export function serviceErrorOf(status: number, body: unknown, timing: Timing): ServiceError {
  const { retryAfter } = timing;
  const { scimType, detail } = errorSchema.catch({ scimType: '', detail: '' }).parse(body);
  const what = ['SCIM', String(status), scimType].filter((part) => part !== '').join(' ');
  const when = retryAfter === undefined ? '' : ` (Retry-After: ${retryAfter})`;
  const words = `${what}${detail === '' ? '' : `: ${detail}`}${when}`;
  return new ServiceError(status, scimType, words, secondsOf(timing));
}

/** Seconds, or the instant from which it may be asked again (RFC 9110 section 10.2.3). */
function secondsOf({ retryAfter = '', date = '' }: Timing): number | undefined {
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter);
  const until = Date.parse(retryAfter) - (Number.isNaN(Date.parse(date)) ? Date.now() : Date.parse(date));
  return until > 0 ? until / 1000 : undefined;
}
