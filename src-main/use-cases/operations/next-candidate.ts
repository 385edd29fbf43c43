import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import type { UseCase } from '../context.ts';
import { nextProposal } from '../queue/address.ts';
import { orderOtherAddress } from './order-other-address.ts';

/** The account that the platform has is another person's: the next address that the rules propose is asked for. */
export const takeNextCandidate: UseCase<
  Inputs['operations']['nextCandidate'],
  Outputs['operations']['nextCandidate']
> = (context, actor, { id }) =>
  orderOtherAddress(context, actor, {
    id,
    action: 'operations.nextCandidate',
    choose: async (trx, request, domain, address) =>
      (await nextProposal(trx, request, domain, address)) ?? refuse('NO_CANDIDATE', {}),
  });
