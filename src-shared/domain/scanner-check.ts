import { type Arrival, isTypedByHand, type LineEnd, type Rhythm, rhythmOf } from './scanner-arrival.ts';
import { hasNoPhysicalKeys, type Parts, partsOf, understand, type Understood } from './scanner-attempt.ts';
import { endFinding, type Finding, isSlow, levelOf, type Recognised } from './scanner-findings.ts';
import { struckOn } from './scanner-keyboards.ts';
import { aimIdentifierOf, exchangedIn } from './scanner-match.ts';
import { symbologyOf } from './symbology.ts';

/** What one scan was, as far as it could be made out. */
export type ScannerReading = {
  source: Arrival['source'];
  /** The whole text as the scanner meant it, without line ends. */
  text: string;
  /** Null for a barcode that is neither the sheet's nor a form's. */
  what: Recognised | null;
  prefix: string;
  ends: readonly LineEnd[];
  /** Null where no keys were struck. */
  rhythm: Rhythm | null;
};
export type ScannerCheck = { reading: ScannerReading; findings: readonly Finding[] };

const THAI = /[\u0e01-\u0e5b]/;
const LEAST_ALT_CODES = 3;
const LONGEST_PREFIX = 20;

function spoiltFinding({ struck, match }: Understood): Finding | null {
  switch (match.is) {
    case 'wrong-digits':
      return { code: 'check-digits' };
    case 'cut-off':
      return { code: 'cut-off', where: match.where, missing: match.missing };
    case 'lost':
      return { code: 'characters-lost', missing: match.missing };
    case 'exchanged':
      return { code: 'keyboard-country', keyboard: 'other', exchanged: match.characters.join(' ') };
    case 'foreign': {
      const identifier = aimIdentifierOf(struck.plain);
      const bare = identifier === null ? struck.plain : struck.plain.slice(identifier.length);
      return { code: 'other-system', symbology: symbologyOf(bare, identifier) };
    }
    case 'sheet':
    case 'form':
      return null;
  }
}

function countryFinding({ keyboard, keys, match }: Understood, parts: Parts | null): Finding | null {
  if (keyboard === 'us') return null;
  const at = 'at' in match ? match.at : 0;
  const exchanged = parts ? exchangedIn(struckOn('us', keys).plain.slice(at), parts.wanted) : [];
  return { code: 'keyboard-country', keyboard, exchanged: exchanged.join(' ') };
}

function partFindings(parts: Parts): (Finding | null)[] {
  const asWanted = parts.struck === parts.wanted || parts.withCapsLock === parts.wanted;
  return [
    parts.after === '' ? null : { code: 'characters-after', characters: parts.after },
    parts.prefix === '' ? null : { code: 'prefix', characters: parts.prefix },
    parts.aimIdentifier === null ? null : { code: 'aim-identifier', identifier: parts.aimIdentifier },
    asWanted ? null : { code: 'letter-case' },
  ];
}

/** What the keys tell of the PC and of the scanner's way to strike them. */
function keyFindings({ keys }: Understood, rhythm: Rhythm | null): (Finding | null)[] {
  const characters = keys.filter((key) => key.modifier === null);
  return [
    characters.some((key) => /^Numpad[0-9]$/.test(key.code) && key.key.length > 1)
      ? { code: 'num-lock-off' }
      : null,
    rhythm && isSlow(rhythm) ? { code: 'slow', ...rhythm } : null,
    characters.some((key) => THAI.test(key.key)) ? { code: 'thai-keyboard' } : null,
    characters.length > 0 && characters.every((key) => key.capsLock) ? { code: 'caps-lock-on' } : null,
    hasNoPhysicalKeys(characters) ? { code: 'no-physical-keys' } : null,
  ];
}

/** Scanners that are no keyboards hand over whole barcodes: a line end is not needed, and mostly cut off by then. */
const needsNoEnd = (source: Arrival['source'], ends: readonly LineEnd[]) =>
  source !== 'keyboard' && ends.length === 0;

const GRAVITY = ['well', 'fix', 'note'];

function inOrder(findings: readonly (Finding | null)[]): Finding[] {
  return findings
    .filter((finding) => finding !== null)
    .toSorted((one, other) => GRAVITY.indexOf(levelOf(one)) - GRAVITY.indexOf(levelOf(other)));
}

/** What makes everything else that could be told of the keys void. */
function voidingFinding(arrival: Arrival): Finding | null {
  if (arrival.source !== 'keyboard') return null;
  const altCodes = arrival.keys.filter((key) => key.modifier === 'alt' && key.code.startsWith('Numpad'));
  if (altCodes.length >= LEAST_ALT_CODES) return { code: 'alt-codes' };
  return isTypedByHand(arrival.keys) ? { code: 'typed-by-hand' } : null;
}

/**
 * What a scan tells of the scanner and of the PC: the reading, and the findings in order of what matters, first that all
 * is well or what must be put right. (Issue 3, "Scanner check".)
 */
export function checkScan(arrival: Arrival): ScannerCheck {
  const understood = understand(arrival);
  const parts = partsOf(understood);
  const rhythm = arrival.source === 'keyboard' ? rhythmOf(arrival.keys) : null;
  const reading: ScannerReading = {
    source: arrival.source,
    text: understood.struck.plain,
    what: parts?.what ?? null,
    prefix: parts?.prefix ?? '',
    ends: understood.ends,
    rhythm,
  };
  const voiding = voidingFinding(arrival);
  // what a hand has typed may be a password: it is not kept
  if (voiding) return { reading: { ...reading, text: '', what: null, prefix: '' }, findings: [voiding] };

  const findings = inOrder([
    spoiltFinding(understood),
    countryFinding(understood, parts),
    ...(parts ? partFindings(parts) : []),
    needsNoEnd(arrival.source, understood.ends) ? null : endFinding(understood.ends),
    ...keyFindings(understood, rhythm),
  ]);
  const isWell = parts !== null && findings.every((finding) => levelOf(finding) !== 'fix');
  return { reading, findings: isWell ? [{ code: 'reads-well', what: parts.what }, ...findings] : findings };
}

/** This machine's scanner as the check found it; contract/desktop.ts tells what each part means. */
export type FoundProfile = {
  source: Arrival['source'];
  prefix: string;
  suffix: 'enter' | 'tab' | 'none' | null;
  keyGapMs: number | null;
};

/** What this machine should remember of its scanner; null where the scan was none of a barcode we know. */
export function profileOf({ source, what, prefix, ends, rhythm }: ScannerReading): FoundProfile | null {
  if (what === null) return null;
  const isTab = ends.length > 0 && ends.every((end) => end === 'Tab');
  const suffix = ends.length === 0 ? 'none' : isTab ? 'tab' : 'enter';
  return {
    source,
    prefix: prefix.slice(0, LONGEST_PREFIX),
    suffix: needsNoEnd(source, ends) ? null : suffix,
    keyGapMs: rhythm?.medianMs ?? null,
  };
}
