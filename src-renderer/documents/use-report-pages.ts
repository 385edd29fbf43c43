import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { paginate } from '#shared/domain/paginate.ts';
import { loadPaperFonts } from './paper-fonts.ts';

const heightOf = (element: Element | null | undefined) => element?.getBoundingClientRect().height ?? 0;

/** How many rows stand on each page, measured on all of them in one column. */
function laidOut(report: HTMLElement): number[] {
  const page = report.querySelector<HTMLElement>('.report-page');
  if (!page) return [];
  const part = (name: string) => heightOf(report.querySelector(`[data-part=${name}]`));
  const { paddingTop, paddingBottom } = getComputedStyle(page);
  const padding = Number.parseFloat(paddingTop) + Number.parseFloat(paddingBottom);
  // computed lengths know nothing of the preview's zoom, measured ones do
  const zoom = heightOf(page) / page.offsetHeight || 1;
  const rows = [...report.querySelectorAll('tbody tr')].map(heightOf);
  const room =
    heightOf(page) - padding * zoom - part('head') - part('foot') - heightOf(report.querySelector('thead'));
  return paginate(rows, Math.floor(room), part('closing'));
}

/**
 * Lays the rows of a report on pages once the fonts are there, then calls `onReady`. Until then `pages` is null, and the
 * report is to be drawn as one page with everything on it.
 */
export function useReportPages(
  content: unknown,
  onReady?: () => void,
): { ref: RefObject<HTMLDivElement | null>; pages: number[] | null } {
  const ref = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<number[] | null>(null);
  const ready = useRef(onReady);
  useEffect(() => {
    ready.current = onReady;
  });
  useLayoutEffect(() => {
    let isGone = false;
    const layOut = async () => {
      await loadPaperFonts();
      if (!isGone && ref.current) setPages(laidOut(ref.current));
    };
    void layOut();
    return () => {
      isGone = true;
    };
  }, [content]);
  useEffect(() => {
    if (pages) ready.current?.();
  }, [pages]);
  return { ref, pages };
}
