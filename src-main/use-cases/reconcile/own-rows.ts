import { accountKeyOf } from '#main/outbox/order.ts';
import { inTransaction } from '#main/registry/database.ts';
import { ownByAddress, ownByKey } from '#main/registry/repositories/platform-accounts.ts';
import { accountIdentities, countAccounts } from '#main/registry/repositories/reconcile-accounts.ts';
import type { UseCaseContext } from '../context.ts';
import type { RunAtWork } from './ports.ts';
import { PAGE } from './stage.ts';

/**
 * Gives every row of the list to the one account of the registry it belongs to: by the key it carries, whatever its
 * address, and otherwise by its address. What is left belongs to none.
 */
export async function ownRows(
  { db, vault }: Pick<UseCaseContext, 'db' | 'vault'>,
  run: RunAtWork,
): Promise<void> {
  const total = await countAccounts(db);
  let done = 0;
  for (let afterId = 0; ;) {
    const accounts = await accountIdentities(db, afterId, PAGE);
    const keys = accounts.map((account) => ({ id: account.id, key: accountKeyOf(vault, account) }));
    await inTransaction(db, (trx) => ownByKey(trx, keys));
    done += accounts.length;
    run.tell({ phase: 'matching', done, total });
    await run.breathe();
    const last = accounts.at(-1);
    if (!last || accounts.length < PAGE) break;
    afterId = last.id;
  }
  for (let afterId: number | undefined = 0; afterId !== undefined;) {
    const from: number = afterId;
    afterId = await inTransaction(db, (trx) => ownByAddress(trx, from, PAGE));
    await run.breathe();
  }
}
