import type { OperationState } from '#shared/domain/operation-state.ts';

/** How operations are sorted on the screen: what needs a hand before what does not. */
export const TABS = [
  { name: 'waiting', states: ['waiting'] },
  { name: 'running', states: ['pending', 'running'] },
  { name: 'parked', states: ['parked'] },
  { name: 'done', states: ['done', 'cancelled'] },
] as const satisfies readonly { name: string; states: readonly OperationState[] }[];
export type TabName = (typeof TABS)[number]['name'];
