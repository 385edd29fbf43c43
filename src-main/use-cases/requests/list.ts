import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { begunBefore } from '#shared/domain/thai-day.ts';
import { listRequestIds } from '#main/registry/repositories/request-list.ts';
import { requestRows } from '#main/registry/repositories/request-rows.ts';
import type { UseCase } from '../context.ts';
import { periodSettings } from '../settings/defaults.ts';
import { endedLatelySince } from './ended-lately.ts';
import { visibleUnits } from './visible-units.ts';

/** The Doc List (2562 manual, "ติดตามสถานะ … เมนู Doc List"). */
export const listVisibleRequests: UseCase<Inputs['requests']['list'], Outputs['requests']['list']> = async (
  { db, now },
  actor,
  input,
) => {
  const { overdueAfterDays } = await periodSettings(db);
  const { ids, total, more } = await listRequestIds(db, {
    ...input,
    unitIds: visibleUnits(actor),
    endedSince: endedLatelySince(now()),
    overdueBefore: begunBefore(now(), overdueAfterDays),
  });
  return { rows: await requestRows(db, ids), total, more };
};
