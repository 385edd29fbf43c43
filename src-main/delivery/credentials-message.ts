import { mailTexts } from './mail-texts.ts';
import { bilingualSubject, bilingualText, type SpokenTo } from './spoken-to.ts';

/** What the message with the credentials tells, and to whom it speaks. */
export interface Credentials {
  request: SpokenTo;
  address: string;
  password: string;
  webmailUrl: string;
}

/**
 * The credentials in plain text, Thai and then English: address, first password, where to sign in, the duty to change the
 * password and to keep it secret (2555 annex 2 no. 5), the limits (no. 3, 4), the deletion after six unused months (2562
 * summary) and whom to ask (2562 letter). The subject, which lists and notifications show, holds no password.
 */
export function credentialsMessage(credentials: Credentials): { subject: string; text: string } {
  const { address } = credentials;
  return {
    subject: bilingualSubject('credentials.subject', { address }),
    text: credentialsText(credentials, 'credentials.discard'),
  };
}

/** What a message or a file tells; the last duty says how to get rid of it. */
export function credentialsText(
  { request, address, password, webmailUrl }: Credentials,
  discard: 'credentials.discard' | 'zip.discard',
): string {
  return bilingualText(request, ({ say, code, unit }) => [
    say(`credentials.opening.${request.kind}`, { code, unit }),
    '',
    `    ${say('credentials.address', { address })}`,
    `    ${say('credentials.password', { password })}`,
    `    ${say('credentials.webmail', { url: webmailUrl })}`,
    '',
    say('credentials.duties'),
    say('credentials.change'),
    say('credentials.limits'),
    say('credentials.unused'),
    say(discard),
    '',
    say('credentials.contact'),
  ]);
}

/** The message by which an administrator sees that the mail settings work. */
export function testMessage(): { subject: string; text: string } {
  const texts = mailTexts();
  return {
    subject: bilingualSubject('test.subject', {}),
    text: `${texts.th('test.text')}\n\n${texts.en('test.text')}\n`,
  };
}
