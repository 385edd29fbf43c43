import type { Actor } from '../context.ts';

/** The units whose requests this person may see; null for all. Somebody who is only a confirmer sees their own. */
export function visibleUnits(actor: Actor): readonly number[] | null {
  const seesAll = actor.kind === 'office' || actor.roles.some((role) => role !== 'confirmer');
  return seesAll ? null : actor.unitIds;
}
