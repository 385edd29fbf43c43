import type { Input, WebContents } from 'electron';

const STEP = 0.5;
const SMALLEST = -3;
const LARGEST = 4;

/**
 * Zoom and reload without a menu. Keys are physical: under a Thai layout the key `=` types another letter, and menu
 * accelerators would not find it.
 */
export function handleWindowKeys(contents: WebContents, { withDevTools }: { withDevTools: boolean }): void {
  const zoomBy = (steps: number): void => {
    contents.zoomLevel = Math.min(LARGEST, Math.max(SMALLEST, contents.zoomLevel + steps * STEP));
  };
  const actions: Record<string, () => void> = {
    F5: () => contents.reload(),
    'Control+Equal': () => zoomBy(1),
    'Control+NumpadAdd': () => zoomBy(1),
    'Control+Minus': () => zoomBy(-1),
    'Control+NumpadSubtract': () => zoomBy(-1),
    'Control+Digit0': () => (contents.zoomLevel = 0),
    'Control+Numpad0': () => (contents.zoomLevel = 0),
    ...(withDevTools ? { F12: () => contents.toggleDevTools() } : {}),
  };
  contents.on('before-input-event', (event, input) => {
    const action = input.type === 'keyDown' ? actions[nameOf(input)] : undefined;
    if (!action) return;
    event.preventDefault();
    action();
  });
  contents.on('zoom-changed', (_event, direction) => zoomBy(direction === 'in' ? 1 : -1));
}

/** Shift is left out: `Control+Shift+Equal` is how many keyboards write `Control++`. */
function nameOf(input: Input): string {
  if (input.alt || input.meta) return '';
  return input.control ? `Control+${input.code}` : input.code;
}
