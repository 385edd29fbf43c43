import { refuse } from '#shared/contract/errors.ts';
import { judge, type ListedAccount, type ToldTexts, withEmptied } from '#shared/domain/reconcile.ts';
import { accountKeyOf } from '#main/outbox/order.ts';
import { speakable } from '#main/outbox/speakable.ts';
import type { Registry, RegistryTransaction } from '#main/registry/database.ts';
import { comparableAccounts } from '#main/registry/repositories/reconcile-accounts.ts';
import { isFoundIn, type StoredFinding } from '#main/registry/repositories/reconcile-findings.ts';
import { findNewestFindings } from '#main/registry/repositories/reconcile-runs.ts';
import type { UseCaseContext } from '../context.ts';
import { platformSettings } from '../settings/defaults.ts';

/**
 * What the platform has under the addresses of a finding now. One that cannot be asked is looked at by its latest list: null
 * where that one was compared since, and the same was not found in it.
 * @throws Refusal `PLATFORM_UNREACHABLE`
 */
export async function platformNow(
  { db, reconcile }: Pick<UseCaseContext, 'db' | 'reconcile'>,
  finding: StoredFinding,
): Promise<ListedAccount[] | null> {
  const { address, rows } = finding;
  const { connector } = await platformSettings(db);
  const platform = await reconcile.platform(connector);
  // nothing is proposed about what carries another’s key, so that it does not matter here that keys were not kept
  if (!platform && !(await isInLatestList(db, finding))) return null;
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

async function isInLatestList(db: Registry, finding: StoredFinding): Promise<boolean> {
  const latest = await findNewestFindings(db);
  return latest === undefined || latest.id <= finding.runId || (await isFoundIn(db, latest.id, finding));
}

/** Whether the same would be found, now that the registry and the platform were looked at again. */
export async function stillHolds(
  trx: RegistryTransaction,
  { vault }: Pick<UseCaseContext, 'vault'>,
  finding: StoredFinding,
  { takenAt, rows: listed }: { takenAt: string; rows: readonly ListedAccount[] | null },
): Promise<boolean> {
  if (listed === null) return false;
  const ids = finding.accountId === null ? [] : [finding.accountId];
  const [holder] = await comparableAccounts(trx, { ids, takenAt });
  const account = holder ? { ...holder, accountKey: accountKeyOf(vault, holder) } : null;
  if (account?.state !== (finding.accountState ?? undefined)) return false;
  // what was found to be empty was told of others, and is no less so when it is alone
  const wasEmptied = (field: keyof ToldTexts) =>
    finding.differences.some((one) => one.field === field && one.platform === '');
  const told = { displayName: wasEmptied('displayName'), unitNameTh: wasEmptied('unitNameTh') };
  const rows = listed.map((row) => withEmptied(row, told));
  const verdict = judge({ account, rows, shared: [], others: [] });
  return verdict.kind === finding.kind && verdict.signature === finding.signature;
}
