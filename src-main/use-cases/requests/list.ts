import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { listRequests } from '#main/registry/repositories/request-list.ts';
import type { UseCase } from '../context.ts';
import { visibleUnits } from './visible-units.ts';

/** The Doc List (2562 manual, "ติดตามสถานะ … เมนู Doc List"). */
export const listVisibleRequests: UseCase<Inputs['requests']['list'], Outputs['requests']['list']> = (
  { db },
  actor,
  input,
) => listRequests(db, { ...input, unitIds: visibleUnits(actor) });
