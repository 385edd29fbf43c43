import { type RefObject, useEffect } from 'react';

/** Radios of one group are one field. */
function isAnotherField(field: HTMLElement, from: HTMLInputElement): boolean {
  if (!(field instanceof HTMLInputElement)) return true;
  return field.type !== 'hidden' && !(from.type === 'radio' && field.name === from.name);
}

function onKeyDown(event: KeyboardEvent): void {
  const from = event.target;
  const hasModifier = event.altKey || event.ctrlKey || event.shiftKey || event.metaKey;
  if (event.key !== 'Enter' || hasModifier || !(from instanceof HTMLInputElement) || !from.form) return;
  // An open list of choices has taken the key already; an input method is still writing.
  if (event.defaultPrevented || event.isComposing) return;
  event.preventDefault();
  const fields = [...from.form.querySelectorAll<HTMLElement>('input, button[type="submit"]')];
  const isAfter = (field: HTMLElement) =>
    (from.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  fields.find((field) => isAfter(field) && isAnotherField(field, from))?.focus();
}

/**
 * Enter goes on to the next field, as typists expect: submitting half a form would paint all the rest of it red. On a
 * button it presses the button.
 */
export function useEnterAsTab(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const goOn = (event: KeyboardEvent) => {
      if (event.target instanceof Node && form.current?.contains(event.target)) onKeyDown(event);
    };
    // React hears keys at the page's root: only beyond it is known whether an open list has taken this one
    document.addEventListener('keydown', goOn);
    return () => document.removeEventListener('keydown', goOn);
  }, [form]);
}
