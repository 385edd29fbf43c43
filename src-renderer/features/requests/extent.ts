/** How many rows a list has; where there are `more`, how many it has at least. */
export type Extent = { total: number; more: boolean };

/**
 * How far a list reaches, by what its windows say: exactly as the first one says if it knows, else as far as the window
 * that has seen furthest.
 */
export function furthestOf(head: Extent, others: readonly (Extent | undefined)[]): Extent {
  if (!head.more) return head;
  return others.reduce<Extent>(
    (furthest, other) => (other && other.total > furthest.total ? other : furthest),
    head,
  );
}
