import { begunBy, isBegunElsewhere, isCodeBegun } from './begun-code.ts';
import { beginningLength, begunElsewhere, CODE_LENGTH, codeEnding } from './code-shape.ts';
import { gapsOf, mayBeMachine, QUICK_MS, usualGap } from './rhythm.ts';
import {
  brokenRun,
  codeRun,
  endedRun,
  isBeyondDoubt,
  longerRun,
  type ScanRun,
  silentRun,
} from './scan-run.ts';
import { isCharacter, isLineEnd, type WedgeKey } from './wedge-key.ts';
import { rulesFor, type WedgeRules } from './wedge-rules.ts';

/*
 * Tells the keys of a barcode scanner that poses as a keyboard from those of a person, wherever the focus is.
 *
 * Two designs are usual: let every key through and rub the text out afterwards, or hold every key back until it is
 * clear who struck it. The first runs searches and opens menus on half a barcode; the second puts every letter a person
 * types back by script, and with radio scanners, which take 60 ms a key, late enough to be felt. So this does both:
 * - in a text field only keys that may begin a document code are held, and for 35 ms, which nobody feels. Then they are
 *   let into the field, which is remembered key by key: if they turn out to belong to a scan, it is put back as it stood;
 * - from the third key of a code on, in a machine's rhythm, they are held until the next one is due at the slowest pace;
 * - a field that opens a menu of suggestions is kept from opening it: every key is held 35 ms, a code's 120 ms;
 * - outside a text field a single digit is a command that cannot be taken back: 90 ms, as long as the rhythm lasts;
 * - and there EM with a digit behind it is always a code: held in any rhythm, told as far as it came if it breaks off;
 * - once no hand can have struck the keys (six at 35 ms; more at a steady slower pace), all are held to the end.
 * A scan is what has a code's form at its end and a machine's rhythm (rhythm.ts), or any keys beyond doubt (scan-run.ts).
 * What was held and is no scan is given back in order. Times are those of the key events, so that a page too busy to
 * handle them in time changes nothing.
 */

/** Keys further apart than this have nothing to do with each other, even where a busy PC stutters. */
const FORGET_MS = 300;
/** How long a code is waited for that no hand can have begun: the PC may be very busy. */
const STALL_MS = 1000;
/** How long a first key is held where it would leave a character, open a menu or be a command. */
const HOLD_MS = { text: QUICK_MS, menu: QUICK_MS, elsewhere: 90 };
/** How long the next key of a code is waited for, by how many are there; a whole one with wrong digits for its line end. */
const CODE_PATIENCE_MS = [0, 120, 120, 120, 200, 200, 200, FORGET_MS];
/** The same for the line end behind a scan. */
const LINE_END_MS = 300;
/** CR, LF and Tab; whatever comes behind them is a hand's, however impatient. */
const MOST_LINE_ENDS = 3;
/** What follows a scan so closely is never another one. */
const LEAST_TAIL_MS = 10;
/** Keys that are kept. Of a longer barcode the rest is swallowed: it is none of ours, and its beginning tells which. */
const MOST_KEYS = 1000;
/** Keys of a person that are remembered: no scan begins further back. */
const REMEMBERED_KEYS = 64;

export type WedgeState = {
  /** The keys struck in one rhythm; the first `through` of them have reached the page, the rest are held. */
  readonly keys: readonly WedgeKey[];
  readonly through: number;
  readonly lastAt: number;
  /** How many of the last keys came at a USB scanner's pace. */
  readonly quick: number;
  /** A scan has just been told: what follows within `pace` ms still belongs to it, its line ends for a little longer. */
  readonly ended: { readonly pace: number; readonly lines: number } | null;
  readonly rules: WedgeRules;
};

/** Nothing struck yet. */
export function idle(rules: WedgeRules = rulesFor()): WedgeState {
  return { keys: [], through: 0, lastAt: Number.NEGATIVE_INFINITY, quick: 0, ended: null, rules };
}

/** Behind a scan that was told at `lastAt`; its keys usually came `gap` ms apart, and `lines` line ends have come. */
export function afterScan(rules: WedgeRules, lastAt: number, { gap = 0, lines = 0 } = {}): WedgeState {
  const pace = Math.max(LEAST_TAIL_MS, Math.min(gap * 1.5, rules.slowest));
  return { ...idle(rules), lastAt, ended: { pace, lines } };
}

