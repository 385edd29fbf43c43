/**
 * One consonant of a name: the sounds it may be written with in the other script, and whether it may be silent there.
 * K, C, T, P, F, S, N (ng too), M, Y, R, L, W, H: aspiration and voice are written too freely to tell names apart.
 */
type Sound = { sounds: string; silent: boolean };

/** RTGS initial, then final sound of each Thai consonant. */
const THAI_SOUNDS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['กขฃคฅฆ', 'K'],
    ['งนณ', 'N'],
    ['จฉชฌ', 'CT'],
    ['ซศษส', 'ST'],
    ['ญ', 'YN'],
    ['ดฎตฏถฐทฑธฒ', 'T'],
    ['บปผพภ', 'P'],
    ['ฝฟ', 'FP'],
    ['มำ', 'M'],
    ['ย', 'Y'],
    ['รฤ', 'RN'],
    ['ลฬฦ', 'LN'],
    ['ว', 'W'],
    ['หฮ', 'H'],
  ].flatMap(([letters = '', sounds = '']) => [...letters].map((letter) => [letter, sounds])),
);

/** A consonant that thanthakhat cancels, with its vowel (ดิ์, ธุ์); in ทร์, ตร์, ษณ์ the one before goes silent too. */
const CANCELLED = /([ก-ฮ])(?:([รณม])|[ก-ฮ])[ิุ]?์|[ก-ฮ][ิุ]?์/g;
const MAY_BE_SILENT = '\u0000';

function spellPlainly(name: string): string {
  return name
    .replace(CANCELLED, (_, before = '', silencing) => before + (silencing ? MAY_BE_SILENT : ''))
    .replace(/[็-๋]/g, '')
    .replace(/รร(?=[ก-ฮ])/g, '')
    .replace(/รร/g, 'น');
}

/** The consonants of a Thai name, without titles, in order. */
export function thaiSkeleton(name: string): Sound[] {
  const letters = [...spellPlainly(name)];
  return letters.flatMap((letter, at) => {
    const own = THAI_SOUNDS[letter];
    if (own === undefined) return [];
    const before = letters[at - 1] ?? '';
    const after = letters[at + 1];
    const isSecondOfCluster =
      THAI_SOUNDS[before] !== undefined && (letter === 'ร' || THAI_SOUNDS[before] === own);
    const silent = 'ยวหฮ'.includes(letter) || isSecondOfCluster || after === MAY_BE_SILENT;
    // ทร is read S in ทราย, ทรง, ทรัพย์, and T in จันทรา.
    return [{ sounds: letter === 'ท' && after === 'ร' ? 'TS' : own, silent }];
  });
}

/** English spelling to sounds, the longer spelling first; whatever is not listed is a vowel. */
const ENGLISH_SOUNDS: ReadonlyArray<readonly [RegExp, string]> = [
  [/^(?:t?ch|j)/, 'CT'],
  [/^sh/, 'SC'],
  [/^c?[kgq]h?/, 'K'],
  [/^c(?=[eiy])/, 'SK'],
  [/^c/, 'K'],
  [/^ph/, 'PF'],
  [/^(?:bh?|p)/, 'P'],
  [/^[td]h?/, 'T'],
  [/^[sz]/, 'S'],
  [/^ng?/, 'N'],
  [/^m/, 'M'],
  [/^f/, 'F'],
  [/^l/, 'L'],
  [/^h/, 'H'],
  [/^r/, 'R'],
  [/^[vw]/, 'W'],
  [/^y/, 'Y'],
  [/^x/, 'KS'],
];

/** The consonants of an English spelling in order; r, w, y that only colour a vowel (porn, kaew, chai-y) may be silent. */
export function englishSkeleton(name: string): Sound[] {
  let rest = name
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/([a-z])\1+/g, '$1');
  const sounds: Sound[] = [];
  while (rest !== '') {
    const [pattern, own] = ENGLISH_SOUNDS.find(([spelling]) => spelling.test(rest)) ?? [/^./, ''];
    const length = pattern.exec(rest)?.[0].length ?? 1;
    const isBeforeVowel = /^[aeiou]/.test(rest.slice(length));
    if (own !== '') sounds.push({ sounds: own, silent: /^[RWYH]$/.test(own) && !isBeforeVowel });
    rest = rest.slice(length);
  }
  return sounds;
}

/** How many consonants must be changed, added or left out to make one skeleton the other (Levenshtein). */
export function skeletonDistance(one: readonly Sound[], other: readonly Sound[]): number {
  let row = [0];
  for (const sound of other) row.push((row.at(-1) ?? 0) + (sound.silent ? 0 : 1));
  for (const left of one) {
    const next = [(row[0] ?? 0) + (left.silent ? 0 : 1)];
    other.forEach((right, at) => {
      const alike = [...left.sounds].some((sound) => right.sounds.includes(sound));
      next.push(
        Math.min(
          (row[at] ?? 0) + (alike ? 0 : 1),
          (row[at + 1] ?? 0) + (left.silent ? 0 : 1),
          (next[at] ?? 0) + (right.silent ? 0 : 1),
        ),
      );
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}
