import type { ScannerProfile } from '#shared/contract/desktop.ts';
import { FieldMemory } from './give-back.ts';
import { isRecordingKeys } from './record-keys.ts';
import { focusNow } from './text-field.ts';
import { watchText } from './watch-text.ts';
import { afterScan, deadline, idle, interrupt, press, silence, type WedgeAnswer } from './wedge.ts';
import { isCharacter, type WedgeKey } from './wedge-key.ts';
import { rulesFor } from './wedge-rules.ts';
import { whenDue } from './when-due.ts';

/** Keys that make nothing by themselves; scanners hold Shift and some strike Caps Lock in the middle of a scan. */
const SILENT_KEYS = new Set(['Shift', 'CapsLock', 'Control', 'Alt', 'Meta', 'AltGraph', 'NumLock', 'Fn']);
/** The keys behind one that was handled late are still on their way, one by one; so much longer they are waited for at most. */
const MOST_BEHIND_MS = 1000;

function keyOf(event: KeyboardEvent): WedgeKey {
  return {
    code: event.code,
    key: event.key,
    shift: event.shiftKey,
    command: commandOf(event),
    at: event.timeStamp,
    focus: focusNow(),
  };
}

function commandOf({ ctrlKey, altKey, metaKey }: KeyboardEvent): WedgeKey['command'] {
  if (altKey || metaKey) return 'other';
  return ctrlKey ? 'control' : null;
}

/**
 * Watches every key of the page before anything else does and tells of each scan; the answer stops it. Keys that scripts
 * strike are left alone. The profile of a checked scanner sharpens what is told from typing; it may become known later,
 * and counts from the next scan on.
 */
export function watchKeys(
  onScan: (text: string) => void,
  profileNow: () => ScannerProfile | null,
): () => void {
  let profile = profileNow();
  let rules = rulesFor(profile);
  const fields = new FieldMemory();
  let state = idle(rules);
  let disarm = (): void => {};
  /** How much later than struck the last key was handled. */
  let behind = 0;

  function follow(answer: WedgeAnswer): void {
    state = answer.state;
    fields.giveBack(answer.giveBack);
    fields.takeBack(answer.takeBack);
    if (answer.scan !== null) onScan(answer.scan);
    arm();
  }

  function arm(): void {
    disarm();
    const struckBy = deadline(state);
    if (struckBy !== null) disarm = whenDue(struckBy + behind, () => follow(silence(state)));
  }

  /** Never in the middle of a scan. */
  function renewRules(): void {
    const now = profileNow();
    if (now === profile || deadline(state) !== null) return;
    profile = now;
    rules = rulesFor(now);
    state = { ...state, rules };
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!event.isTrusted || SILENT_KEYS.has(event.key) || isRecordingKeys()) return;
    if (event.isComposing || event.repeat) {
      follow(interrupt(state));
      return;
    }
    renewRules();
    const key = keyOf(event);
    behind = Math.min(MOST_BEHIND_MS, Math.max(0, performance.now() - key.at));
    const due = deadline(state);
    if (due !== null && key.at > due) follow(silence(state));
    const answer = press(state, key);
    if (answer.swallow) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    follow(answer);
    if (!answer.swallow && isCharacter(key)) fields.remember(key);
  }

  const stopText = watchText((code, at) => {
    follow(interrupt(state));
    state = afterScan(rules, at);
    onScan(code);
  });
  const onInterruption = () => follow(interrupt(state));
  const capture = { capture: true };
  window.addEventListener('keydown', onKeyDown, capture);
  window.addEventListener('pointerdown', onInterruption, capture);
  return () => {
    disarm();
    window.removeEventListener('keydown', onKeyDown, capture);
    window.removeEventListener('pointerdown', onInterruption, capture);
    stopText();
    fields.giveBack(interrupt(state).giveBack);
  };
}
