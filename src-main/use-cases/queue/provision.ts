import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { audited } from '../audited.ts';
import { refuseUnavailable } from '../connectors.ts';
import type { UseCase } from '../context.ts';
import { orderAccount } from './order-account.ts';

/** Orders the account of an open case, in one transaction with its address and its first password. */
export const provisionRequest: UseCase<Inputs['queue']['provision'], Outputs['queue']['provision']> = async (
  context,
  actor,
  { code, localPart, connector, channel },
) => {
  const trace = {
    action: 'queue.provision',
    subject: '',
    detail: { connector, address: '', ...(channel && { channel }) },
  };
  await refuseUnavailable(context, connector);
  const provisioned = await audited(context, actor, trace, async (trx, at) => {
    const ordered = await orderAccount(trx, context, actor, { code, localPart, connector, channel, at });
    trace.subject = ordered.code;
    trace.detail.address = ordered.address;
    return ordered;
  });
  context.wakeWorker();
  return provisioned;
};
