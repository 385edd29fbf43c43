import { useEffect, useEffectEvent } from 'react';
import { focusedField } from '../../scanning/text-field.ts';

/** Hears the digit keys 1–9, in the row or on the number pad, in any keyboard language, but not while a text is typed. */
export function useDigitKeys(onDigit: (digit: number) => void, { disabled = false } = {}): void {
  const tell = useEffectEvent(onDigit);
  useEffect(() => {
    if (disabled) return;
    function onKeyDown(event: KeyboardEvent): void {
      const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
      const isCommand = event.ctrlKey || event.altKey || event.metaKey || event.repeat;
      if (!digit || isCommand || event.defaultPrevented || focusedField()) return;
      event.preventDefault();
      tell(Number(digit));
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [disabled]);
}
