import { refuse } from '#shared/contract/errors.ts';
import type { HeldAddress } from '#shared/contract/accounts.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { ACCOUNT_ACTS, actVerdict, standingOf } from '#shared/domain/account-state.ts';
import { mayRelease, releasableOn } from '#shared/domain/address-retention.ts';
import type { Registry } from '#main/registry/database.ts';
import {
  type Account,
  addressesHeldFor,
  findAccount,
  findAccountByAddress,
  findLastHolder,
} from '#main/registry/repositories/accounts.ts';
import { accountRows } from '#main/registry/repositories/account-views.ts';
import { operationViewsOfAccount } from '#main/registry/repositories/operation-views.ts';
import { workUnderWay } from '#main/registry/repositories/operations.ts';
import { unusedSince } from '#main/registry/repositories/unused-since.ts';
import { requestDetail } from '#main/registry/repositories/request-views.ts';
import { findRequestById } from '#main/registry/repositories/requests.ts';
import type { UseCase } from '../context.ts';
import { platformSettings, retentionSettings } from '../settings/defaults.ts';

/** Enough for years of one account's life; the rest is in the trail. */
const MOST_OPERATIONS = 200;

/** One account with everything about it; an address that is held for an account shows that account. */
export const showAccount: UseCase<Inputs['accounts']['show'], Outputs['accounts']['show']> = async (
  { db, vault, now },
  _actor,
  { account: wanted },
) => {
  const account = await accountBehind(db, wanted);
  const request = await findRequestById(db, account.requestId);
  const [row] = await accountRows(db, [account.id]);
  if (!request || !row) throw new Error(`account ${account.id} has lost its request`);
  const underWay = await workUnderWay(db, account.id);
  const { months } = await retentionSettings(db);
  const at = now();
  const addresses: HeldAddress[] = [];
  for (const one of [account, ...(await addressesHeldFor(db, account.id))]) {
    const since = await unusedSince(db, one, at);
    if (since !== null) addresses.push(heldAddress(one, { since, months, at }));
  }
  return {
    account: row,
    request: await requestDetail(db, vault, request),
    domain: (await platformSettings(db)).domain,
    acts: ACCOUNT_ACTS.filter((act) => actVerdict(account.state, underWay, act).may),
    operations: await operationViewsOfAccount(db, account.id, MOST_OPERATIONS),
    addresses,
  };
};

/** @throws Refusal `ACCOUNT_NOT_FOUND` */
async function accountBehind(db: Registry, wanted: number | string): Promise<Account> {
  const found =
    typeof wanted === 'number'
      ? await findAccount(db, wanted)
      : ((await findAccountByAddress(db, wanted)) ?? (await findLastHolder(db, wanted)));
  if (!found) return refuse('ACCOUNT_NOT_FOUND', {});
  if (found.heldFor === null) return found;
  return (await findAccount(db, found.heldFor)) ?? refuse('ACCOUNT_NOT_FOUND', {});
}

function heldAddress(
  account: Account,
  { since, months, at }: { since: string; months: number; at: string },
): HeldAddress {
  const { id, address } = account;
  const standing = standingOf(account);
  const isHeld = standing !== 'released';
  return {
    id,
    address,
    standing,
    since: account.releasedAt ?? since,
    releasableOn: isHeld ? releasableOn(since, months) : null,
    mayRelease: isHeld && mayRelease(since, months, at),
  };
}
