import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { policyChannel } from '#main/delivery/delivery-policy.ts';
import { moveRequest } from '#main/registry/repositories/request-moves.ts';
import { requestDetail } from '#main/registry/repositories/request-views.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { loadRequest } from '../requests/load-request.ts';
import { platformSettings } from '../settings/defaults.ts';
import { proposalFor } from './address.ts';
import { orderState } from './order-state.ts';
import { otherMailboxOf } from './other-mailbox.ts';
import { loadOwnCase } from './own-case.ts';

/** Opens a case with its proposed address. One that is at work is opened again as it stands. */
export const takeRequest: UseCase<Inputs['queue']['take'], Outputs['queue']['take']> = async (
  context,
  actor,
  { code },
) => {
  const { db, vault } = context;
  const found = await loadOwnCase(db, actor, code);
  if (found.state !== 'provisioning' && found.state !== 'parked') {
    const trace = { action: 'queue.take', subject: found.code };
    await audited(context, actor, trace, async (trx, at) => {
      const request = await loadOwnCase(trx, actor, code);
      const move = { actor: actor.name, door: actor.door, at, takenBy: actor.staffId };
      await moveRequest(trx, request, { event: 'take', ...move });
    });
  }
  const request = await loadRequest(db, actor, code);
  const { domain, connector } = await platformSettings(db);
  const connectors = await context.connectors();
  return {
    request: await requestDetail(db, vault, request),
    domain,
    ...(await proposalFor(db, request, domain)),
    hasAccount: await otherMailboxOf(db, request),
    connector: connectors.includes(connector) ? connector : (connectors[0] ?? connector),
    connectors: [...connectors],
    channel: await policyChannel(db, request.kind),
    canOrder: (await orderState(db, request)).canOrder,
  };
};
