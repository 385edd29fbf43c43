import { type ArrivedKey, lineEndOf } from '#shared/domain/scanner-arrival.ts';
import { focusedField } from './text-field.ts';

const SILENT_KEYS = new Set(['Shift', 'CapsLock', 'Control', 'Alt', 'Meta', 'AltGraph', 'NumLock', 'Fn']);
/** No scanner pauses as long within a barcode. */
const SILENCE_MS = 700;
/** How long one more line end is waited for behind the first. */
const LINE_END_MS = 250;
/** A key without a character that comes this soon is the scanner's, not a hand's. */
const FOLLOWS_MS = 60;
/** More than the longest barcode worth looking at; what comes beyond it is swallowed and forgotten. */
const MOST_KEYS = 500;

let recorders = 0;

/**
 * THE SWITCH between the scanner check and the watcher of scans: while a recorder listens, every key of a scan is its
 * own, and `watchKeys` must leave all keys alone, whichever of the two began to listen first.
 */
export function isRecordingKeys(): boolean {
  return recorders > 0;
}

function arrived(event: KeyboardEvent): ArrivedKey {
  const { code, key, shiftKey: shift, timeStamp: at } = event;
  const modifier = event.ctrlKey ? 'ctrl' : event.altKey ? 'alt' : null;
  return { code, key, shift, capsLock: event.getModifierState('CapsLock'), modifier, at };
}

/** Alt with a digit of the keypad is how some scanners spell a character. */
function isCharacter(key: ArrivedKey): boolean {
  if (key.modifier === 'alt') return /^Numpad[0-9]$/.test(key.code);
  return key.modifier === null && [...key.key].length === 1;
}

/** Digits of a keypad without Num Lock write nothing, and Space alone presses a button. */
function beginsScan(key: ArrivedKey): boolean {
  return (isCharacter(key) && key.key !== ' ') || (/^Numpad[0-9]$/.test(key.code) && key.key.length > 1);
}

/**
 * Hands over every burst of keys exactly as it arrived, before anything else on the page hears of it: what a scanner is
 * like can only be told from what nobody has tidied. Shortcuts, Enter, Tab and Space by themselves stay the page's, and so
 * does everything while the focus is in a text field. The answer stops it.
 */
export function recordKeys(onArrival: (keys: ArrivedKey[]) => void): () => void {
  let keys: ArrivedKey[] = [];
  /** Keys without a character just before a scan: perhaps its prefix. They have reached the page. */
  let lead: ArrivedKey[] = [];
  let timer = 0;

  function finish(): void {
    clearTimeout(timer);
    const burst = keys;
    keys = [];
    if (burst.length > 0) onArrival(burst);
  }

  function take(event: KeyboardEvent, key: ArrivedKey): void {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (keys.length < MOST_KEYS) keys.push(key);
    clearTimeout(timer);
    timer = window.setTimeout(finish, lineEndOf(key) ? LINE_END_MS : SILENCE_MS);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!event.isTrusted || event.isComposing || event.repeat || SILENT_KEYS.has(event.key)) return;
    const key = arrived(event);
    const last = keys.at(-1);
    if (last && (focusedField() || key.at - last.at > SILENCE_MS)) finish();
    if (focusedField()) return;

    if (keys.length === 0) {
      const follows = key.at - (lead.at(-1)?.at ?? Number.NEGATIVE_INFINITY) <= FOLLOWS_MS;
      lead = follows ? lead : [];
      if (!beginsScan(key)) {
        lead = [...lead, key].slice(-MOST_KEYS);
        return;
      }
      keys = lead;
      lead = [];
      take(event, key);
    } else if (isCharacter(key) || lineEndOf(key) || key.at - (last?.at ?? 0) <= FOLLOWS_MS) take(event, key);
    else finish();
  }

  recorders += 1;
  window.addEventListener('keydown', onKeyDown, { capture: true });
  return () => {
    recorders -= 1;
    clearTimeout(timer);
    window.removeEventListener('keydown', onKeyDown, { capture: true });
  };
}
