import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { listOperations } from '#main/registry/repositories/operation-views.ts';
import type { UseCase } from '../context.ts';

export const listAllOperations: UseCase<Inputs['operations']['list'], Outputs['operations']['list']> = (
  { db },
  _actor,
  input,
) => listOperations(db, input);
