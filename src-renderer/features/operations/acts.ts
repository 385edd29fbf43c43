import type { AttemptView, OperationView } from '#shared/contract/operations.ts';
import { adoptionFault } from '#shared/domain/adoption.ts';

/** What an officer may do with an operation; those with a text ask for it first. */
export const ACTS = ['retry', 'adopt', 'nextCandidate', 'editAndRetry', 'handOver', 'cancel'] as const;
/** Where the address is somebody's, to try again is the last thing that helps. */
const WHERE_IT_EXISTS: readonly Act[] = [
  'adopt',
  'nextCandidate',
  'editAndRetry',
  'handOver',
  'retry',
  'cancel',
];
export type Act = (typeof ACTS)[number];

/** The platform has the address already: an officer decides whose it is before anything else is of use. */
export const mustDecide = ({ kind, state, outcomeCode }: OperationView): boolean =>
  kind === 'create' && state === 'parked' && outcomeCode === 'ADDRESS_EXISTS';

export const SHORTCUTS = {
  retry: 'Alt+KeyR',
  adopt: 'Alt+KeyA',
  nextCandidate: 'Alt+KeyE',
  editAndRetry: 'Alt+KeyI',
  handOver: 'Alt+KeyG',
  cancel: 'Alt+KeyX',
} as const satisfies Record<Act, string>;

/** Those that are worth offering, the likeliest first; the office itself has the last word. */
export function actsFor(operation: OperationView, attempts: readonly AttemptView[]): Act[] {
  const { kind, state, connector, address, attempts: tries } = operation;
  const isParked = state === 'parked';
  const isIdle = isParked || state === 'pending';
  const isRefusedAccount = isParked && kind === 'create';
  const exists = mustDecide(operation);
  const found = attempts.find((attempt) => attempt.found)?.found;
  const offered: Record<Act, boolean> = {
    retry: isParked || (state === 'pending' && tries > 0),
    adopt: exists && adoptionFault(found, address) === undefined,
    nextCandidate: exists,
    editAndRetry: isRefusedAccount,
    handOver: isIdle && connector !== null && connector !== 'manual-task',
    cancel: isIdle,
  };
  return (exists ? WHERE_IT_EXISTS : ACTS).filter((act) => offered[act]);
}
