import { parseDocumentCode } from './document-code.ts';
import type { DocumentCode } from './document-code.ts';
import kedmanee from './keyboards/kedmanee.json' with { type: 'json' };
import pattachote from './keyboards/pattachote.json' with { type: 'json' };
import us from './keyboards/us.json' with { type: 'json' };

/** One key as the browser names it (`KeyboardEvent.code`, UI Events KeyboardEvent code Values): the same in any layout. */
export type PhysicalKey = {
  code: string;
  shift: boolean;
  /** Told by some callers; makes no difference, for letters come out upper-case and Caps Lock moves no other key. */
  capsLock?: boolean;
};
export type Scan =
  | { ok: true; code: DocumentCode }
  | { ok: false; reason: 'shape' | 'check-digits' | 'test-sheet'; text: string };

/** Key to its characters without and with Shift. */
type Layout = Readonly<Record<string, readonly string[]>>;
const US = new Map<string, readonly string[]>(Object.entries(us));
const THAI_LAYOUTS: readonly Layout[] = [kedmanee, pattachote];
/** Keys that write the same in every layout and with Shift. */
const FIXED = new Map<string, string>([
  ...Array.from({ length: 10 }, (_, digit) => [`Numpad${digit}`, String(digit)] as const),
  ...([
    ['NumpadSubtract', '-'],
    ['NumpadEnter', '\r'],
    ['Enter', '\r'],
    ['Tab', '\t'],
    ['Space', ' '],
  ] as const),
]);

function usCharacter({ code, shift }: PhysicalKey): string {
  return FIXED.get(code) ?? US.get(code)?.[shift ? 1 : 0] ?? '';
}

/**
 * What a keyboard-wedge scanner meant, from the keys it pressed, whatever the PC's layout: read as a US keyboard, on
 * which scanners type by default. Letters come out upper-case, for a document code has no case; keys without a character
 * (Shift, F8) give nothing.
 */
export function decodePhysicalKeys(keys: readonly PhysicalKey[]): string {
  return keys.map(usCharacter).join('').toUpperCase();
}

/**
 * Which US character a Thai character's key has. Shift is not looked at: on Windows Caps Lock acts as Shift on Thai
 * layouts, so either half of a key may come from the same scan. Where a character stands on two keys (`_` of Pattachote),
 * the one that can occur in a document code wins.
 */
function usByThai(layout: Layout): ReadonlyMap<string, string> {
  const pairs = Object.entries(layout).flatMap(([code, characters]) =>
    characters.map((character) => [character, (US.get(code)?.[0] ?? '\\').toUpperCase()] as const),
  );
  return new Map(pairs.toSorted(([, a], [, b]) => Number(/[A-Z0-9]/.test(a)) - Number(/[A-Z0-9]/.test(b))));
}
const DECODERS = THAI_LAYOUTS.map(usByThai);

/**
 * The Latin texts that a US-keyboard scanner may have meant where a text arrived through a Thai layout: at most one for
 * Kedmanee and one for Pattachote, none where a character stands on neither. Give it the text as it arrived: Unicode
 * normalisation would reorder the Thai marks. Spaces, line ends and keypad digits are the same in every layout.
 */
export function decodeThaiText(text: string): string[] {
  return DECODERS.flatMap((decoder) => {
    const characters = [...text].map((character) =>
      /[\s0-9]/.test(character) ? character : decoder.get(character),
    );
    return characters.includes(undefined) ? [] : [characters.join('')];
  });
}

/**
 * The document code in a scan (2562 manual: "แสกนบาร์โค้ด"): from the physical keys where they were caught, else from
 * the text as it is, else from the text as if it had come through a Thai layout. A refusal carries the reading that came
 * nearest, to be shown.
 */
export function readScan(scan: { keys?: readonly PhysicalKey[]; text?: string }): Scan {
  const readings = [
    ...(scan.keys?.length ? [decodePhysicalKeys(scan.keys)] : []),
    ...(scan.text === undefined ? [] : [scan.text, ...decodeThaiText(scan.text)]),
  ];
  for (const reading of readings) {
    const parsed = parseDocumentCode(reading);
    if (parsed.ok) return { ok: true, code: parsed.code };
    // A text that has the form of a code is one, mistyped: no other layout may turn it into another code.
    if (parsed.reason !== 'shape') return { ok: false, reason: parsed.reason, text: reading.trim() };
  }
  return { ok: false, reason: 'shape', text: (readings[0] ?? '').trim() };
}
