import { setImmediate as breath } from 'node:timers/promises';
import { MOST_PLANNED, type PlanRow } from '#shared/contract/dry-run.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { idsToCome } from '#main/registry/repositories/operation-approvals.ts';
import { unorderedIds } from '#main/registry/repositories/request-orders.ts';
import { findRequestById } from '#main/registry/repositories/requests.ts';
import { hashOfRows, type Planned, plannedNow } from '../approvals/planned.ts';
import type { UseCase, UseCaseContext } from '../context.ts';
import { fault, faultsOnTheWay, loadPlanFrame, type PlanFrame } from './plan-frame.ts';
import { createPlanner } from './plan-queued.ts';

/** So many rows are read in one go, some milliseconds; then others have their turn. */
const SLICE = 25;

/**
 * What would be asked of which platform, were everything ordered now. It only reads, in slices: other people's work goes
 * on meanwhile, and what they change is found where a row is ordered, for there it is judged again.
 */
export const dryRun: UseCase<Inputs['queue']['dryRun'], Outputs['queue']['dryRun']> = async (
  context,
  actor,
  { connector: chosen },
) => {
  const { db } = context;
  const at = context.now();
  const frame = await loadPlanFrame(context);
  const { connectors, platform } = frame;
  const usual = connectors.includes(platform.connector) ? platform.connector : connectors[0];
  const connector = chosen ?? usual ?? platform.connector;
  const rows: PlanRow[] = [];
  const toCome = await idsToCome(db, MOST_PLANNED + 1);
  for (const slice of slicesOf(toCome)) {
    const operations = await plannedNow(db, slice);
    rows.push(...operations.map((operation) => rowOfOperation(context, frame, operation)));
    await breath();
  }
  const queued = await unorderedIds(db, MOST_PLANNED + 1 - rows.length);
  const plan = createPlanner(context, actor, frame, connector);
  for (const slice of slicesOf(queued)) {
    for (const id of slice) {
      const request = await findRequestById(db, id);
      if (request) rows.push(await plan(request));
    }
    await breath();
  }
  const more = rows.length > MOST_PLANNED;
  if (more) rows.length = MOST_PLANNED;
  const sha256 = hashOfRows(rows.map(({ planned }) => planned));
  const canLookUp = (await context.reconcile.platform(connector)) !== null;
  return { at, rows, sha256, more, connector, connectors: [...connectors], canLookUp };
};

function* slicesOf(ids: readonly number[]): Generator<readonly number[]> {
  for (let start = 0; start < ids.length; start += SLICE) yield ids.slice(start, start + SLICE);
}

/** An order as it stands; one that waits for its batch has gone as far as it can. */
function rowOfOperation(context: UseCaseContext, frame: PlanFrame, operation: Planned): PlanRow {
  const { id, planned, asked, afterId, state, approval } = operation;
  const isHeld = approval === 'held';
  const faults = faultsOnTheWay(context, frame, { ...planned, asked });
  if (afterId !== null) faults.push(fault('waits-for-earlier', ''));
  return {
    planned,
    source: state === 'waiting' ? 'batch' : isHeld ? 'held' : 'pending',
    operationId: id,
    needsApproval: isHeld,
    clashes: [],
    faults,
  };
}
