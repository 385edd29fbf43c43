import { bilingualSubject, bilingualText, type SpokenTo } from './spoken-to.ts';

/** Where the password comes from; each has its words. */
const TEXTS = { letter: 'sealedLetter', zip: 'zip' } as const;

/**
 * The message beside a sealed letter or a zip, in plain text, Thai and then English: the address, which way the password
 * comes, and the limits. It never holds a password.
 */
export function addressMessage(
  told: { request: SpokenTo; address: string; webmailUrl: string },
  channel: keyof typeof TEXTS,
): { subject: string; text: string } {
  const { request, address, webmailUrl } = told;
  const texts = TEXTS[channel];
  return {
    subject: bilingualSubject(`${texts}.subject`, { address }),
    text: bilingualText(request, ({ say, code, unit }) => [
      say(`credentials.opening.${request.kind}`, { code, unit }),
      '',
      `    ${say('credentials.address', { address })}`,
      `    ${say('credentials.webmail', { url: webmailUrl })}`,
      '',
      say(`${texts}.password`),
      say(`${texts}.unbroken`),
      '',
      say('credentials.limits'),
      say('credentials.unused'),
      '',
      say('credentials.contact'),
    ]),
  };
}
