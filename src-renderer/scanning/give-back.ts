import { focusedField, rememberField, typeText } from './text-field.ts';
import { isCharacter, type WedgeKey } from './wedge-key.ts';

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

/** The fields as they stood before each key that was let through, for as long as anybody knows the key. */
export class FieldMemory {
  readonly #before = new WeakMap<WedgeKey, () => void>();

  /** Remembers the focused field before this key changes it. */
  remember(key: WedgeKey): void {
    const field = focusedField();
    if (field) this.#before.set(key, rememberField(field));
  }

  /** Gives held keys back to where the focus is, in the order in which they were struck. */
  giveBack(keys: readonly WedgeKey[]): void {
    for (const key of keys.filter(isCharacter)) {
      this.remember(key);
      if (focusedField()) typeText(key.key);
      else strikeAgain(key);
    }
  }

  /** Puts the field back as it stood before the first of these keys. */
  takeBack(keys: readonly WedgeKey[]): void {
    const first = keys.find((key) => this.#before.has(key));
    if (first) this.#before.get(first)?.();
  }
}
