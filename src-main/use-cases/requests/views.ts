import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { begunBefore } from '#shared/domain/thai-day.ts';
import { countViews } from '#main/registry/repositories/view-counts.ts';
import type { UseCase } from '../context.ts';
import { isMailConfigured } from '../settings/is-mail-configured.ts';
import { periodSettings } from '../settings/defaults.ts';
import { endedLatelySince } from './ended-lately.ts';
import { visibleUnits, within } from './visible-units.ts';

/** The piles of the Doc List: what waits for paper, what waits for the IT office, what came back. */
export const requestViews: UseCase<Inputs['requests']['views'], Outputs['requests']['views']> = async (
  { db, now },
  actor,
  { unitId },
) => {
  const { waitingAfterDays, overdueAfterDays } = await periodSettings(db);
  const counts = await countViews(db, {
    unitIds: within(visibleUnits(actor), unitId),
    overdueBefore: begunBefore(now(), overdueAfterDays),
    endedSince: endedLatelySince(now()),
  });
  return { counts, waitingAfterDays, overdueAfterDays, canRemind: await isMailConfigured(db) };
};
