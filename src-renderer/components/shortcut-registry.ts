import { focusedField } from '../scanning/text-field.ts';

/** A key combination by the PHYSICAL key, as `Alt+KeyS`: a Thai layout gives other letters, never other keys. */
export type Keys = string;

/** A dialog; one that a dialog opened lies deeper. */
export interface Layer {
  depth: number;
}

export interface Shortcut {
  keys: Keys;
  /** What it does, in the user's language, for the help. */
  label: string;
  group: 'navigation' | 'screen' | 'everywhere';
  run: () => void;
  /** The dialog it belongs to; see ShortcutLayer. */
  layer: Layer | undefined;
  /** Keys that write something: while a text is typed they write it and do nothing else. */
  sparesText?: boolean;
}

const shortcuts = new Set<Shortcut>();
const layers = new Set<Layer>();

/** Adds a shortcut while its control is on the screen; the answer takes it away again. */
export function registerShortcut(shortcut: Shortcut): () => void {
  shortcuts.add(shortcut);
  return () => void shortcuts.delete(shortcut);
}

/** Puts a dialog on top: until it is gone only its own shortcuts work. */
export function pushLayer(layer: Layer): () => void {
  layers.add(layer);
  return () => void layers.delete(layer);
}

/** The deepest; of dialogs side by side the one opened last. React tells of inner ones first, so order alone is not it. */
function topLayer(): Layer | undefined {
  return [...layers].reduce<Layer | undefined>(
    (top, layer) => (top && top.depth > layer.depth ? top : layer),
    undefined,
  );
}

/** What works now: the top dialog's shortcuts, else the page's; and those for everywhere. */
export function usableShortcuts(): readonly Shortcut[] {
  const top = topLayer();
  return [...shortcuts].filter((shortcut) => shortcut.layer === top || shortcut.group === 'everywhere');
}

/** The number pad's plus and minus do what those of the row do; nobody thinks of Shift to strike a plus. */
const SAME_KEYS: Readonly<Record<string, string>> = {
  NumpadAdd: 'Equal',
  NumpadSubtract: 'Minus',
  'Shift+Equal': 'Equal',
};

function keysOf(event: KeyboardEvent): Keys {
  const modifiers = [event.ctrlKey && 'Ctrl', event.altKey && 'Alt', event.shiftKey && 'Shift'];
  const keys = [...modifiers.filter(Boolean), event.code].join('+');
  return SAME_KEYS[keys] ?? keys;
}

let topAtPress: Layer | undefined;

/** Before a dialog hears the key: Esc closes it at once, and must not go on to the page that comes to light. */
function beforeAnybody(): void {
  topAtPress = topLayer();
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.repeat || event.defaultPrevented || event.metaKey || topLayer() !== topAtPress) return;
  const keys = keysOf(event);
  const found = usableShortcuts().findLast((shortcut) => shortcut.keys === keys);
  if (!found || (found.sparesText && focusedField())) return;
  event.preventDefault();
  found.run();
}

window.addEventListener('keydown', beforeAnybody, { capture: true });
window.addEventListener('keydown', onKeyDown);

/** What is engraved on keys whose name is not. */
const CAPS: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  Equal: '+',
  Minus: '−',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Semicolon: ';',
  Quote: "'",
};
/** The plus enlarges and is meant as a plus; with Alt the same key is the one that bears an equals sign. */
const EQUALS = 'Alt+Equal';

/** How a combination is written on a button: `Alt+KeyS` is `Alt+S`. */
export function keyCaps(keys: Keys): string {
  if (keys === EQUALS) return 'Alt+=';
  return keys
    .replace(/Key(?=[A-Z]$)|Digit(?=\d$)/, '')
    .replace(/[A-Za-z]+$/, (name) => (Object.hasOwn(CAPS, name) ? CAPS[name] : undefined) ?? name);
}
