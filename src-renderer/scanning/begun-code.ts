import { beginningLength, begunElsewhere, CODE_LENGTH } from './code-shape.ts';
import { gapsOf, mayBeMachine } from './rhythm.ts';
import { type Burst, isBeyondDoubt } from './scan-run.ts';
import type { WedgeRules } from './wedge-rules.ts';

type Struck = Burst & { readonly rules: WedgeRules };

/** How many of the last keys may be the beginning of a code, and whether they keep a machine's time. */
export function begunBy({ keys, rules }: Struck): { begun: number; inRhythm: boolean } {
  const begun = beginningLength(keys, rules.prefix);
  const strays = begun >= CODE_LENGTH / 2 ? 1 : 0;
  return { begun, inRhythm: mayBeMachine(gapsOf(keys.slice(keys.length - begun)), rules, strays) };
}

/** Whether the keys end in a code, or its beginning, that was struck outside a text field. */
export function isBegunElsewhere({ keys, rules }: Struck): boolean {
  return begunElsewhere(keys, rules.prefix) > 0;
}

/** Whether a code is under way that no hand can have begun. */
export function isCodeBegun(struck: Struck): boolean {
  const isMachines = isBeyondDoubt(struck, struck.rules);
  return isBegunElsewhere(struck) || (isMachines && begunBy(struck).begun >= CODE_LENGTH / 2);
}
