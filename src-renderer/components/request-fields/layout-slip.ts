import kedmanee from '#shared/domain/keyboards/kedmanee.json' with { type: 'json' };
import us from '#shared/domain/keyboards/us.json' with { type: 'json' };
import { isEnglishName } from '#shared/domain/person-name.ts';
import { isThaiName, normaliseThai } from '#shared/domain/thai-text.ts';

type Layout = Readonly<Record<string, readonly string[]>>;

function translation(from: Layout, to: Layout): ReadonlyMap<string, string> {
  const pairs = Object.entries(from).flatMap(([key, characters]) =>
    characters.map((character, level): [string, string] => [character, to[key]?.[level] ?? character]),
  );
  return new Map(pairs);
}

const THAI_OF = translation(us, kedmanee);
const LATIN_OF = translation(kedmanee, us);

function retype(text: string, keys: ReadonlyMap<string, string>): string {
  return [...text].map((character) => keys.get(character) ?? character).join('');
}

/** What an English name was meant to be that was typed with the keyboard in Thai: `ฆนทแ้ฟร` is `Somchai`. */
export function meantEnglish(text: string): string | undefined {
  if (!/[\u0e00-\u0e7f]/.test(text)) return undefined;
  const meant = retype(text, LATIN_OF).trim();
  return isEnglishName(meant) ? meant : undefined;
}

/** A leading vowel without a consonant behind it: no Thai word, but what Latin letters give when read as Thai keys. */
const NO_WORD = /[เ-ไ](?![ก-ฮ])/;

/** What a Thai name was meant to be that was typed with the keyboard in English: `l,=kp` is `สมชาย`. */
export function meantThai(text: string): string | undefined {
  if (/[\u0e00-\u0e7f]/.test(text) || !/[a-z]/i.test(text)) return undefined;
  const meant = normaliseThai(retype(text, THAI_OF));
  return isThaiName(meant) && !NO_WORD.test(meant) ? meant : undefined;
}
