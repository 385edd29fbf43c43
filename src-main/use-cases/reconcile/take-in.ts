import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { adoptionFault } from '#shared/domain/adoption.ts';
import type { ListedAccount } from '#shared/domain/reconcile.ts';
import {
  nameOwner,
  settleFinding,
  type StoredFinding,
} from '#main/registry/repositories/reconcile-findings.ts';
import { audited } from '../audited.ts';
import { refuseUnavailable } from '../connectors.ts';
import type { UseCase } from '../context.ts';
import { platformSettings } from '../settings/defaults.ts';
import { loadFinding, shownFinding } from './aside.ts';
import { platformNow, stillHolds } from './look-again.ts';
import { loadRun } from './runs.ts';
import { ownedByForm, ownedByRequest } from './take-in-as.ts';

/** An officer has decided whose an account is that only the platform knew: the registry takes it in. */
export const takeIn: UseCase<Inputs['reconcile']['takeIn'], Outputs['reconcile']['takeIn']> = async (
  context,
  actor,
  { id, owner, reason },
) => {
  const { connector, domain } = await platformSettings(context.db);
  const before = await loadFinding(context.db, id, 'open');
  if (before.kind !== 'unknown') refuse('FINDING_PROPOSES_NOTHING', {});
  // of a list out of a file only that there was a key is kept
  if (before.rows.some(({ hasKey }) => hasKey)) refuse('ACCOUNT_OF_ANOTHER', {});
  await refuseUnavailable(context, connector);
  // the platform is asked outside the transaction, which waits for nobody
  const rows = await platformNow(context, before);
  const detail = { as: owner.by, code: '', reason, operations: new Array<number>(), gone: false };
  const trace = { action: 'reconcile.takeIn', subject: before.address, detail };
  const finding = await audited(context, actor, trace, async (trx, at) => {
    const now = await loadFinding(trx, id, 'open');
    const { takenAt } = await loadRun(trx, now.runId);
    detail.gone = !(await stillHolds(trx, context, now, { takenAt, rows }));
    const row = rows?.[0];
    if (!detail.gone && row) {
      refuseUntakable(now, row, domain);
      const isSuspended = row.isSuspended === true;
      const found = { address: now.address, domain, isSuspended, reason, at };
      const taken =
        owner.by === 'request'
          ? await ownedByRequest(trx, context, actor, { ...found, code: owner.code, connector })
          : await ownedByForm(trx, context, actor, { ...found, form: owner.form });
      detail.code = taken.requestCode;
      detail.operations = taken.operations;
      await nameOwner(trx, id, taken);
    }
    const state = detail.gone ? ('gone' as const) : ('ordered' as const);
    await settleFinding(trx, id, { state, reason, by: actor.name, at });
    return shownFinding(trx, id);
  });
  context.wakeWorker();
  return finding;
};

/** What carries somebody's key, or has the address beside its own, is nobody's to take; nor is another domain's. */
function refuseUntakable({ address }: StoredFinding, row: ListedAccount, domain: string): void {
  const fault = adoptionFault({ address: row.address, accountKey: row.accountKey }, address);
  if (fault === 'foreign') refuse('ACCOUNT_OF_ANOTHER', {});
  if (fault !== undefined) refuse('ACCOUNT_ADDRESS_DIFFERS', { address, found: row.address });
  if (!address.toLowerCase().endsWith(`@${domain}`)) refuse('ADDRESS_OTHER_DOMAIN', { address, domain });
}
