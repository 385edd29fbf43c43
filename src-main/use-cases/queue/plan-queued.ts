import type { PlanRow } from '#shared/contract/dry-run.ts';
import type { ConnectorId } from '#shared/contract/vocabulary.ts';
import { isSameMailbox } from '#shared/domain/contact.ts';
import { needsApproval } from '#shared/domain/approval.ts';
import { goesApart } from '#shared/domain/delivery-standing.ts';
import { policyChannel } from '#main/delivery/delivery-policy.ts';
import { askedOfPlatform } from '#main/outbox/asked.ts';
import { plannedOf } from '#main/registry/repositories/operation-approvals.ts';
import type { StoredRequest } from '#main/registry/repositories/requests.ts';
import { findStaff } from '#main/registry/repositories/staff.ts';
import type { Actor, UseCaseContext } from '../context.ts';
import { proposalFor } from './address.ts';
import { holderKey, nameOfHolder } from './holder.ts';
import { otherMailboxOf } from './other-mailbox.ts';
import { fault, faultsOnTheWay, type PlanFrame } from './plan-frame.ts';

/**
 * Plans requests one after the other as ordering them would go, by the very rules: an address that one of them would get
 * is the next one's clash, and a person who would get a mailbox gets no second one.
 */
export function createPlanner(
  context: UseCaseContext,
  actor: Actor,
  frame: PlanFrame,
  connector: ConnectorId,
): (request: StoredRequest) => Promise<PlanRow> {
  const { db } = context;
  const { domain } = frame.platform;
  /** Whose each address would be. */
  const planned = new Map<string, string>();
  const mailboxes = new Map<string, string>();

  return async function plan(request) {
    const { proposal, clashes } = await proposalFor(db, request, domain, planned);
    const address = proposal === null ? null : `${proposal}@${domain}`;
    const existing = (await otherMailboxOf(db, request)) ?? mailboxes.get(holderKey(request)) ?? null;
    const asked = askedOfPlatform(request, address ?? '');
    const order = { kind: 'create' as const, connector };
    const faults = faultsOnTheWay(context, frame, { ...order, asked: address === null ? null : asked });
    if (address === null) faults.unshift(fault('no-proposal', ''));
    const isShut = address !== null && (await isShutIn(context, request, address));
    if (isShut) faults.unshift(fault('contact-is-address', address));
    if (existing !== null) faults.unshift(fault('person-has-account', existing));
    const other = await otherOfficer(context, actor, request);
    if (other !== null) faults.unshift(fault('taken-by-other', other));
    // what is not ordered takes nobody's address
    if (address !== null && existing === null && !isShut) {
      planned.set(address, nameOfHolder(request));
      if (request.kind === 'personal') mailboxes.set(holderKey(request), address);
    }
    return {
      planned: {
        requestCode: request.code,
        ...order,
        platform: frame.platforms[connector],
        ...plannedOf(asked),
        address,
        orderedBy: null,
      },
      source: 'queue',
      operationId: null,
      needsApproval: needsApproval(frame.scope, order.kind),
      clashes,
      faults,
    };
  };
}

/** Whether the password would be mailed into the very mailbox that it opens, as `appendOperation` judges. */
async function isShutIn({ db }: UseCaseContext, request: StoredRequest, address: string): Promise<boolean> {
  const isSame = isSameMailbox(request.contactEmail, address);
  return isSame && !goesApart(await policyChannel(db, request.kind));
}

/** Who else is at work on it, as `loadOwnCase` judges; an administrator may step in. */
async function otherOfficer(
  { db }: UseCaseContext,
  actor: Actor,
  { takenBy, state }: StoredRequest,
): Promise<string | null> {
  if (state !== 'provisioning' || takenBy === null || takenBy === actor.staffId) return null;
  if (actor.roles.includes('administrator')) return null;
  return (await findStaff(db, takenBy))?.displayName ?? '';
}
