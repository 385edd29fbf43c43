import { RESERVED_LOCAL_PARTS } from './reserved-local-parts.ts';

export { RESERVED_LOCAL_PARTS };

/** Who has, or ever had, an address. `personKey` tells one person from another; `name` is shown when it clashes. */
export type Holder = { personKey: string; name: string; active: boolean };
/** Finds the present or former holder of a local part. A former holder keeps it: product.md, Words, "account". */
export type HolderOf = (localPart: string) => Holder | undefined;
export type LocalPartFault = 'empty' | 'too-long' | 'characters' | 'dots' | 'reserved';
type EnglishName = { englishFirstName: string; englishLastName: string };

/** RFC 5321 section 4.5.3.1.1 allows 64; more than 30 does not fit the printed form and is mistyped. */
const LONGEST = 30;
/** `sumwit.th@coj.go.th` in the 2555 letter, annex 4. */
const SURNAME_LETTERS = 2;
const LARGEST_NUMBER = 9999;

/**
 * Everything wrong with the part before the @: lower-case letters, digits, dot, hyphen and underscore only
 * (`characters`); a letter or digit at both ends and no two dots in a row (`dots`); 30 characters; not a reserved name.
 */
export function localPartFaults(localPart: string): LocalPartFault[] {
  if (localPart === '') return ['empty'];
  const faults: Record<Exclude<LocalPartFault, 'empty'>, boolean> = {
    'too-long': localPart.length > LONGEST,
    characters: /[^a-z0-9._-]/.test(localPart),
    dots: /^[._-]|[._-]$|\.\./.test(localPart),
    reserved: RESERVED_LOCAL_PARTS.has(localPart),
  };
  return (Object.keys(faults) as Array<keyof typeof faults>).filter((fault) => faults[fault]);
}

function lettersOf(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}

function* unchecked(first: string, last: string): Generator<string> {
  const join = (letters: number, ending = '') => {
    const tail = (last && `.${last.slice(0, letters)}`) + ending;
    return first.slice(0, LONGEST - tail.length) + tail;
  };
  const most = Math.max(SURNAME_LETTERS, Math.min(last.length, LONGEST - first.length - 1));
  for (let letters = SURNAME_LETTERS; letters <= most; letters += 1) yield join(letters);
  for (let number = 2; number <= LARGEST_NUMBER; number += 1) yield join(SURNAME_LETTERS, String(number));
}

/**
 * The local parts a person may be given, best first and worked out only as far as asked: `first.la`, `first.las`, …,
 * `first.lastname`, then `first.la2` up to 9999 (`sumwit.th` and `amphai.n` in the 2555 letter, annex 4). Only letters
 * of the names count. A long first name is cut; surname letters are added only while the whole fits 30 characters. Every
 * one satisfies `localPartFaults`. Nothing for a name without a Latin letter.
 */
export function* addressCandidates(name: EnglishName): Generator<string> {
  const [first = '', last = ''] = [name.englishFirstName, name.englishLastName]
    .map(lettersOf)
    .filter(Boolean);
  if (first === '') return;
  for (const localPart of unchecked(first, last))
    if (localPartFaults(localPart).length === 0) yield localPart;
}

/**
 * The first candidate that nobody else holds or held; what this person held may come again (2562 summary: registering
 * again). `clashes` names the better candidates and their holders, so that the officer sees why.
 * @throws RangeError where no candidate is left, or the name has no Latin letter.
 */
export function proposeAddress(asked: EnglishName & { holderOf: HolderOf; personKey: string }): {
  localPart: string;
  clashes: Array<{ localPart: string; holder: Holder }>;
} {
  const clashes: Array<{ localPart: string; holder: Holder }> = [];
  for (const localPart of addressCandidates(asked)) {
    const holder = asked.holderOf(localPart);
    if (!holder || holder.personKey === asked.personKey) return { localPart, clashes };
    clashes.push({ localPart, holder });
  }
  throw new RangeError('no address is left for this name');
}

/** Whether a person may be given a local part that an officer typed: the rules first, then who holds or held it. */
export function checkAddress(
  localPart: string,
  holderOf: HolderOf,
  personKey: string,
): { ok: true } | { ok: false; faults: LocalPartFault[] } | { ok: false; takenBy: Holder } {
  const faults = localPartFaults(localPart);
  if (faults.length > 0) return { ok: false, faults };
  const holder = holderOf(localPart);
  return holder && holder.personKey !== personKey ? { ok: false, takenBy: holder } : { ok: true };
}

/**
 * A unit's own local part (2555 letter no. 3): its mail code where that is known and allowed (`kbjic`, `utdc` in annex
 * 4), else nothing. The English name is accepted and never used: a code made up from it could be another unit's.
 */
export function unitAddressProposal(unit: {
  mailCode: string | undefined;
  unitNameEn?: string | undefined;
}): string | undefined {
  return unit.mailCode !== undefined && localPartFaults(unit.mailCode).length === 0
    ? unit.mailCode
    : undefined;
}
