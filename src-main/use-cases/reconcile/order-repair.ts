import { refuse } from '#shared/contract/errors.ts';
import type { FindingAct } from '#shared/domain/reconcile.ts';
import { generatePassword } from '#shared/domain/password-policy.ts';
import { appendOperation } from '#main/outbox/append.ts';
import { askedOfPlatform } from '#main/outbox/asked.ts';
import type { Settler } from '#main/outbox/settle.ts';
import type { RegistryTransaction } from '#main/registry/database.ts';
import { findAccount } from '#main/registry/repositories/accounts.ts';
import { OPERATION_SECRET, workUnderWay } from '#main/registry/repositories/operations.ts';
import { appendEvent } from '#main/registry/repositories/request-moves.ts';
import { findRequestById } from '#main/registry/repositories/requests.ts';
import type { UseCaseContext } from '../context.ts';
import { platformSettings } from '../settings/defaults.ts';

/** Acts that bring the platform to what the registry says of an account already, so that its own state forbids none. */
export interface Repair {
  accountId: number;
  acts: readonly FindingAct[];
  /** What the platform calls the account. */
  platformAddress: string | undefined;
  reason: string;
}

/**
 * Orders a repair over the platform's current connector, act after act. An account that is made again gets a new first
 * password, which is mailed like every other.
 * @throws Refusal `ACCOUNT_NOT_FOUND`, `ACCOUNT_BUSY`
 */
export async function orderRepair(
  trx: RegistryTransaction,
  { vault, randomInt }: Pick<UseCaseContext, 'vault' | 'randomInt'>,
  { actor, door, at }: Settler,
  { accountId, acts, platformAddress, reason }: Repair,
): Promise<number[]> {
  const account = (await findAccount(trx, accountId)) ?? refuse('ACCOUNT_NOT_FOUND', {});
  // a message that waits holds nothing up: a new password takes it back
  const busy = (await workUnderWay(trx, account.id)).find((work) => work !== 'deliver');
  if (busy) refuse('ACCOUNT_BUSY', { kind: busy });
  const request = await findRequestById(trx, account.requestId);
  if (!request) throw new Error(`account ${account.id} has lost its request`);
  const { connector } = await platformSettings(trx);
  const asked = askedOfPlatform(request, account.address);
  const ordered: number[] = [];
  for (const kind of acts) {
    const hasPassword = kind === 'create';
    const order = {
      kind,
      connector,
      account,
      asked: kind === 'rename' && platformAddress ? { ...asked, formerAddress: platformAddress } : asked,
      secretCipher: hasPassword ? vault.seal(OPERATION_SECRET, generatePassword(randomInt)) : null,
      orderedBy: actor,
      at,
    };
    ordered.push(await appendOperation(trx, request, order));
    const event = { event: `${kind}-ordered`, state: request.state, actor, door, at, note: reason };
    await appendEvent(trx, request.id, event);
  }
  return ordered;
}
