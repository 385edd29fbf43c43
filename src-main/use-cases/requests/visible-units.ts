import type { Actor } from '../context.ts';

/** The units whose requests this person may see; null for all. Somebody who is only a confirmer sees their own. */
export function visibleUnits(actor: Actor): readonly number[] | null {
  const seesAll = actor.kind === 'office' || actor.roles.some((role) => role !== 'confirmer');
  return seesAll ? null : actor.unitIds;
}

/** The units to be looked at among those that somebody may see (null: all): one of them where one is asked for. */
export function within(
  units: readonly number[] | null,
  unitId: number | undefined,
): readonly number[] | null {
  if (unitId === undefined) return units;
  return units === null || units.includes(unitId) ? [unitId] : [];
}

/**
 * The units whose applicants this person may remind, and whose scanned paper they may sort; null for all. An auditor sees
 * everything, and as a confirmer still does this for their own units only.
 */
export function tendedUnits(actor: Actor): readonly number[] | null {
  const tendsAll =
    actor.kind === 'office' || actor.roles.includes('officer') || actor.roles.includes('administrator');
  return tendsAll ? null : actor.unitIds;
}

/**
 * The units whose paper this person may confirm or return; null for all. An administrator stands in for any confirmer; an
 * officer or auditor sees everything, and as a confirmer still acts for their own units only.
 */
export function confirmableUnits(actor: Actor): readonly number[] | null {
  const standsIn = actor.kind === 'office' || actor.roles.includes('administrator');
  return standsIn ? null : actor.unitIds;
}
