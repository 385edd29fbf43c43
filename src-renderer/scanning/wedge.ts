import { beginningLength, certainEnding, shapedEnding, textOf } from './code-shape.ts';
import { isCharacter, isLineEnd, type WedgeKey } from './wedge-key.ts';

/*
 * Tells the keys of a barcode scanner that poses as a keyboard from those of a person, wherever the focus is.
 *
 * Two designs are usual: let every key through and rub the text out afterwards, or hold every key back until it is
 * clear who struck it. The first runs searches and opens menus on half a barcode; the second puts every letter a person
 * types back by script. This one holds back only what matters:
 * - in a text field only keys that continue a document code, so a person may wait for an E or an M, for nothing else;
 * - outside a text field every character key, for there a single digit is a command, and 35 ms cannot be felt;
 * - any burst of MACHINE_KEYS at that pace, which no hand can strike, from there on.
 * What was held and is no scan is given back in order; what was let through and belonged to a scan after all (a
 * barcode of another system) is taken back.
 */

/** Scanners on USB strike a key every 1 to 30 ms. */
const RHYTHM_MS = 35;
/**
 * How long the next key of a code is waited for, by how many of its keys are there: a little longer than the rhythm
 * behind an E, which any word may begin with, and the more the surer it is. A busy PC stutters, and half a scan in a field
 * is worse than a digit that a person, who has just struck EM69 within a tenth of a second, sees a little late.
 */
const PATIENCE_MS = [RHYTHM_MS, 50, 90, 90, 150];
/** The same for the line end behind a scan. */
const LINE_END_MS = 150;
const MACHINE_KEYS = 6;

export type WedgeState = {
  /** The keys struck in one rhythm; the first `through` of them have reached the page, the rest are held. */
  readonly burst: readonly WedgeKey[];
  readonly through: number;
  readonly lastAt: number;
  /** How many of the last keys came at a scanner's pace, each RHYTHM_MS or less behind the one before. */
  readonly quick: number;
  /** A scan has just been told, and its line end may still come. */
  readonly ended: boolean;
};

export const IDLE: WedgeState = {
  burst: [],
  through: 0,
  lastAt: Number.NEGATIVE_INFINITY,
  quick: 0,
  ended: false,
};

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

/** How long after the last key the next one still belongs to what is held. */
function patience(state: WedgeState): number {
  const held = heldBy(state);
  const begun = beginningLength(held);
  // outside a text field an E does nothing by itself: a busy PC may take its time behind it
  const patient = begun === 1 && held.every((key) => !key.inText) ? 2 : begun;
  return PATIENCE_MS[Math.min(patient, PATIENCE_MS.length - 1)] ?? RHYTHM_MS;
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
  return state.through < state.burst.length ? state.lastAt + patience(state) : null;
}

/** The barcode of another system: the keys that came at a scanner's pace. What a person struck before them goes back. */
function foreign(state: WedgeState, at: number): WedgeAnswer {
  const held = heldBy(state);
  return scanned(textOf(state.burst.slice(-state.quick)), at, {
    giveBack: held.slice(0, Math.max(0, held.length - state.quick)),
    takeBack: Math.max(0, state.quick - held.length),
  });
}

/** The rhythm has stopped: the end of a scan without a line end, or a person. */
export function silence(state: WedgeState): WedgeAnswer {
  const held = heldBy(state);
  const code = shapedEnding(held);
  if (code) return scanned(code, state.lastAt, { giveBack: held.slice(0, -code.length) });
  const isOutsideText = state.burst.every((key) => !key.inText);
  return isOutsideText && state.quick >= MACHINE_KEYS ? foreign(state, state.lastAt) : interrupt(state);
}

function lineEnd(state: WedgeState, key: WedgeKey): WedgeAnswer {
  const gap = key.at - state.lastAt;
  if (state.ended && gap <= LINE_END_MS)
    return { ...NOTHING, swallow: true, state: { ...state, lastAt: key.at } };
  const held = heldBy(state);
  const code = gap <= patience(state) ? shapedEnding(held) : '';
  if (code) return scanned(code, key.at, { giveBack: held.slice(0, -code.length) });
  return gap <= RHYTHM_MS && state.quick >= MACHINE_KEYS ? foreign(state, key.at) : interrupt(state);
}

/** The state with this key behind the others, if it belongs to them; else with this key alone. */
function joined(state: WedgeState, key: WedgeKey): WedgeState {
  const gap = key.at - state.lastAt;
  const held = heldBy(state);
  const continuesCode = beginningLength([...held, key]) > beginningLength(held) && held.length > 0;
  const before = gap <= RHYTHM_MS || (continuesCode && gap <= patience(state)) ? state : IDLE;
  return {
    burst: [...before.burst, key],
    through: before.through,
    lastAt: key.at,
    quick: gap <= RHYTHM_MS ? state.quick + 1 : 1,
    ended: false,
  };
}

/** How many keys at the end of the burst stay held. */
function toHold({ burst, through, quick }: WedgeState, key: WedgeKey): number {
  const most = burst.length - through;
  if (quick >= MACHINE_KEYS) return most;
  if (key.inText) return Math.min(beginningLength(burst), most);
  // Space presses what has the focus and cannot be pressed by script as well as by hand, so alone it is let go.
  return key.key === ' ' && most === 1 ? 0 : most;
}

/** A key has gone down; `deadline` has not passed. Keys that make nothing by themselves (Shift, Caps Lock) must not be told. */
export function press(state: WedgeState, key: WedgeKey): WedgeAnswer {
  if (isLineEnd(key)) return lineEnd(state, key);
  if (!isCharacter(key)) return interrupt(state);

  const next = joined(state, key);
  const late = next.burst.length === 1 ? heldBy(state) : [];
  const held = heldBy(next);
  const code = certainEnding(held);
  if (code) return scanned(code, key.at, { giveBack: held.slice(0, -code.length) });

  const keep = toHold(next, key);
  const through = next.burst.length - keep;
  const freed = next.burst.slice(next.through, keep > 0 ? through : -1);
  return {
    ...NOTHING,
    swallow: keep > 0,
    giveBack: [...late, ...freed],
    state: { ...next, through },
  };
}
