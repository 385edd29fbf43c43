const NOT_TYPED = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
]);
const OPENS_MENU = '[role=combobox], [aria-haspopup]:not([aria-haspopup=false]), [list]';
type Field = HTMLInputElement | HTMLTextAreaElement;

/** The field that typing would change, if the focus is in one. */
export function focusedField(): Field | null {
  const element = document.activeElement;
  const isField =
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && !NOT_TYPED.has(element.type));
  return isField && !element.readOnly && !element.disabled ? element : null;
}

/** What a character would do where the focus is: stay in a field, open its menu of suggestions, or be a command. */
export function focusNow(): 'text' | 'menu' | 'elsewhere' {
  const field = focusedField();
  if (!field) return 'elsewhere';
  return field.matches(OPENS_MENU) ? 'menu' : 'text';
}

/**
 * Types a text where the focus is, as the keyboard would have. `insertText` has no successor: it alone keeps the field's
 * own undo, its length limit and its input events.
 */
export function typeText(text: string): void {
  document.execCommand('insertText', false, text);
}

/** Remembers how a field stands and answers what puts it back so. */
export function rememberField(field: Field): () => void {
  const { value, selectionStart, selectionEnd } = field;
  return () => {
    if (!field.isConnected || field.value === value) return;
    const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    // React hears of a value only through the prototype's own setter and an input event.
    Object.getOwnPropertyDescriptor(prototype.prototype, 'value')?.set?.call(field, value);
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'historyUndo' }));
    if (selectionStart !== null) field.setSelectionRange(selectionStart, selectionEnd);
  };
}
