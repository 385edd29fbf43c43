import type { RunCounts } from '#shared/contract/reconcile.ts';
import { judge, type ToldTexts } from '#shared/domain/reconcile.ts';
import { inTransaction } from '#main/registry/database.ts';
import { strays } from '#main/registry/repositories/platform-accounts.ts';
import { comparableAccounts, countAccounts } from '#main/registry/repositories/reconcile-accounts.ts';
import { insertFindings, type NewFinding } from '#main/registry/repositories/reconcile-findings.ts';
import type { UseCaseContext } from '../context.ts';
import { type HeldGroup, groupsOfAccounts, groupsOfStrays, shownRow } from './groups.ts';
import type { RunAtWork } from './ports.ts';
import { PAGE } from './stage.ts';

type Desk = Pick<UseCaseContext, 'db' | 'vault'>;
type Tally = Omit<RunCounts, 'listed'>;

const NOTHING: Tally = {
  accounts: 0,
  agreed: 0,
  underWay: 0,
  aside: 0,
  missing: 0,
  lingering: 0,
  unknown: 0,
  duplicate: 0,
  differing: 0,
};

/** Compares the registry with the staged list, whose rows have their owners: writes findings, and nothing else. */
export async function compare(
  desk: Desk,
  { id: runId, takenAt, told }: { id: number; takenAt: string; told: ToldTexts },
  run: RunAtWork,
): Promise<Tally> {
  const { db } = desk;
  const tally = { ...NOTHING };
  const total = await countAccounts(db);
  for (let afterId = 0; ;) {
    const accounts = await comparableAccounts(db, { afterId, limit: PAGE, takenAt });
    await judgeAll(desk, runId, await groupsOfAccounts(desk, accounts, told), tally);
    tally.accounts += accounts.length;
    run.tell({ phase: 'comparing', done: tally.accounts, total });
    await run.breathe();
    const last = accounts.at(-1);
    if (!last || accounts.length < PAGE) break;
    afterId = last.id;
  }
  for (let afterId = 0; ;) {
    const firsts = await strays(db, afterId, PAGE);
    await judgeAll(desk, runId, await groupsOfStrays(db, firsts), tally);
    await run.breathe();
    const last = firsts.at(-1);
    if (!last || firsts.length < PAGE) break;
    afterId = last.id;
  }
  return tally;
}

async function judgeAll(
  { db }: Desk,
  runId: number,
  groups: readonly HeldGroup[],
  tally: Tally,
): Promise<void> {
  const findings: NewFinding[] = [];
  for (const group of groups) {
    const finding = findingOf(runId, group);
    if (typeof finding === 'string') tally[finding === 'under-way' ? 'underWay' : 'agreed'] += 1;
    else findings.push(finding);
  }
  for (const { kind } of findings) tally[kind] += 1;
  if (findings.length > 0) tally.aside += await inTransaction(db, (trx) => insertFindings(trx, findings));
}

/** What a group comes to, as it is kept. */
export function findingOf(runId: number, group: HeldGroup): NewFinding | 'agreed' | 'under-way' {
  const { kind, differences, acts, accept, signature } = judge(group);
  if (kind === 'agreed' || kind === 'under-way') return kind;
  const { holder, rows, shared, others } = group;
  return {
    runId,
    kind,
    signature,
    address: holder?.address ?? rows[0]?.address ?? '',
    accountId: holder?.id ?? null,
    accountState: holder?.state ?? null,
    holderName: holder?.holderName ?? null,
    requestCode: holder?.requestCode ?? null,
    rows: rows.map(shownRow),
    // the key itself is of no use to anybody, and stays where it is
    differences: differences.map((one) =>
      one.field === 'accountKey' ? { ...one, registry: '', platform: '' } : one,
    ),
    others: [...shared, ...others],
    acts,
    accept,
  };
}
