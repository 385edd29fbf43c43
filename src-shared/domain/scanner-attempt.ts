import { decodeThaiText } from './scan-decode.ts';
import { type ArrivedKey, type Arrival, type LineEnd, splitKeys, splitText } from './scanner-arrival.ts';
import type { Recognised } from './scanner-findings.ts';
import { SCANNER_KEYBOARDS, type ScannerKeyboard, type Struck, struckOn } from './scanner-keyboards.ts';
import { aimIdentifierOf, distanceOf, type Match, matchText } from './scanner-match.ts';
import { sheetText } from './test-sheet.ts';

/** One way to understand what came, and what it is then. */
type Attempt = { keyboard: ScannerKeyboard; struck: Struck; match: Match };

/** What came, taken apart and understood in the way in which it is nearest to a barcode we know. */
export type Understood = Attempt & { keys: readonly ArrivedKey[]; ends: readonly LineEnd[] };

const asText = (text: string): Struck => ({ plain: text, withCapsLock: text });

function nearest(ways: readonly Omit<Attempt, 'match'>[]): Attempt {
  const attempts = ways.map((way) => ({ ...way, match: matchText(way.struck.plain) }));
  const [first, ...others] = attempts;
  if (!first) throw new RangeError('no way to understand it');
  return others.reduce(
    (best, other) => (distanceOf(other.match) < distanceOf(best.match) ? other : best),
    first,
  );
}

/** Whether only characters came, as over a remote desktop. */
export function hasNoPhysicalKeys(keys: readonly ArrivedKey[]): boolean {
  return keys.length > 0 && keys.every((key) => key.code === '');
}

function waysOf(body: readonly ArrivedKey[]): Omit<Attempt, 'match'>[] {
  if (!hasNoPhysicalKeys(body))
    return SCANNER_KEYBOARDS.map((keyboard) => ({ keyboard, struck: struckOn(keyboard, body) }));
  const written = body.map((key) => key.key).join('');
  return [written, ...decodeThaiText(written)].map((text) => ({ keyboard: 'us', struck: asText(text) }));
}

/** Takes apart what came and finds the best way to understand it: the US keyboard, unless another fits better. */
export function understand(arrival: Arrival): Understood {
  if (arrival.source === 'keyboard') {
    const { body, ends } = splitKeys(arrival.keys);
    return { ...nearest(waysOf(body)), keys: body, ends };
  }
  const { body, ends } = splitText(arrival.text);
  return { ...nearest([{ keyboard: 'us', struck: asText(body) }]), keys: [], ends };
}

/** A recognised barcode within all that came. */
export type Parts = {
  what: Recognised;
  /** What stands on the paper, and what arrived for it as struck and with Caps Lock. */
  wanted: string;
  struck: string;
  withCapsLock: string;
  aimIdentifier: string | null;
  prefix: string;
  after: string;
};

/** Null where nothing was recognised. */
export function partsOf({ struck, match }: Attempt): Parts | null {
  if (match.is !== 'sheet' && match.is !== 'form') return null;
  const end = match.at + match.length;
  const before = struck.plain.slice(0, match.at);
  const aimIdentifier = aimIdentifierOf(before);
  const identifierAt =
    aimIdentifier === null ? -1 : before.toUpperCase().indexOf(aimIdentifier.toUpperCase());
  return {
    what: match.is === 'sheet' ? match.id : 'form',
    wanted: match.is === 'sheet' ? sheetText(match.id) : struck.plain.slice(match.at, end).toUpperCase(),
    struck: struck.plain.slice(match.at, end),
    withCapsLock: struck.withCapsLock.slice(match.at, end),
    aimIdentifier,
    prefix:
      aimIdentifier === null
        ? before
        : before.slice(0, identifierAt) + before.slice(identifierAt + aimIdentifier.length),
    after: struck.plain.slice(end),
  };
}
