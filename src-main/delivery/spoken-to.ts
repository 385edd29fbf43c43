import type { RequestKind } from '#shared/contract/vocabulary.ts';
import { formatDocumentCode, parseDocumentCode } from '#shared/domain/document-code.ts';
import { mailTexts } from './mail-texts.ts';

/** The request that a message is about, and the person it speaks to. */
export interface SpokenTo {
  code: string;
  kind: RequestKind;
  titleTh: string;
  firstNameTh: string;
  lastNameTh: string;
  firstNameEn: string;
  lastNameEn: string;
  unitNameTh: string;
  unitNameEn: string | null;
}

type Texts = ReturnType<typeof mailTexts>;

/** What a body is written with, in one of the two languages. */
export interface Speech {
  say: Texts['th'];
  language: 'th' | 'en';
  /** Person, unit and code as this language writes them. */
  name: string;
  unit: string;
  code: string;
}

/** A message in plain text, Thai and then English: greeting, what `body` says, signature. */
export function bilingualText(request: SpokenTo, body: (speech: Speech) => string[]): string {
  const texts = mailTexts();
  const code = readableCode(request.code);
  const half = (speech: Pick<Speech, 'language' | 'name' | 'unit'>) => {
    const say = texts[speech.language];
    return [
      say('credentials.greeting', { name: speech.name }),
      '',
      ...body({ ...speech, say, code }),
      '',
      say('credentials.signature'),
    ].join('\n');
  };
  const { titleTh, firstNameTh, lastNameTh, firstNameEn, lastNameEn, unitNameTh, unitNameEn } = request;
  const thai = half({ language: 'th', name: `${titleTh}${firstNameTh} ${lastNameTh}`, unit: unitNameTh });
  const english = half({
    language: 'en',
    name: `${firstNameEn} ${lastNameEn}`,
    unit: unitNameEn ?? unitNameTh,
  });
  return `${thai}\n\n${'-'.repeat(40)}\n\n${english}\n`;
}

/** A subject in both languages. */
export function bilingualSubject(key: string, values: Record<string, string>): string {
  const texts = mailTexts();
  return `${texts.th(key, values)} / ${texts.en(key, values)}`;
}

/** A document code as it stands on the paper form. */
export function readableCode(code: string): string {
  const parsed = parseDocumentCode(code);
  return parsed.ok ? formatDocumentCode(parsed.code) : code;
}
