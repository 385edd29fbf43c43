import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { loadPaperFonts } from './paper-fonts.ts';

/** Steps of `data-density` in the style sheet, from the official size to the least one that is still easy to read. */
const DENSITIES = ['0', '1', '2', '3', '4', '5'] as const;

function fit(page: HTMLElement): void {
  for (const density of DENSITIES) {
    page.dataset.density = density;
    if (page.scrollHeight <= page.clientHeight) return;
  }
}

/**
 * Keeps a form of long names, positions and addresses on one page: sets it closer, step by step, until all of it is
 * on the paper. Measured again when the fonts are there, then `onReady`.
 */
export function useFitToPage(content: unknown, onReady?: () => void): RefObject<HTMLElement | null> {
  const page = useRef<HTMLElement>(null);
  const ready = useRef(onReady);
  useEffect(() => {
    ready.current = onReady;
  });
  useLayoutEffect(() => {
    if (page.current) fit(page.current);
    let isGone = false;
    const fitWithFonts = async () => {
      await loadPaperFonts();
      if (isGone || !page.current) return;
      fit(page.current);
      ready.current?.();
    };
    void fitWithFonts();
    return () => {
      isGone = true;
    };
  }, [content]);
  return page;
}
