import { refuse } from '#shared/contract/errors.ts';
import { judge, type ListedAccount } from '#shared/domain/reconcile.ts';
import { accountKeyOf } from '#main/outbox/order.ts';
import { speakable } from '#main/outbox/speakable.ts';
import type { RegistryTransaction } from '#main/registry/database.ts';
import { comparableAccounts } from '#main/registry/repositories/reconcile-accounts.ts';
import type { StoredFinding } from '#main/registry/repositories/reconcile-findings.ts';
import type { UseCaseContext } from '../context.ts';
import { platformSettings } from '../settings/defaults.ts';

/**
 * What the platform has under the addresses of a finding now; as its list had it where it cannot be asked.
 * @throws Refusal `PLATFORM_UNREACHABLE`
 */
export async function platformNow(
  { db, reconcile }: Pick<UseCaseContext, 'db' | 'reconcile'>,
  { address, rows }: StoredFinding,
): Promise<ListedAccount[]> {
  const { connector } = await platformSettings(db);
  const platform = await reconcile.platform(connector);
  // nothing is proposed about what carries another’s key, so that it does not matter here that keys were not kept
  if (!platform) return rows.map((row) => ({ ...row, accountKey: null }));
  const found: ListedAccount[] = [];
  try {
    for (const one of new Set([address.toLowerCase(), ...rows.map((row) => row.address)])) {
      const account = await platform.lookUp(one);
      if (account) found.push(account);
    }
  } catch (error) {
    const words = error instanceof Error ? speakable(error.message, undefined) : '';
    refuse('PLATFORM_UNREACHABLE', { words });
  }
  return found;
}

/** Whether the same would be found, now that the registry and the platform were looked at again. */
export async function stillHolds(
  trx: RegistryTransaction,
  { vault }: Pick<UseCaseContext, 'vault'>,
  finding: StoredFinding,
  { takenAt, rows }: { takenAt: string; rows: readonly ListedAccount[] },
): Promise<boolean> {
  const ids = finding.accountId === null ? [] : [finding.accountId];
  const [holder] = await comparableAccounts(trx, { ids, takenAt });
  const account = holder ? { ...holder, accountKey: accountKeyOf(vault, holder) } : null;
  if (account?.state !== (finding.accountState ?? undefined)) return false;
  const verdict = judge({ account, rows, shared: [], others: [] });
  return verdict.kind === finding.kind && verdict.signature === finding.signature;
}
