import { englishSkeleton, skeletonDistance, thaiSkeleton } from './name-skeleton.ts';

export { TITLES } from './titles.ts';
export type { Title } from './titles.ts';

/** Whether a normalised text can be an English name: Latin letters, spaces, hyphens, apostrophes and dots, a letter
 * first (2555 annex 2 no. 1.2; as on the identity card, without accents). */
export function isEnglishName(text: string): boolean {
  return /^[A-Za-z][A-Za-z .'’-]*$/.test(text);
}

const words = (name: string) => name.trim().split(/\s+/);

/**
 * Whether an English name reads like the Thai one: word by word, the skeletons of consonants after the Royal
 * Institute's romanisation (RTGS, 1999) lie within an edit distance of one. Only ever a warning: spelling is free, and
 * two in a hundred different names agree by chance.
 */
export function namesSeemToMatch(thai: string, english: string): 'match' | 'doubtful' {
  const [thaiWords, englishWords] = [words(thai), words(english)];
  const pairs: Array<[string, string]> =
    thaiWords.length === englishWords.length
      ? thaiWords.map((word, index) => [word, englishWords[index] ?? ''])
      : [[thaiWords.join(''), englishWords.join('')]];
  const isClose = ([one, other]: [string, string]) =>
    skeletonDistance(thaiSkeleton(one), englishSkeleton(other)) <= 1;
  return pairs.every(isClose) ? 'match' : 'doubtful';
}
