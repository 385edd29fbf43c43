import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import type { Finding, FindingState } from '#shared/contract/reconcile.ts';
import type { Registry } from '#main/registry/database.ts';
import {
  findFinding,
  removeAside,
  settleFinding,
  type StoredFinding,
  withoutSignature,
  writeAside,
} from '#main/registry/repositories/reconcile-findings.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';

/** @throws Refusal `FINDING_NOT_FOUND`, or `FINDING_SETTLED` where it is in another state. */
export async function loadFinding(db: Registry, id: number, needs: FindingState): Promise<StoredFinding> {
  const finding = (await findFinding(db, id)) ?? refuse('FINDING_NOT_FOUND', {});
  if (finding.state !== needs) refuse('FINDING_SETTLED', { state: finding.state });
  return finding;
}

/** A finding as it is now. */
export async function shownFinding(db: Registry, id: number): Promise<Finding> {
  const finding = await findFinding(db, id);
  if (!finding) throw new Error(`finding ${id} is gone`);
  return withoutSignature(finding);
}

/** Service accounts, accounts of the office itself: known, and nothing to be done about. */
export const setFindingAside: UseCase<
  Inputs['reconcile']['setAside'],
  Outputs['reconcile']['setAside']
> = async (context, actor, { id, reason }) => {
  const trace = { action: 'reconcile.setAside', subject: '', detail: {} };
  return audited(context, actor, trace, async (trx, at) => {
    const finding = await loadFinding(trx, id, 'open');
    const words = { reason, by: actor.name, at };
    await writeAside(trx, finding, words);
    await settleFinding(trx, id, { state: 'aside', ...words });
    trace.subject = finding.address;
    trace.detail = { kind: finding.kind, reason };
    return shownFinding(trx, id);
  });
};

/** Ends that. */
export const bringFindingBack: UseCase<
  Inputs['reconcile']['bringBack'],
  Outputs['reconcile']['bringBack']
> = async (context, actor, { id }) => {
  const trace = { action: 'reconcile.bringBack', subject: '', detail: {} };
  return audited(context, actor, trace, async (trx) => {
    const finding = await loadFinding(trx, id, 'aside');
    await removeAside(trx, finding);
    trace.subject = finding.address;
    trace.detail = { kind: finding.kind };
    return shownFinding(trx, id);
  });
};
