import type { RequestKind } from '#shared/contract/vocabulary.ts';
import { formatDocumentCode, parseDocumentCode } from '#shared/domain/document-code.ts';
import { mailTexts } from './mail-texts.ts';

/** What the message with the credentials tells, and to whom it speaks. */
export interface Credentials {
  request: {
    code: string;
    kind: RequestKind;
    titleTh: string;
    firstNameTh: string;
    lastNameTh: string;
    firstNameEn: string;
    lastNameEn: string;
    unitNameTh: string;
    unitNameEn: string | null;
  };
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
  const { request, address, password, webmailUrl } = credentials;
  const texts = mailTexts();
  const nameTh = `${request.titleTh}${request.firstNameTh} ${request.lastNameTh}`;
  const nameEn = `${request.firstNameEn} ${request.lastNameEn}`;
  const code = readable(request.code);
  const body = (say: (typeof texts)['th'], name: string, unit: string) =>
    [
      say('credentials.greeting', { name }),
      '',
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
      say('credentials.discard'),
      '',
      say('credentials.contact'),
      '',
      say('credentials.signature'),
    ].join('\n');
  const thai = body(texts.th, nameTh, request.unitNameTh);
  const english = body(texts.en, nameEn, request.unitNameEn ?? request.unitNameTh);
  return {
    subject: bilingual(texts, 'credentials.subject', { address }),
    text: `${thai}\n\n${'-'.repeat(40)}\n\n${english}\n`,
  };
}

/** The message by which an administrator sees that the mail settings work. */
export function testMessage(): { subject: string; text: string } {
  const texts = mailTexts();
  return {
    subject: bilingual(texts, 'test.subject', {}),
    text: `${texts.th('test.text')}\n\n${texts.en('test.text')}\n`,
  };
}

function bilingual(texts: ReturnType<typeof mailTexts>, key: string, values: Record<string, string>): string {
  return `${texts.th(key, values)} / ${texts.en(key, values)}`;
}

/** As it stands on the paper form. */
function readable(code: string): string {
  const parsed = parseDocumentCode(code);
  return parsed.ok ? formatDocumentCode(parsed.code) : code;
}
