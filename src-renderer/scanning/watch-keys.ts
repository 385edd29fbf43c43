import { readScan } from '#shared/domain/scan-decode.ts';
import { giveBack } from './give-back.ts';
import { focusedField, rememberField } from './text-field.ts';
import { deadline, IDLE, interrupt, press, silence, type WedgeAnswer } from './wedge.ts';
import type { WedgeKey } from './wedge-key.ts';

/** Keys that make nothing by themselves; scanners hold Shift and some strike Caps Lock in the middle of a scan. */
const SILENT_KEYS = new Set(['Shift', 'CapsLock', 'Control', 'Alt', 'Meta', 'AltGraph', 'NumLock', 'Fn']);
/** A timer that comes this much late came from a page too busy to have handled the keys yet: they go first. */
const TIMER_SLACK_MS = 10;

function keyOf(event: KeyboardEvent): WedgeKey {
  return {
    code: event.code,
    key: event.key,
    shift: event.shiftKey,
    capsLock: event.getModifierState('CapsLock'),
    command: event.ctrlKey || event.altKey || event.metaKey,
    at: event.timeStamp,
    inText: focusedField() !== null,
  };
}

/**
 * Watches every key of the page before anything else does and tells of each scan; the answer stops it. Keys that scripts
 * strike are left alone.
 */
export function watchKeys(onScan: (text: string) => void): () => void {
  let state = IDLE;
  let timer = 0;
  let putBack = () => {};

  function follow(answer: WedgeAnswer): void {
    state = answer.state;
    giveBack(answer.giveBack);
    if (answer.takeBack > 0) putBack();
    if (answer.scan !== null) onScan(answer.scan);
    arm();
  }

  function arm(again = false): void {
    clearTimeout(timer);
    const due = deadline(state);
    if (due === null) return;
    timer = window.setTimeout(
      () => {
        const late = performance.now() - due > TIMER_SLACK_MS;
        if (late && !again) arm(true);
        else follow(silence(state));
      },
      Math.max(0, due - performance.now()),
    );
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!event.isTrusted || SILENT_KEYS.has(event.key)) return;
    if (event.isComposing || event.repeat) {
      follow(interrupt(state));
      return;
    }
    const key = keyOf(event);
    const due = deadline(state);
    if (due !== null && key.at > due) follow(silence(state));
    const answer = press(state, key);
    if (answer.swallow) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    follow(answer);
    const field = answer.state.burst.length === 1 ? focusedField() : null;
    if (field) putBack = rememberField(field);
  }

  /** A scan that arrives as one piece of text: over a remote desktop, or from an input method. */
  function onBeforeInput(event: InputEvent): void {
    if (event.inputType !== 'insertText' || (event.data?.length ?? 0) < 2) return;
    const scan = readScan({ text: event.data ?? '' });
    if (!event.isTrusted || !scan.ok) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    onScan(scan.code);
  }

  const onInterruption = () => follow(interrupt(state));
  const capture = { capture: true };
  window.addEventListener('keydown', onKeyDown, capture);
  window.addEventListener('beforeinput', onBeforeInput, capture);
  window.addEventListener('pointerdown', onInterruption, capture);
  return () => {
    clearTimeout(timer);
    window.removeEventListener('keydown', onKeyDown, capture);
    window.removeEventListener('beforeinput', onBeforeInput, capture);
    window.removeEventListener('pointerdown', onInterruption, capture);
    giveBack(interrupt(state).giveBack);
  };
}
