import type { Inputs, Outputs } from '#shared/contract/index.ts';
import type { OperationView } from '#shared/contract/operations.ts';
import type { AccountAct } from '#shared/domain/account-state.ts';
import { audited } from '../audited.ts';
import { refuseUnavailable } from '../connectors.ts';
import type { Actor, UseCase, UseCaseContext } from '../context.ts';
import { viewOf } from '../operations/load-operation.ts';
import { platformSettings } from '../settings/defaults.ts';
import { type AccountOrder, orderOnAccount } from './order-on-account.ts';

/** An officer orders an act: operation, timeline and trail are written together. @returns the operation. */
async function order(context: UseCaseContext, actor: Actor, wanted: AccountOrder): Promise<OperationView> {
  const { act, reason } = wanted;
  const detail = { address: '', reason };
  const trace = { action: `accounts.${act}`, subject: '', detail };
  await refuseUnavailable(context, (await platformSettings(context.db)).connector);
  const id = await audited(context, actor, trace, async (trx, at) => {
    const ordered = await orderOnAccount(trx, { actor: actor.name, door: actor.door, at }, wanted);
    trace.subject = ordered.requestCode;
    trace.detail = {
      address: ordered.address,
      ...(ordered.newAddress !== null && { to: ordered.newAddress }),
      reason,
    };
    return ordered.operationId;
  });
  context.wakeWorker();
  return viewOf(context.db, id);
}

type Plain = Exclude<AccountAct, 'rename'>;
const ordering =
  (act: Plain): UseCase<Inputs['accounts'][Plain], Outputs['accounts'][Plain]> =>
  (context, actor, { id, reason }) =>
    order(context, actor, { accountId: id, act, reason });

/** Closes an account for a while. */
export const suspendAccount = ordering('suspend');
/** Opens it again. */
export const restoreAccount = ordering('restore');
/** Writes its names anew on the platform. */
export const changeAccount = ordering('change');
/** Removes it, with its mail; its address stays its holder's. */
export const deleteAccount = ordering('delete');

/** Gives it another address. */
export const renameAccount: UseCase<Inputs['accounts']['rename'], Outputs['accounts']['rename']> = (
  context,
  actor,
  { id, localPart, reason },
) => order(context, actor, { accountId: id, act: 'rename', localPart, reason });
