import { type Group, type ListedAccount, type ToldTexts, withEmptied } from '#shared/domain/reconcile.ts';
import { accountKeyOf } from '#main/outbox/order.ts';
import type { Registry } from '#main/registry/database.ts';
import { type StagedAccount, stagedOf, stagedUnder } from '#main/registry/repositories/platform-accounts.ts';
import { type ComparableAccount, listedMailboxesOf } from '#main/registry/repositories/reconcile-accounts.ts';
import type { Vault } from '#main/registry/vault.ts';

/** A group with whom it is about. */
export interface HeldGroup extends Group {
  holder: ComparableAccount | null;
}

/** The groups of these accounts: each with the rows that belong to it. */
export async function groupsOfAccounts(
  { db, vault }: { db: Registry; vault: Vault },
  accounts: readonly ComparableAccount[],
  told: ToldTexts,
): Promise<HeldGroup[]> {
  const rows = await stagedOf(
    db,
    accounts.map(({ id }) => id),
  );
  const rowsOf = Map.groupBy(rows, ({ accountId }) => accountId);
  const neighbours = await neighboursOf(db, rows);
  const mailboxes = await listedMailboxesOf(db, [...new Set(accounts.map(({ personKey }) => personKey))]);
  const mailboxesOf = Map.groupBy(mailboxes, ({ personKey }) => personKey);
  return accounts.map((holder) => {
    const mine = rowsOf.get(holder.id) ?? [];
    const own = mailboxesOf.get(holder.personKey) ?? [];
    const isOne = own.some(({ id }) => id === holder.id);
    return {
      holder,
      account: { ...holder, accountKey: accountKeyOf(vault, holder) },
      rows: mine.map((row) => withEmptied(row, told)),
      shared: sharedBy(mine, neighbours),
      others: isOne ? own.filter(({ id }) => id !== holder.id).map(({ address }) => address) : [],
    };
  });
}

/** The groups of rows that belong to no account, by the first row of each. */
export async function groupsOfStrays(db: Registry, firsts: readonly StagedAccount[]): Promise<HeldGroup[]> {
  const neighbours = await neighboursOf(db, firsts);
  return firsts.map((first) => {
    const rows = (neighbours.get(first.address) ?? []).filter(({ accountId }) => accountId === null);
    return { holder: null, account: null, rows, shared: sharedBy(rows, neighbours), others: [] };
  });
}

/** Every row under the addresses of these, by address. */
async function neighboursOf(
  db: Registry,
  rows: readonly StagedAccount[],
): Promise<Map<string, StagedAccount[]>> {
  const addresses = [...new Set(rows.map(({ address }) => address))];
  return Map.groupBy(await stagedUnder(db, addresses), ({ address }) => address);
}

function sharedBy(
  rows: readonly StagedAccount[],
  neighbours: ReadonlyMap<string, readonly StagedAccount[]>,
): string[] {
  const isOwn = (row: StagedAccount) => rows.some(({ id }) => id === row.id);
  const addresses = [...new Set(rows.map(({ address }) => address))];
  return addresses.filter((address) => neighbours.get(address)?.some((row) => !isOwn(row)));
}

/** A row as it may be shown: the key itself is of no use to anybody. */
export function shownRow(row: ListedAccount) {
  const { address, accountKey, displayName, unitNameTh, isSuspended, quotaMegabytes, lastSignInAt } = row;
  const hasKey = accountKey !== null;
  return { address, hasKey, displayName, unitNameTh, isSuspended, quotaMegabytes, lastSignInAt };
}
