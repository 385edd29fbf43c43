/** The row that a key leads to from this one; undefined for any other key. `page` is how many rows a page has. */
export function rowAfterKey(
  { key }: { key: string },
  { row, total, page }: { row: number; total: number; page: number },
): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + page,
    PageUp: row - page,
    Home: 0,
    End: total - 1,
  };
  const next = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return next === undefined ? undefined : Math.max(0, Math.min(total - 1, next));
}
