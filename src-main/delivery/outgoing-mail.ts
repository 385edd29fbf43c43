import type { MailSettings } from '#shared/contract/settings.ts';

/** A message of this office: plain text, Thai and English. */
export interface MailMessage {
  to: string;
  subject: string;
  text: string;
  /** RFC 5322 Message-ID without brackets: the same for every attempt at one delivery. */
  messageId: string;
}

/** Hands one message to the office's SMTP server; the answer is what the server said. */
export interface OutgoingMail {
  /**
   * @param way `new-login` where the answer must prove that these settings reach the server and sign in there, which a
   *   connection that is open already does not.
   * @throws MailFailure with the server's own words.
   */
  send(
    settings: MailSettings,
    password: string | null,
    message: MailMessage,
    way?: 'any' | 'new-login',
  ): Promise<string>;
}

/** Why a message was not accepted. `temporary` faults are retried; the others need a person. */
export class MailFailure extends Error {
  override readonly name = 'MailFailure';
  readonly reason: 'unreachable' | 'certificate' | 'login' | 'recipient' | 'refused';
  readonly temporary: boolean;
  /** Nobody was there to be given it; otherwise what has no answer may have arrived. */
  readonly neverSetOut: boolean;
  constructor(reason: MailFailure['reason'], temporary: boolean, words: string, neverSetOut = false) {
    super(words);
    this.reason = reason;
    this.temporary = temporary;
    this.neverSetOut = neverSetOut;
  }
}
