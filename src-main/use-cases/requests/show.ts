import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { requestDetail } from '#main/registry/repositories/request-views.ts';
import type { UseCase } from '../context.ts';
import { loadRequest } from './load-request.ts';

export const showRequest: UseCase<Inputs['requests']['show'], Outputs['requests']['show']> = async (
  { db, vault },
  actor,
  { code },
) => requestDetail(db, vault, await loadRequest(db, actor, code));
