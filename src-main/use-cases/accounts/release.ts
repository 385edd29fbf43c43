import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { standingOf } from '#shared/domain/account-state.ts';
import { mayRelease, releasableOn } from '#shared/domain/address-retention.ts';
import { releaseAddress } from '#main/registry/repositories/account-moves.ts';
import { findAccount } from '#main/registry/repositories/accounts.ts';
import { workUnderWay } from '#main/registry/repositories/operations.ts';
import { appendEvent } from '#main/registry/repositories/request-moves.ts';
import { findRequestById } from '#main/registry/repositories/requests.ts';
import { unusedSince } from '#main/registry/repositories/unused-since.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { retentionSettings } from '../settings/defaults.ts';

/**
 * The decision that an address which nobody uses any more may go to another person. It is never made by the program, and
 * not before the administrator's term is over; who made it and why stands in the timeline and in the trail.
 */
export const releaseHeldAddress: UseCase<Inputs['accounts']['release'], Outputs['accounts']['release']> = (
  context,
  actor,
  { id, reason },
) => {
  const trace = { action: 'accounts.release', subject: '', detail: { address: '', reason } };
  return audited(context, actor, trace, async (trx, at) => {
    const account = (await findAccount(trx, id)) ?? refuse('ACCOUNT_NOT_FOUND', {});
    const { address, releasedAt, heldFor } = account;
    const since = await unusedSince(trx, account, at);
    if (since === null || releasedAt !== null)
      return refuse('ACCOUNT_STATE_FORBIDS', { state: standingOf(account), act: 'release' });
    // a renaming that is under way needs the address that is held for it; and what was asked of the platform may yet come
    const underWay = await workUnderWay(trx, heldFor ?? id);
    const barring = heldFor === null ? underWay[0] : underWay.find((kind) => kind === 'rename');
    if (barring) refuse('ACCOUNT_BUSY', { kind: barring });
    const { months } = await retentionSettings(trx);
    if (!mayRelease(since, months, at))
      refuse('ADDRESS_STILL_HELD', { address, from: releasableOn(since, months) });
    const request = await findRequestById(trx, account.requestId);
    if (!request) throw new Error(`account ${id} has lost its request`);
    trace.subject = request.code;
    trace.detail.address = address;
    await releaseAddress(trx, id, at);
    const by = { actor: actor.name, door: actor.door, at, reason: address, note: reason };
    await appendEvent(trx, request.id, { event: 'address-released', state: request.state, ...by });
    return { address };
  });
};
