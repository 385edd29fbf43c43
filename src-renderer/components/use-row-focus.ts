import { type KeyboardEvent, useEffect, useRef } from 'react';

/** How far each key walks; Home and End go beyond any table and stop at its ends. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/**
 * Lets the arrow keys walk through a table's rows: through the controls marked `data-row`, one in each row. With
 * `startHere` the first of them takes the focus as soon as there is one. Spread the answer on the table.
 */
export function useRowFocus(startHere: boolean) {
  const table = useRef<HTMLTableElement>(null);
  const rows = () => [...(table.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];

  useEffect(() => {
    if (startHere) table.current?.querySelector<HTMLElement>('[data-row]')?.focus();
  }, [startHere]);

  function onKeyDown(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    const all = rows();
    const from = all.findIndex((row) => row === document.activeElement);
    if (step === undefined || from < 0) return;
    event.preventDefault();
    all[Math.max(0, Math.min(all.length - 1, from + step))]?.focus();
  }
  return { ref: table, onKeyDown };
}