/** What to do about an event, in this order: give back, take back, tell the scan, then let the key go or swallow it. */
export type WedgeAnswer = {
  state: WedgeState;
  swallow: boolean;
  giveBack: readonly WedgeKey[];
  /** Keys whose characters must leave the text field again: it is put back as it stood before the first of them. */
  takeBack: readonly WedgeKey[];
  /** A finished scan as the scanner meant it, without what it sends before every barcode: ours, or any other. */
  scan: string | null;
};

const NOTHING = { swallow: false, giveBack: [], takeBack: [], scan: null };
const isLead = (key: WedgeKey, rules: WedgeRules) => beginningLength([key], rules.prefix) > 0;
const heldBy = (state: WedgeState) => state.keys.slice(state.through);

function told(state: WedgeState, { text, from }: ScanRun, at: number, lines = 0): WedgeAnswer {
  const { keys, through, rules } = state;
  const gap = usualGap(keys.slice(from).slice(-CODE_LENGTH));
  return {
    swallow: true,
    giveBack: keys.slice(through, Math.max(through, from)),
    takeBack: keys.slice(from, Math.max(through, from)),
    scan: text,
    state: afterScan(rules, at, { gap, lines }),
  };
}

function swallowed(state: WedgeState, key: WedgeKey): WedgeAnswer {
  return { ...NOTHING, swallow: true, state: { ...state, lastAt: key.at } };
}

/** The scan that is there if nothing more comes. */
function wholeRun(state: WedgeState): ScanRun | null {
  const { rules } = state;
  return codeRun(state, rules) ?? longerRun(silentRun(state, rules), brokenRun(state, rules));
}

/** Something that is no key of a scan: a command, a click, a change of focus. What is held goes back at once. */
export function interrupt(state: WedgeState): WedgeAnswer {
  const run = wholeRun(state);
  if (run) return { ...told(state, run, state.lastAt), swallow: false, state: idle(state.rules) };
  return { ...NOTHING, state: idle(state.rules), giveBack: heldBy(state) };
}

/** How long after the last key the next one is waited for with all that is held. */
function patience(state: WedgeState): number {
  const focus = state.keys.at(-1)?.focus ?? 'elsewhere';
  const isWhole = codeEnding(state.keys) !== null;
  if (isCodeBegun(state)) return isWhole ? LINE_END_MS : STALL_MS;
  if (isBeyondDoubt(state, state.rules)) return FORGET_MS;
  const { begun, inRhythm } = begunBy(state);
  const waits = begun >= (focus === 'text' ? 3 : 1) && (inRhythm || isWhole);
  if (!waits) return HOLD_MS[focus];
  return isWhole ? LINE_END_MS : (CODE_PATIENCE_MS[begun] ?? FORGET_MS);
}

/**
 * When `silence` must be told, on the clock of the keys; null while nothing is held. A timer may be late, so it must be
 * told before any key that was struck after this moment.
 */
export function deadline(state: WedgeState): number | null {
  return state.through < state.keys.length ? state.lastAt + patience(state) : null;
}

/** The rhythm has stopped: the end of a scan without a line end, or a person, whose keys are remembered a little longer. */
export function silence(state: WedgeState): WedgeAnswer {
  const run = wholeRun(state);
  if (run) return told(state, run, state.lastAt);
  return { ...NOTHING, giveBack: heldBy(state), state: { ...state, through: state.keys.length } };
}

function lineEnd(state: WedgeState, key: WedgeKey): WedgeAnswer {
  const { rules, lastAt } = state;
  const gap = key.at - lastAt;
  const { ended } = state;
  if (ended && gap <= LINE_END_MS && ended.lines < MOST_LINE_ENDS)
    return swallowed({ ...state, ended: { ...ended, lines: ended.lines + 1 } }, key);
  const isNear = gap <= (isBeyondDoubt(state, rules) ? LINE_END_MS : rules.slowest);
  const run =
    (gap <= LINE_END_MS ? codeRun(state, rules) : null) ??
    longerRun(isNear ? endedRun(state, rules, gap) : null, brokenRun(state, rules));
  return run ? told(state, run, key.at, 1) : interrupt(state);
}

