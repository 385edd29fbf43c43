/** A key combination by the PHYSICAL key, as `Alt+KeyS`: a Thai layout gives other letters, never other keys. */
export type Keys = string;

export interface Shortcut {
  keys: Keys;
  /** What it does, in the user's language, for the help. */
  label: string;
  group: 'navigation' | 'screen' | 'everywhere';
  run: () => void;
  /** The dialog it belongs to; see ShortcutLayer. */
  layer: symbol | undefined;
}

const shortcuts = new Set<Shortcut>();
const layers: symbol[] = [];
const listeners = new Set<() => void>();
let snapshot: readonly Shortcut[] = [];

function changed(): void {
  snapshot = [...shortcuts];
  for (const listener of listeners) listener();
}

/** Adds a shortcut while its control is on the screen; the answer takes it away again. */
export function registerShortcut(shortcut: Shortcut): () => void {
  shortcuts.add(shortcut);
  changed();
  return () => {
    shortcuts.delete(shortcut);
    changed();
  };
}

/** Puts a dialog on top: until it is gone only its own shortcuts work. */
export function pushLayer(layer: symbol): () => void {
  layers.push(layer);
  return () => {
    const place = layers.lastIndexOf(layer);
    if (place >= 0) layers.splice(place, 1);
  };
}

/** For `useSyncExternalStore`: the list for the help overlay. */
export const shortcutList = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: (): readonly Shortcut[] => snapshot,
};

function keysOf(event: KeyboardEvent): Keys {
  const modifiers = [event.ctrlKey && 'Ctrl', event.altKey && 'Alt', event.shiftKey && 'Shift'];
  return [...modifiers.filter(Boolean), event.code].join('+');
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.repeat || event.defaultPrevented || event.metaKey) return;
  const keys = keysOf(event);
  const top = layers.at(-1);
  const found = snapshot.findLast((shortcut) => shortcut.keys === keys && shortcut.layer === top);
  if (!found) return;
  event.preventDefault();
  found.run();
}

window.addEventListener('keydown', onKeyDown);

/** How a combination is written on a button: `Alt+KeyS` is `Alt+S`. */
export function keyCaps(keys: Keys): string {
  return keys.replace(/Key(?=[A-Z]$)|Digit(?=\d$)/, '').replace('Escape', 'Esc');
}
