import { bilingualSubject, bilingualText, type SpokenTo } from './spoken-to.ts';

/**
 * The message beside a sealed letter, in plain text, Thai and then English: the address, that the password comes on paper,
 * and the limits. It never holds a password.
 */
export function sealedLetterMessage(told: { request: SpokenTo; address: string; webmailUrl: string }): {
  subject: string;
  text: string;
} {
  const { request, address, webmailUrl } = told;
  return {
    subject: bilingualSubject('sealedLetter.subject', { address }),
    text: bilingualText(request, ({ say, code, unit }) => [
      say(`credentials.opening.${request.kind}`, { code, unit }),
      '',
      `    ${say('credentials.address', { address })}`,
      `    ${say('credentials.webmail', { url: webmailUrl })}`,
      '',
      say('sealedLetter.password'),
      say('sealedLetter.unbroken'),
      '',
      say('credentials.limits'),
      say('credentials.unused'),
      '',
      say('credentials.contact'),
    ]),
  };
}
