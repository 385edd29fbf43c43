import { ResultCodeError } from 'ldapts';
import { isCertificateFault } from '../certificate-fault.ts';

/** Why nothing could be asked at all. Only `unreachable` may pass by itself; nothing was done in any case. */
export class ConnectionFailure extends Error {
  override readonly name = 'ConnectionFailure';
  readonly reason: 'unreachable' | 'encryption' | 'login';
  constructor(reason: ConnectionFailure['reason'], words: string) {
    super(words);
    this.reason = reason;
  }
}

/** What an error means that came before anything was asked. */
export function connectionFailureOf(error: unknown): ConnectionFailure {
  if (error instanceof ConnectionFailure) return error;
  if (!(error instanceof Error)) return new ConnectionFailure('unreachable', String(error));
  return new ConnectionFailure(isCertificateFault(error) ? 'encryption' : 'unreachable', wordsOf(error));
}

/** The other side's words, with LDAP's number before them where there is one (RFC 4511 appendix A). */
export function wordsOf(error: Error): string {
  // several addresses of one name were tried: the first one's words say it
  if (error instanceof AggregateError) return wordsOf(error.errors[0] as Error);
  if (!(error instanceof ResultCodeError)) return error.message;
  return `LDAP ${error.code}: ${error.message.replace(/ ?Code: 0x[0-9a-f]+$/, '')}`;
}
