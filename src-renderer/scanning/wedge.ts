import { beginningLength, certainEnding, shapedEnding, textOf } from './code-shape.ts';
import { isCharacter, isLineEnd, type WedgeKey } from './wedge-key.ts';

/*
 * Tells the keys of a barcode scanner that poses as a keyboard from those of a person, wherever the focus is.
 *
 * Two designs are usual: let every key through and rub the text out afterwards, or hold every key back until it is
 * clear who struck it. The first runs searches and opens menus on half a barcode; the second puts every letter a person
 * types back by script. This one holds back only what matters:
 * - in a text field only keys that continue a document code, so a person may wait BEGUN_MS for an E, for nothing else;
 * - outside a text field every character key, for there a single digit is a command, and 35 ms cannot be felt;
 * - any burst of MACHINE_KEYS at that pace, which no hand can strike, from there on.
 * What was held and is no scan is given back in order; what was let through and belonged to a scan after all (a
 * barcode of another system) is taken back.
 */

/** Scanners on USB strike a key every 1 to 30 ms. */
const RHYTHM_MS = 35;
/** Behind the beginning of a code, be it a single E, the next key is waited for a little longer. */
const BEGUN_MS = 50;
/** Once a code has clearly begun, and for the line end behind it, a stutter of the line is forgiven. */
const STUTTER_MS = 90;
const CLEARLY_BEGUN = 'EM69'.length;
const MACHINE_KEYS = 6;

export type WedgeState = {
  /** The keys struck in one rhythm; the first `through` of them have reached the page, the rest are held. */
  readonly burst: readonly WedgeKey[];
  readonly through: number;
  readonly lastAt: number;
  /** A scan has just been told, and its line end may still come. */
  readonly ended: boolean;
};

export const IDLE: WedgeState = { burst: [], through: 0, lastAt: Number.NEGATIVE_INFINITY, ended: false };

/** What to do about an event, in this order: give back, take back, tell the scan, then let the key go or swallow it. */
export type WedgeAnswer = {
  state: WedgeState;
  swallow: boolean;
  giveBack: readonly WedgeKey[];
  /** How many characters of this burst must leave the text field again. */
  takeBack: number;
  /** A finished scan as the scanner meant it, of our codes or of any other barcode. */
  scan: string | null;
};

const NOTHING = { swallow: false, giveBack: [], takeBack: 0, scan: null };
const heldBy = (state: WedgeState) => state.burst.slice(state.through);

function rhythm(state: WedgeState): number {
  const begun = beginningLength(heldBy(state));
  if (state.ended || begun >= CLEARLY_BEGUN) return STUTTER_MS;
  return begun > 0 ? BEGUN_MS : RHYTHM_MS;
}

function scanned(scan: string, at: number, rest: Partial<WedgeAnswer>): WedgeAnswer {
  return { ...NOTHING, swallow: true, scan, state: { ...IDLE, lastAt: at, ended: true }, ...rest };
}

/** Something that is no key of a scan: a command, a click, a change of focus. What is held goes back at once. */
export function interrupt(state: WedgeState): WedgeAnswer {
  return { ...NOTHING, state: IDLE, giveBack: heldBy(state) };
}

/**
 * When `silence` must be told, on the clock of the keys; null while nothing is held. A timer may be late, so it must be
 * told before any key that was struck after this moment.
 */
export function deadline(state: WedgeState): number | null {
  return state.through < state.burst.length ? state.lastAt + rhythm(state) : null;
}

/** The rhythm has stopped: the end of a scan without a line end, or a person. */
export function silence(state: WedgeState): WedgeAnswer {
  const held = heldBy(state);
  const code = shapedEnding(held);
  if (code) return scanned(code, state.lastAt, { giveBack: held.slice(0, -code.length) });
  const outsideText = state.burst.every((key) => !key.inText);
  if (outsideText && held.length >= MACHINE_KEYS) return scanned(textOf(held), state.lastAt, {});
  return interrupt(state);
}

function lineEnd(state: WedgeState, key: WedgeKey, inRhythm: boolean): WedgeAnswer {
  if (inRhythm && state.ended) return { ...NOTHING, swallow: true, state: { ...state, lastAt: key.at } };
  if (!inRhythm || state.burst.length < MACHINE_KEYS) return interrupt(state);
  const held = heldBy(state);
  const code = shapedEnding(held);
  if (code) return scanned(code, key.at, { giveBack: held.slice(0, -code.length) });
  return scanned(textOf(state.burst), key.at, { takeBack: state.through });
}

/** How many keys at the end of the burst stay held. */
function toHold(burst: readonly WedgeKey[], key: WedgeKey, heldBefore: number): number {
  if (burst.length >= MACHINE_KEYS) return heldBefore + 1;
  if (key.inText) return Math.min(beginningLength(burst), heldBefore + 1);
  // Space presses what has the focus and cannot be pressed by script as well as by hand, so alone it is let go.
  return key.key === ' ' && heldBefore === 0 ? 0 : heldBefore + 1;
}

/** A key has gone down; `deadline` has not passed. Keys that make nothing by themselves (Shift, Caps Lock) must not be told. */
export function press(state: WedgeState, key: WedgeKey): WedgeAnswer {
  const inRhythm = key.at - state.lastAt <= rhythm(state);
  if (isLineEnd(key)) return lineEnd(state, key, inRhythm);
  if (!isCharacter(key)) return interrupt(state);

  const before = inRhythm ? state : IDLE;
  const burst = [...before.burst, key];
  const held = burst.slice(before.through);
  const code = certainEnding(held);
  if (code) return scanned(code, key.at, { giveBack: held.slice(0, -code.length) });

  const keep = toHold(burst, key, held.length - 1);
  const through = burst.length - keep;
  const freed = burst.slice(before.through, keep > 0 ? through : -1);
  return {
    ...NOTHING,
    swallow: keep > 0,
    giveBack: freed,
    state: { burst, through, lastAt: key.at, ended: false },
  };
}
