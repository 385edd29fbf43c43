import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { listAccounts } from '#main/registry/repositories/account-views.ts';
import type { UseCase } from '../context.ts';

/** Every address of the registry, in a window. */
export const listAllAccounts: UseCase<Inputs['accounts']['list'], Outputs['accounts']['list']> = (
  { db },
  _actor,
  input,
) => listAccounts(db, input);
