import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { begunBefore } from '#shared/domain/thai-day.ts';
import { countAwaitingSince } from '#main/registry/repositories/request-waits.ts';
import type { UseCase } from '../context.ts';

/** What an administrator should know before shortening a term. */
export const countPastExpiry: UseCase<
  Inputs['settings']['countPastExpiry'],
  Outputs['settings']['countPastExpiry']
> = async ({ db, now }, _actor, { expireAfterDays }) => {
  if (expireAfterDays === 0) return { total: 0 };
  const before = begunBefore(now(), expireAfterDays);
  return { total: await countAwaitingSince(db, before) };
};
