import { MailFailure } from './outgoing-mail.ts';

interface SmtpError extends Error {
  /** nodemailer's: where it went wrong. */
  code?: string;
  /** The system's or OpenSSL's, where nodemailer's replaced it. */
  originalCode?: string;
  command?: string;
  response?: string;
  responseCode?: number;
}

/** OpenSSL's and Node's names for a certificate that does not hold. */
const CERTIFICATE = /CERT|SELF_SIGNED|ISSUER|ALTNAME|VERIFY/;

/** The system's names for a connection that never came about. */
const NO_CONNECTION = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|EDNS)$/;

/**
 * What an error of the SMTP client means for an officer. The reply's class decides whether to try again (RFC 5321 section
 * 4.2.1: 4yz may pass, 5yz will not); without a reply only the network is given another chance: a wrong certificate, a
 * missing STARTTLS or a wrong password stay wrong until somebody mends them.
 */
export function mailFailureOf(error: unknown): MailFailure {
  if (!(error instanceof Error)) return new MailFailure('unreachable', true, String(error));
  const failed: SmtpError = error;
  const reason = reasonOf(failed);
  const { responseCode } = failed;
  const isTemporary = responseCode === undefined ? reason === 'unreachable' : responseCode < 500;
  const neverSetOut = [failed.originalCode, failed.code].some((code) => NO_CONNECTION.test(code ?? ''));
  return new MailFailure(reason, isTemporary, failed.response ?? failed.message, neverSetOut);
}

function reasonOf({ code, originalCode, command, response, responseCode }: SmtpError): MailFailure['reason'] {
  // rubbish is no answer to STARTTLS: the way is broken, nobody has refused anything
  if (response && responseCode === undefined) return 'unreachable';
  if (code === 'ETLS' || command === 'STARTTLS' || CERTIFICATE.test(originalCode ?? '')) return 'certificate';
  if (code === 'EAUTH') return 'login';
  if (command === 'RCPT TO') return 'recipient';
  return responseCode === undefined && code !== 'EENVELOPE' && code !== 'EMESSAGE'
    ? 'unreachable'
    : 'refused';
}
