import { CHASE_MOST } from '#shared/contract/chase.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { chasedRequests, countChased } from '#main/registry/repositories/chase-list.ts';
import { findStaff } from '#main/registry/repositories/staff.ts';
import { findUnit } from '#main/registry/repositories/units.ts';
import type { UseCase } from '../context.ts';
import { periodSettings } from '../settings/defaults.ts';
import { tendedUnits, within } from './visible-units.ts';

/** Whom the unit's clerk asks for a signed form, and how to reach them: for those who may remind them, too. */
export const chaseList: UseCase<Inputs['requests']['chaseList'], Outputs['requests']['chaseList']> = async (
  { db, now },
  actor,
  { unitId },
) => {
  const unitIds = within(tendedUnits(actor), unitId);
  const rows = await chasedRequests(db, unitIds, CHASE_MOST);
  const { total, scanned } = await countChased(db, unitIds);
  const staff = actor.staffId === null ? undefined : await findStaff(db, actor.staffId);
  const [only, ...others] = unitIds ?? [];
  const unit = only !== undefined && others.length === 0 ? await findUnit(db, only) : undefined;
  const { overdueAfterDays } = await periodSettings(db);
  return {
    at: now(),
    drawnUpBy: staff?.displayName ?? actor.name,
    unitNameTh: unit?.nameTh ?? null,
    overdueAfterDays,
    rows,
    scanned,
    left: Math.max(0, total - scanned - rows.length),
  };
};