/** The state with this key behind the others, if it belongs to them; else with this key alone. */
function joined(state: WedgeState, key: WedgeKey): WedgeState {
  const gap = key.at - state.lastAt;
  if (gap > (isCodeBegun(state) ? STALL_MS : FORGET_MS))
    return { ...idle(state.rules), keys: [key], lastAt: key.at, quick: 1 };
  const isStutter = isBeyondDoubt({ keys: [], quick: state.quick }, state.rules);
  const quick = gap <= QUICK_MS || isStutter ? state.quick + 1 : 1;
  const next = { ...state, lastAt: key.at, quick, ended: null };
  if (state.keys.length < MOST_KEYS) return { ...next, keys: [...state.keys, key] };
  return next;
}

/** How many keys at the end of the burst stay held. */
function toHold(state: WedgeState, key: WedgeKey): number {
  const { keys, through, rules } = state;
  const most = keys.length - through;
  if (isBeyondDoubt(state, rules)) return most;
  if (key.focus === 'text') {
    const { begun, inRhythm } = begunBy(state);
    return inRhythm || codeRun(state, rules) ? Math.min(begun, most) : 0;
  }
  // Space presses what has the focus and cannot be pressed by script as well as by hand, so alone it is let go
  if (key.key === ' ' && most === 1) return 0;
  if (mayBeMachine(gapsOf(keys.slice(through)), rules, most > 3 ? 1 : 0)) return most;
  return Math.max(1, Math.min(begunElsewhere(keys, rules.prefix), most));
}

/** A key that makes no character: swallowed where a machine sends control characters in a barcode, else a command. */
function control(state: WedgeState, key: WedgeKey): WedgeAnswer {
  const gap = key.at - state.lastAt;
  const goesOn = state.ended
    ? state.ended.lines === 0 && gap <= state.ended.pace
    : gap <= QUICK_MS && isBeyondDoubt(state, state.rules);
  return goesOn ? swallowed(state, key) : interrupt(state);
}

/** Whether a character still belongs to the scan that was told: not one that begins the next code on a new line. */
function isTail({ ended, lastAt, rules }: WedgeState, key: WedgeKey): boolean {
  if (!ended || key.at - lastAt > ended.pace) return false;
  return ended.lines === 0 || !isLead(key, rules);
}

/** Of a barcode of several lines each one has its own line end. */
function tailed(state: WedgeState): WedgeState {
  return state.ended ? { ...state, ended: { ...state.ended, lines: Math.min(state.ended.lines, 1) } } : state;
}

/** What was begun outside a text field and is no more with the next key, unless a machine goes on with a longer barcode. */
function brokenBy(state: WedgeState, next: WedgeState): ScanRun | null {
  const goesOn =
    isBegunElsewhere(next) ||
    (isBeyondDoubt(next, next.rules) && next.lastAt - state.lastAt <= next.rules.slowest);
  return goesOn || !isBegunElsewhere(state) ? null : wholeRun(state);
}

/** A key has gone down; `deadline` has not passed. Keys that make nothing by themselves (Shift, Caps Lock) must not be told. */
export function press(state: WedgeState, key: WedgeKey): WedgeAnswer {
  if (isLineEnd(key)) return lineEnd(state, key);
  if (!isCharacter(key)) return control(state, key);
  if (isTail(state, key)) return swallowed(tailed(state), key);

  const next = joined(state, key);
  const broken = brokenBy(state, next);
  if (broken) {
    const answer = told(state, broken, key.at);
    return isLead(key, state.rules) ? { ...answer, state: joined(idle(state.rules), key) } : answer;
  }
  const run = codeRun(next, next.rules);
  if (run?.settled) return told(next, run, key.at);

  const late = next.keys.length === 1 ? heldBy(state) : [];
  const keep = toHold(next, key);
  const through = next.keys.length - keep;
  const freed = next.keys.slice(next.through, keep > 0 ? through : -1);
  const forgotten = Math.max(0, through - REMEMBERED_KEYS);
  return {
    ...NOTHING,
    swallow: keep > 0,
    giveBack: [...late, ...freed],
    state: { ...next, keys: next.keys.slice(forgotten), through: through - forgotten },
  };
}
