import type { Inputs, Outputs } from '#shared/contract/index.ts';
import type { UseCase } from '../context.ts';
import { orderOtherAddress } from './order-other-address.ts';

/** A create that the platform refused is asked anew under the address that the officer typed. */
export const editAndRetry: UseCase<
  Inputs['operations']['editAndRetry'],
  Outputs['operations']['editAndRetry']
> = (context, actor, { id, localPart }) =>
  orderOtherAddress(context, actor, {
    id,
    action: 'operations.editAndRetry',
    choose: () => Promise.resolve(localPart),
  });
