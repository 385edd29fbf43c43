import { useShortcut } from './use-shortcut.tsx';

/** While it is there, Esc does this, and not what it does on the screen below. */
export function EscapeTo({ label, run }: { label: string; run: () => void }) {
  useShortcut('Escape', label, run);
  return null;
}
