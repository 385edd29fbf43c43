/** How operations are sorted on the screen: what needs a hand before what does not. Each is one state. */
export const TABS = ['waiting', 'parked', 'pending', 'running', 'done', 'cancelled'] as const;
export type TabName = (typeof TABS)[number];
