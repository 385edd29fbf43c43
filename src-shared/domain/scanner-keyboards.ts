import azerty from './keyboards/azerty.json' with { type: 'json' };
import qwertz from './keyboards/qwertz.json' with { type: 'json' };
import us from './keyboards/us.json' with { type: 'json' };
import type { ArrivedKey } from './scanner-arrival.ts';

/** Keyboards a scanner may be set to, the right one first. */
export const SCANNER_KEYBOARDS = ['us', 'azerty', 'qwertz'] as const;
export type ScannerKeyboard = (typeof SCANNER_KEYBOARDS)[number];

/** Key to its characters without and with Shift. */
const TABLES: Record<ScannerKeyboard, ReadonlyMap<string, readonly string[]>> = {
  us: new Map(Object.entries(us)),
  azerty: new Map(Object.entries(azerty)),
  qwertz: new Map(Object.entries(qwertz)),
};

/** What keys mean: as the scanner struck them, and with the PC's Caps Lock taken into account. */
export type Struck = { plain: string; withCapsLock: string };

function characterOf(key: ArrivedKey, shift: boolean, keyboard: ScannerKeyboard): string {
  if (key.modifier !== null) return `[${key.modifier}+${key.code}]`;
  if (key.code === 'Space') return ' ';
  const keypad = /^Numpad([0-9])$/.exec(key.code)?.[1];
  if (keypad !== undefined) return keypad;
  const character = TABLES[keyboard].get(key.code)?.[shift ? 1 : 0];
  return character ?? ([...key.key].length === 1 ? key.key : `[${key.code || key.key}]`);
}

const isLetter = (character: string) => character.toLowerCase() !== character.toUpperCase();

/** What a scanner set to this keyboard meant. Keys without a character stand in brackets: `[F8]`, `[ctrl+KeyB]`. */
export function struckOn(keyboard: ScannerKeyboard, keys: readonly ArrivedKey[]): Struck {
  const plain = keys.map((key) => characterOf(key, key.shift, keyboard));
  const withCapsLock = keys.map((key, index) => {
    const character = plain[index] ?? '';
    return key.capsLock && [...character].length === 1 && isLetter(character)
      ? characterOf(key, !key.shift, keyboard)
      : character;
  });
  return { plain: plain.join(''), withCapsLock: withCapsLock.join('') };
}
