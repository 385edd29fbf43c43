import { useEffect, useRef } from 'react';
import { useDigitKeys } from './use-digit-keys.ts';

/** A hand strikes one key for one item and looks at the next one meanwhile; the keys of a barcode come together. */
const ALONE_MS = 200;
/** Keys of which no barcode is made; with Ctrl or Alt none is, either. */
const NO_BARCODE = /^(?:F\d+|Arrow\w+|Page\w+|Home|End|Escape|(?:Alt|Control|Meta)\w+)$/;

/**
 * Hears a digit that stands alone: no other key that writes moved a moment before or after it. On a busy PC the wedge may take a
 * barcode for typing and give its digits back, as it does with one that lost its first keys; they must neither tick what
 * nobody compared nor say that something differs.
 */
export function useLoneDigit(onDigit: (digit: number) => void, { disabled }: { disabled: boolean }): void {
  const otherKeyAt = useRef(Number.NEGATIVE_INFINITY);
  const lastAt = useRef(Number.NEGATIVE_INFINITY);
  const lastCode = useRef('');
  const waiting = useRef<{ digit: number; timer: number }>(undefined);

  useDigitKeys(
    (digit) => {
      clearTimeout(waiting.current?.timer);
      const isAlone = waiting.current === undefined && performance.now() - otherKeyAt.current > ALONE_MS;
      const tell = () => {
        waiting.current = undefined;
        if (isAlone) onDigit(digit);
      };
      waiting.current = { digit, timer: window.setTimeout(tell, ALONE_MS) };
    },
    { disabled },
  );

  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const isCommand = event.ctrlKey || event.altKey || event.metaKey || NO_BARCODE.test(event.code);
      if (!event.isTrusted || isCommand) return;
      const isSame = event.code === lastCode.current;
      lastCode.current = event.code;
      // the key of the digit itself, going up behind its going down
      if (isSame) return;
      const isDigit = /^(?:Digit|Numpad)[1-9]$/.test(event.code);
      if (isDigit && performance.now() - lastAt.current > ALONE_MS)
        return void (lastAt.current = performance.now());
      lastAt.current = performance.now();
      otherKeyAt.current = lastAt.current;
      clearTimeout(waiting.current?.timer);
      waiting.current = undefined;
    }
    const capture = { capture: true };
    window.addEventListener('keydown', onKey, capture);
    window.addEventListener('keyup', onKey, capture);
    return () => {
      clearTimeout(waiting.current?.timer);
      waiting.current = undefined;
      window.removeEventListener('keydown', onKey, capture);
      window.removeEventListener('keyup', onKey, capture);
    };
  }, []);
}
