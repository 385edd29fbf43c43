import type { AttemptView, OperationView } from '#shared/contract/operations.ts';
import { adoptionFault } from '#shared/domain/adoption.ts';

/** What an officer may do with an operation; those with a text ask for it first. */
export const ACTS = ['retry', 'adopt', 'nextCandidate', 'editAndRetry', 'handOver', 'cancel'] as const;
export type Act = (typeof ACTS)[number];

export const SHORTCUTS = {
  retry: 'Alt+KeyR',
  adopt: 'Alt+KeyA',
  nextCandidate: 'Alt+KeyE',
  editAndRetry: 'Alt+KeyI',
  handOver: 'Alt+KeyG',
  cancel: 'Alt+KeyX',
} as const satisfies Record<Act, string>;

/** Those that are worth offering; the office itself has the last word. */
export function actsFor(
  { kind, state, connector, address, outcomeCode, attempts: tries }: OperationView,
  attempts: readonly AttemptView[],
): Act[] {
  const isParked = state === 'parked';
  const isIdle = isParked || state === 'pending';
  const isRefusedAccount = isParked && kind === 'create';
  const exists = isRefusedAccount && outcomeCode === 'ADDRESS_EXISTS';
  const found = attempts.find((attempt) => attempt.found)?.found;
  const offered: Record<Act, boolean> = {
    retry: isParked || (state === 'pending' && tries > 0),
    adopt: exists && adoptionFault(found, address) === undefined,
    nextCandidate: exists,
    editAndRetry: isRefusedAccount,
    handOver: isIdle && connector !== null && connector !== 'manual-task',
    cancel: isIdle,
  };
  return ACTS.filter((act) => offered[act]);
}
