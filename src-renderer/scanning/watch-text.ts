import { readScan } from '#shared/domain/scan-decode.ts';
import { focusedField, rememberField } from './text-field.ts';

/** A field for document codes says so itself: what is pasted there is meant as a scan. */
const TAKES_SCANS = '[data-takes-scans]';
/** No document code is longer, whatever stands around it. */
const LONGEST = 64;

/** The code in a text that came in one piece, through whatever keyboard layout; null for any other text. */
function codeIn(text: string | null | undefined): string | null {
  if (!text || text.length < 2 || text.length > LONGEST) return null;
  const scan = readScan({ text });
  return scan.ok ? scan.code : null;
}

/**
 * Watches for scans that arrive not as keys but as one piece of text: over a remote desktop, from an input method, or
 * pasted. What is pasted into a field stays pasted, unless the field is one for codes. The answer stops it.
 */
export function watchText(onScan: (code: string, at: number) => void): () => void {
  let putBack = () => {};
  let composed = '';

  function take(event: InputEvent | ClipboardEvent, text: string | null | undefined): void {
    const code = event.isTrusted ? codeIn(text) : null;
    if (code === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    onScan(code, event.timeStamp);
  }

  function onBeforeInput(event: InputEvent): void {
    if (event.inputType === 'insertText') take(event, event.data);
  }

  function onPaste(event: ClipboardEvent): void {
    const field = focusedField();
    if (!field || field.matches(TAKES_SCANS)) take(event, event.clipboardData?.getData('text/plain'));
  }

  function onCompositionStart(): void {
    const field = focusedField();
    putBack = field ? rememberField(field) : () => {};
  }

  function onCompositionUpdate(event: CompositionEvent): void {
    if (event.isTrusted) composed = event.data;
  }

  /** What an input method composes cannot be prevented; it is in the field by now. Chromium trusts no such event. */
  function onCompositionEnd(event: CompositionEvent): void {
    const code = event.data === composed ? codeIn(composed) : null;
    composed = '';
    if (code === null) return;
    putBack();
    onScan(code, event.timeStamp);
  }

  const stop = new AbortController();
  const options = { capture: true, signal: stop.signal };
  window.addEventListener('beforeinput', onBeforeInput, options);
  window.addEventListener('paste', onPaste, options);
  window.addEventListener('compositionstart', onCompositionStart, options);
  window.addEventListener('compositionupdate', onCompositionUpdate, options);
  window.addEventListener('compositionend', onCompositionEnd, options);
  return () => stop.abort();
}
