/** One key of a scan as the browser tells it (UI Events), line ends and commands included, Shift and Caps Lock not. */
export type ArrivedKey = {
  /** The physical key; empty where the PC does not know it (remote desktop, input methods). */
  code: string;
  /** What the PC's keyboard language made of it. */
  key: string;
  shift: boolean;
  capsLock: boolean;
  modifier: 'ctrl' | 'alt' | null;
  /** Milliseconds on any steady clock. */
  at: number;
};

/** Everything that came from one pull of the trigger: keys from a scanner that poses as a keyboard, text from others. */
export type Arrival =
  { source: 'keyboard'; keys: readonly ArrivedKey[] } | { source: 'hid' | 'serial'; text: string };

/** What ended a scan; a text's CR, LF and CR LF are all `Enter`. */
export type LineEnd = 'Enter' | 'Tab' | 'Ctrl+J' | 'Ctrl+M';

/** Milliseconds from key to key: the usual one and the longest. */
export type Rhythm = { medianMs: number; longestMs: number };

/** From here on a median is slow enough to be a hand's; scanners that slow are at least regular. */
const HAND_MS = 75;
/** How far the middle half of a hand's gaps spreads, in medians; a scanner's timer spreads far less. */
const HAND_SPREAD = 0.2;
const LEAST_KEYS = 4;
const CORRECTING = new Set(['Backspace', 'Delete', 'ArrowLeft', 'ArrowRight']);

/** The line end that a key is; null for any other. */
export function lineEndOf(key: ArrivedKey): LineEnd | null {
  if (key.modifier === 'ctrl') {
    if (key.code === 'KeyJ') return 'Ctrl+J';
    return key.code === 'KeyM' ? 'Ctrl+M' : null;
  }
  if (key.code === 'Enter' || key.code === 'NumpadEnter' || key.key === 'Enter') return 'Enter';
  return key.code === 'Tab' || key.key === 'Tab' ? 'Tab' : null;
}

/** The keys before the line ends, and the line ends. */
export function splitKeys(keys: readonly ArrivedKey[]): { body: readonly ArrivedKey[]; ends: LineEnd[] } {
  const last = keys.findLastIndex((key) => lineEndOf(key) === null);
  return {
    body: keys.slice(0, last + 1),
    ends: keys
      .slice(last + 1)
      .map(lineEndOf)
      .filter((end) => end !== null),
  };
}

/** The same for a text. */
export function splitText(text: string): { body: string; ends: LineEnd[] } {
  let end = text.length;
  while (end > 0 && '\r\n\t'.includes(text[end - 1] ?? '')) end -= 1;
  const ends = (text.slice(end).match(/\r\n|\r|\n|\t/g) ?? []).map((one) => (one === '\t' ? 'Tab' : 'Enter'));
  return { body: text.slice(0, end), ends };
}

/** The value below which this part of the sorted numbers lies. */
function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
}

function gapsOf(keys: readonly ArrivedKey[]): number[] {
  return keys.slice(1).map((key, index) => key.at - (keys[index]?.at ?? key.at));
}

/** Null where fewer than two keys came. */
export function rhythmOf(keys: readonly ArrivedKey[]): Rhythm | null {
  if (keys.length < 2) return null;
  const sorted = gapsOf(keys).toSorted((one, other) => one - other);
  const rounded = (ms: number) => Math.round(ms * 10) / 10;
  return { medianMs: rounded(quantile(sorted, 0.5)), longestMs: rounded(sorted.at(-1) ?? 0) };
}

/** Whether a person struck these keys: too few for a barcode, corrected, or slow and uneven. */
export function isTypedByHand(keys: readonly ArrivedKey[]): boolean {
  const { body } = splitKeys(keys);
  if (body.length < LEAST_KEYS || body.some((key) => CORRECTING.has(key.code))) return true;
  const sorted = gapsOf(body).toSorted((one, other) => one - other);
  const median = quantile(sorted, 0.5);
  return median >= HAND_MS && quantile(sorted, 0.75) - quantile(sorted, 0.25) > HAND_SPREAD * median;
}
