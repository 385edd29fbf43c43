import { focusedField, typeText } from './text-field.ts';
import type { WedgeKey } from './wedge-key.ts';

const PRESSED_BY_SPACE = 'button, summary, input[type=checkbox], input[type=radio], [role=button]';

/** Lets the page have one key outside a text field: shortcuts hear a script's key as they hear a hand's. */
function strikeAgain(key: WedgeKey): void {
  const target = document.activeElement ?? document.body;
  const { code, shift: shiftKey } = key;
  const event = { code, key: key.key, shiftKey, bubbles: true, cancelable: true, composed: true };
  const unheeded = target.dispatchEvent(new KeyboardEvent('keydown', event));
  target.dispatchEvent(new KeyboardEvent('keyup', event));
  const pressable =
    key.key === ' ' && unheeded && target instanceof HTMLElement && target.matches(PRESSED_BY_SPACE);
  if (pressable) target.click();
}

/** Gives held keys back to where the focus is, in the order in which they were struck. */
export function giveBack(keys: readonly WedgeKey[]): void {
  if (keys.length === 0) return;
  if (focusedField()) typeText(keys.map((key) => key.key).join(''));
  else for (const key of keys) strikeAgain(key);
}
