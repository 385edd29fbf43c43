import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react';

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
 * `startHere` the first of them takes the focus as soon as there is one. A row that goes away while it has the focus
 * hands it to the row that takes its place. Spread the answer on the table.
 */
export function useRowFocus(startHere: boolean) {
  const table = useRef<HTMLTableElement>(null);
  const place = useRef<number>(undefined);
  const rows = () => [...(table.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const focusAt = (index: number) => {
    const all = rows();
    all[Math.max(0, Math.min(all.length - 1, index))]?.focus();
  };

  useEffect(() => {
    if (startHere) table.current?.querySelector<HTMLElement>('[data-row]')?.focus();
  }, [startHere]);

  // After every rendering, for any of them may have taken the focused row away.
  useEffect(() => {
    if (place.current !== undefined && document.activeElement === document.body) focusAt(place.current);
  });

  function onFocus(event: FocusEvent): void {
    const row = event.target.closest('tr');
    const index = rows().findIndex((other) => other.closest('tr') === row);
    place.current = index < 0 ? undefined : index;
  }
  function onBlur(event: FocusEvent): void {
    if (event.relatedTarget) place.current = undefined;
  }
  function onKeyDown(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    const from = rows().findIndex((row) => row === document.activeElement);
    if (step === undefined || from < 0) return;
    event.preventDefault();
    focusAt(from + step);
  }
  return { ref: table, onKeyDown, onFocus, onBlur };
}
