import type { KeyboardEvent } from 'react';
import { typeText } from '../scanning/text-field.ts';

/**
 * For fields of digits only: a key of the number row gives its digit whatever the keyboard's language. In Thai it would
 * give a letter (`ๅ` for 1), so that whoever forgot to switch would see nothing, or nonsense.
 */
export function typePhysicalDigit(event: KeyboardEvent<HTMLInputElement>): void {
  const digit = /^Digit([0-9])$/.exec(event.code)?.[1];
  const isCommand = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
  if (digit === undefined || isCommand || event.key === digit) return;
  event.preventDefault();
  typeText(digit);
}
