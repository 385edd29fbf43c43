import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { listAudit } from '#main/registry/repositories/audit.ts';
import type { UseCase } from '../context.ts';

export const listAuditTrail: UseCase<Inputs['audit']['list'], Outputs['audit']['list']> = (
  { db },
  _actor,
  filter,
) => listAudit(db, filter);
