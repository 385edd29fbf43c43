/** How operations are sorted on the screen: what needs a hand before what does not. Each is one state;
 * what is held is pending, and listed by itself too. */
export const TABS = ['waiting', 'parked', 'held', 'pending', 'running', 'done', 'cancelled'] as const;
export type TabName = (typeof TABS)[number];
