import { begunElsewhere, CODE_LENGTH, codeEnding, isKnownLead, textOf } from './code-shape.ts';
import { gapsOf, isMachine, prefixLength, QUICK_MS, steadyLength } from './rhythm.ts';
import { isCharacter, isDigitKey, type WedgeKey } from './wedge-key.ts';
import type { WedgeRules } from './wedge-rules.ts';

/** Keys in one rhythm, and how many of the last came at a USB scanner's pace, each QUICK_MS or less behind the other. */
export type Burst = { readonly keys: readonly WedgeKey[]; readonly quick: number };

/** A scan among the keys of a burst: all from `from` on. */
export type ScanRun = { text: string; from: number };

/** What no hand strikes at a USB scanner's pace. */
const QUICK_KEYS = 6;
/** The same of keys that begin as a code does, outside a text field: EM, a digit, and whatever comes behind them. */
const QUICK_KEYS_BEHIND_LEAD = 4;
const LEAD_KEYS = 3;
/** Without a line end behind them, in a text field, where a tool may have put in a word. */
const QUICK_KEYS_IN_TEXT = 8;
/**
 * Steady keys at a radio scanner's slower pace: a hand that drums as evenly is rare, on the digits' keys rarer still.
 * Outside a text field nothing was written that a hand could miss.
 */
const STEADY_DIGITS = 8;
const STEADY_KEYS = 16;
/** The same where the scanner was checked and all is as it does it. */
const STEADY_KEYS_AS_CHECKED = 4;

/**
 * The document code that a burst ends in, if a machine struck it, or anybody outside a text field, where nobody writes one
 * and a PC too busy to keep a scanner's time must not make commands of its digits; `settled` if nothing more need be
 * waited for.
 */
export function codeRun({ keys }: Burst, rules: WedgeRules): (ScanRun & { settled: boolean }) | null {
  const code = codeEnding(keys);
  const own = keys.slice(-CODE_LENGTH);
  const begun = begunElsewhere(keys, rules.prefix);
  if (!code || (begun === 0 && !isMachine(gapsOf(own), rules))) return null;
  const before = keys.slice(0, -CODE_LENGTH);
  const from = before.length - Math.max(prefixLength(before, own, rules), begun - CODE_LENGTH);
  const settled = code.certain && isKnownLead(before.slice(from), rules.prefix);
  return { text: code.text, from, settled };
}

/** How many keys at a USB scanner's pace are beyond doubt. */
function quickKeys(keys: readonly WedgeKey[], { prefix }: WedgeRules): number {
  const isLead = begunElsewhere(keys.slice(0, LEAD_KEYS), prefix) === LEAD_KEYS;
  return isLead ? QUICK_KEYS_BEHIND_LEAD : QUICK_KEYS;
}

/** How many of the last keys are the barcode of another system, struck by a machine beyond doubt; 0 for none. */
function foreignLength({ keys, quick }: Burst, rules: WedgeRules): number {
  const steady = steadyLength(keys, rules);
  if (quick >= quickKeys(keys.slice(-quick), rules)) return Math.min(Math.max(quick, steady), keys.length);
  const digits = keys.slice(keys.length - steady).filter(isDigitKey).length;
  const isElsewhere = keys.at(-1)?.focus === 'elsewhere';
  const isBarcode =
    steady >= STEADY_KEYS || (steady >= STEADY_DIGITS && (isElsewhere || digits >= (steady * 2) / 3));
  return isBarcode ? steady : 0;
}

/** Whether no hand can have struck the end of this burst. As many keys as prove it are looked at: it is asked at every key. */
export function isBeyondDoubt({ keys, quick }: Burst, rules: WedgeRules): boolean {
  return quick >= QUICK_KEYS || foreignLength({ keys: keys.slice(-STEADY_KEYS), quick }, rules) > 0;
}

function run(keys: readonly WedgeKey[], length: number): ScanRun | null {
  return length === 0 ? null : { text: textOf(keys.slice(-length)), from: keys.length - length };
}

/** The one of two that begins earlier: nothing that stands before a scan may be left to the page. */
export function longerRun(one: ScanRun | null, other: ScanRun | null): ScanRun | null {
  if (one === null || other === null) return one ?? other;
  return other.from < one.from ? other : one;
}

/** A code that broke off, outside a text field: told as far as it came, for a scan must never be lost without a word. */
export function brokenRun({ keys }: Burst, rules: WedgeRules): ScanRun | null {
  const begun = begunElsewhere(keys, rules.prefix);
  return run(keys, begun);
}

/** The barcode of another system in front of a line end that was struck `gap` ms behind it. */
export function endedRun(burst: Burst, rules: WedgeRules, gap: number): ScanRun | null {
  const { keys, quick } = burst;
  const length = foreignLength(burst, rules);
  if (length > 0) return run(keys, length);
  const steady = steadyLength(keys, rules);
  const isAsChecked =
    rules.endsWithKey === true &&
    steady >= STEADY_KEYS_AS_CHECKED &&
    [...gapsOf(keys.slice(-steady)), gap].every((one) => Math.abs(one - (rules.pace ?? 0)) <= QUICK_MS / 2);
  return isAsChecked && rules.pace !== null && quick < QUICK_KEYS ? run(keys, steady) : null;
}

/** The barcode of another system behind which nothing came. A tool that types a text has spaces in it, or no keys. */
export function silentRun(burst: Burst, rules: WedgeRules): ScanRun | null {
  const length = foreignLength(burst, rules);
  const keys = burst.keys.slice(burst.keys.length - length);
  if (length === 0 || keys.at(-1)?.focus === 'elsewhere') return run(burst.keys, length);
  const mayBeTool =
    rules.endsWithKey === true ||
    length < QUICK_KEYS_IN_TEXT ||
    keys.some((key) => key.code === '' || (isCharacter(key) && key.key === ' '));
  return mayBeTool ? null : run(burst.keys, length);
}
