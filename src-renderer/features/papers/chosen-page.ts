import type { PaperPage } from '#shared/contract/papers.ts';

/** The page that is open, and where it stood in the list when it was last seen there. */
export interface Chosen {
  page: PaperPage;
  place: number;
}

/**
 * What is open now that the list reads so. A page keeps its place by what it is, never by where it stands: others settle
 * pages meanwhile, and a code that is just being typed must not end on another page. One that has gone from the list
 * stays open until it is left. Undefined where there is none.
 */
export function keepChosen(chosen: Chosen | undefined, rows: readonly PaperPage[]): Chosen | undefined {
  if (!chosen) {
    const [page] = rows;
    return page && { page, place: 0 };
  }
  const place = rows.findIndex(({ id }) => id === chosen.page.id);
  const page = rows[place];
  return page ? { page, place } : chosen;
}

/** The page `step` rows on; where the open one has gone from the list, the one that took its place is the next. */
export function stepFrom(
  { page, place }: Chosen,
  rows: readonly PaperPage[],
  step: 1 | -1,
): Chosen | undefined {
  const isGone = rows[place]?.id !== page.id;
  const next = isGone && step === 1 ? place : place + step;
  const found = rows[Math.max(0, Math.min(rows.length - 1, next))];
  return found && { page: found, place: rows.indexOf(found) };
}

/** Where the hand goes on when the open page is settled: the next one, else the one before; undefined at the last. */
export function afterSettled({ page }: Chosen, rows: readonly PaperPage[]): Chosen | undefined {
  const place = rows.findIndex(({ id }) => id === page.id);
  const next = rows[place + 1] ?? rows[place - 1];
  return next && { page: next, place: rows.indexOf(next) };
}
