import azerty from '#shared/domain/keyboards/azerty.json' with { type: 'json' };
import qwertz from '#shared/domain/keyboards/qwertz.json' with { type: 'json' };
import us from '#shared/domain/keyboards/us.json' with { type: 'json' };
import type { ArrivedKey, LineEnd } from '#shared/domain/scanner-arrival.ts';
import { checkScan } from '#shared/domain/scanner-check.ts';
import { type Keyboard, KEYBOARDS, typedOn } from './keyboards.ts';

type Table = Readonly<Record<string, readonly string[]>>;
/** The keyboards a scanner may be set to. */
export const SCANNER_TABLES = { us, azerty, qwertz } satisfies Record<string, Table>;

/** How somebody has configured a scanner, and the PC it hangs on. */
export type ScannerSetting = {
  keyboard: keyof typeof SCANNER_TABLES;
  /** What it does to letters before it strikes them. */
  letters: 'as-printed' | 'inverted' | 'lower';
  prefix: string;
  aimIdentifier: string;
  ends: readonly LineEnd[];
  /** Milliseconds before each key in turn; the last one for all that are left. */
  gaps: readonly number[];
  pc: Keyboard;
  capsLock: boolean;
};

const LINE_ENDS: Record<LineEnd, Pick<ArrivedKey, 'code' | 'key' | 'modifier'>> = {
  Enter: { code: 'Enter', key: 'Enter', modifier: null },
  Tab: { code: 'Tab', key: 'Tab', modifier: null },
  'Ctrl+J': { code: 'KeyJ', key: 'j', modifier: 'ctrl' },
  'Ctrl+M': { code: 'KeyM', key: 'm', modifier: 'ctrl' },
};

function inverted(character: string): string {
  const upper = character.toUpperCase();
  return upper === character ? character.toLowerCase() : upper;
}

function sent(character: string, letters: ScannerSetting['letters']): string {
  if (letters === 'inverted') return inverted(character);
  return letters === 'lower' ? character.toLowerCase() : character;
}

function keyFor(character: string, table: Table): { code: string; shift: boolean } {
  if (character === ' ') return { code: 'Space', shift: false };
  const [code, both] = Object.entries(table).find(([, characters]) => characters.includes(character)) ?? [];
  if (code === undefined || both === undefined) throw new RangeError(`no key types ${character}`);
  return { code, shift: both[1] === character && both[0] !== character };
}

/** The keys with which a scanner so configured tells a barcode of this text. */
export function keysOfScan(text: string, setting: ScannerSetting): ArrivedKey[] {
  const characters = `${setting.aimIdentifier}${setting.prefix}${text}`;
  const table = SCANNER_TABLES[setting.keyboard];
  const keys = [...characters].map((character) => {
    const key = keyFor(sent(character, setting.letters), table);
    return { ...key, key: typedOn(setting.pc, [key], setting.capsLock), modifier: null };
  });
  const ends = setting.ends.map((end) => ({ ...LINE_ENDS[end], shift: false }));
  let at = 1000;
  return [...keys, ...ends].map((key, index) => {
    at += setting.gaps[Math.min(index, setting.gaps.length - 1)] ?? 0;
    return { ...key, capsLock: setting.capsLock, at };
  });
}

/** A scanner as it should be, on a PC set to English. */
export const PLAIN_SETTING: ScannerSetting = {
  keyboard: 'us',
  letters: 'as-printed',
  prefix: '',
  aimIdentifier: '',
  ends: ['Enter'],
  gaps: [5],
  pc: KEYBOARDS[0],
  capsLock: false,
};

/** What the scanner check says of one scan. */
export function checkOf(text: string, setting: Partial<ScannerSetting> = {}) {
  return checkScan({ source: 'keyboard', keys: keysOfScan(text, { ...PLAIN_SETTING, ...setting }) });
}
