import { inTransaction } from '#main/registry/database.ts';
import { stageAccounts, unstageSome } from '#main/registry/repositories/platform-accounts.ts';
import type { ListedAccount, ToldTexts } from '#shared/domain/reconcile.ts';
import type { UseCaseContext } from '../context.ts';
import type { RunAtWork } from './ports.ts';

/** So many rows are written in one transaction: some milliseconds, in which nobody else is served. */
export const PAGE = 500;

type Desk = Pick<UseCaseContext, 'db'>;

/** What a list was, once it was read to its end. */
export interface StagedList {
  listed: number;
  /** Which texts it had of any account: one without has lost it. */
  told: ToldTexts;
}

/** Takes the platform's list in, a page at a time. */
export async function stageList(
  { db }: Desk,
  list: AsyncIterable<ListedAccount>,
  run: RunAtWork,
): Promise<StagedList> {
  const told = { displayName: false, unitNameTh: false };
  let page: ListedAccount[] = [];
  let listed = 0;
  const write = async () => {
    const full = page;
    page = [];
    await inTransaction(db, (trx) => stageAccounts(trx, full));
    listed += full.length;
    run.tell({ phase: 'listing', done: listed, total: null });
    await run.breathe();
  };
  for await (const account of list) {
    told.displayName ||= account.displayName !== null;
    told.unitNameTh ||= account.unitNameTh !== null;
    page.push(account);
    if (page.length === PAGE) await write();
  }
  await write();
  return { listed, told };
}

/** Takes the list away again: it is of no use once it was compared. `breathe` lets others have their turn. */
export async function unstageList({ db }: Desk, breathe: () => Promise<void>): Promise<void> {
  while (await inTransaction(db, (trx) => unstageSome(trx, PAGE * 4))) await breathe();
}
