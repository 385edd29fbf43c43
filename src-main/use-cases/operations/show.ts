import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { listAttempts } from '#main/registry/repositories/operation-views.ts';
import type { UseCase } from '../context.ts';
import { viewOf } from './load-operation.ts';

/** One operation with everything that was tried, newest first. */
export const showOperation: UseCase<Inputs['operations']['show'], Outputs['operations']['show']> = async (
  { db },
  _actor,
  { id },
) => ({ operation: await viewOf(db, id), attempts: await listAttempts(db, id) });
