/**
 * Lays rows of these heights on pages with this much `room`, in order; answers how many rows stand on each page. The last
 * page keeps room for what closes the document, and at least one row where there is any: a signature alone on a page could
 * be put under any other. Heights and room in the same unit.
 */
export function paginate(heights: readonly number[], room: number, closing: number): number[] {
  const pages = [0];
  let used = 0;
  for (const height of heights) {
    if (used + height > room && pages.at(-1) !== 0) {
      pages.push(0);
      used = 0;
    }
    pages[pages.length - 1] = (pages.at(-1) ?? 0) + 1;
    used += height;
  }
  const last = pages.at(-1) ?? 0;
  if (used + closing <= room || last <= 1) return pages;
  return [...pages.slice(0, -1), last - 1, 1];
}
