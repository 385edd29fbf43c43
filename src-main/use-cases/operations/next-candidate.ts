import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import type { UseCase } from '../context.ts';
import { nextProposal } from '../queue/address.ts';
import { orderOtherAddress } from './order-other-address.ts';

/**
 * The account that the platform has is another person's: the next address that the rules propose is asked for, past every
 * one that was asked for this request before or that the platform was found to have for others.
 */
export const takeNextCandidate: UseCase<
  Inputs['operations']['nextCandidate'],
  Outputs['operations']['nextCandidate']
> = (context, actor, { id }) =>
  orderOtherAddress(context, actor, {
    id,
    action: 'operations.nextCandidate',
    choose: async (trx, request, domain) =>
      (await nextProposal(trx, request, domain)) ?? refuse('NO_CANDIDATE', {}),
  });
