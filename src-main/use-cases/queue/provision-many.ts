import { setImmediate as breath } from 'node:timers/promises';
import type { OrderResult } from '#shared/contract/dry-run.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import type { ConnectorId } from '#shared/contract/vocabulary.ts';
import type { Registry } from '#main/registry/database.ts';
import { operationsOfRequest } from '#main/registry/repositories/operations.ts';
import { moveRequest } from '#main/registry/repositories/request-moves.ts';
import { findRequest } from '#main/registry/repositories/requests.ts';
import { audited } from '../audited.ts';
import { refuseUnavailable } from '../connectors.ts';
import type { Actor, UseCase, UseCaseContext } from '../context.ts';
import { platformSettings } from '../settings/defaults.ts';
import { orderAccount } from './order-account.ts';
import { loadOwnCase } from './own-case.ts';

interface Row {
  code: string;
  localPart: string;
}

/** Carries a dry run out, row by row: what is ordered stays ordered, whatever comes of the next one. */
export const provisionMany: UseCase<
  Inputs['queue']['provisionMany'],
  Outputs['queue']['provisionMany']
> = async (context, actor, { connector, rows }) => {
  await refuseUnavailable(context, connector);
  const results: OrderResult[] = [];
  for (const row of rows) {
    results.push(await orderRow(context, actor, connector, row));
    await breath();
  }
  context.wakeWorker();
  return { results };
};

/** One row: opened and ordered in one transaction, or left as it was with the reason. */
async function orderRow(
  context: UseCaseContext,
  actor: Actor,
  connector: ConnectorId,
  { code, localPart }: Row,
): Promise<OrderResult> {
  const known = await orderedBefore(context.db, code, localPart);
  if (known) return { code, outcome: 'already', refusal: null, ...known };
  const trace = { action: 'queue.provisionMany', subject: code, detail: { connector, address: '' } };
  try {
    const ordered = await audited(context, actor, trace, async (trx, at) => {
      const found = await loadOwnCase(trx, actor, code);
      trace.subject = found.code;
      const move = { actor: actor.name, door: actor.door, at, takenBy: actor.staffId };
      if (found.state === 'confirmed') await moveRequest(trx, found, { event: 'take', ...move });
      const order = await orderAccount(trx, context, actor, { code, localPart, connector, at });
      trace.detail.address = order.address;
      return order;
    });
    return { ...ordered, outcome: 'ordered', refusal: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code: reason, data } = error as Refusal;
    const refusal = { code: reason, data };
    return { code, outcome: 'refused', address: null, operationId: null, refusal };
  }
}

/** The order that stands for a request under this very address, as where the answer to the first call was lost. */
async function orderedBefore(
  db: Registry,
  code: string,
  localPart: string,
): Promise<{ address: string; operationId: number } | undefined> {
  const request = await findRequest(db, code);
  if (!request) return undefined;
  const address = `${localPart.trim().toLowerCase()}@${(await platformSettings(db)).domain}`;
  const operations = await operationsOfRequest(db, request.id);
  const order = operations.findLast(({ kind, state }) => kind === 'create' && state !== 'cancelled');
  const stands = order && order.state !== 'parked' && order.asked.address === address;
  return stands ? { address, operationId: order.id } : undefined;
}
