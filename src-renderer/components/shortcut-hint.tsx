import { type Keys, keyCaps } from './shortcut-registry.ts';
import classes from './shortcut-hint.module.css';

/**
 * The keys of an action, shown on its button: `<ShortcutHint keys="Alt+KeyS" />` reads `Alt+S`. The button itself tells
 * a screen reader (`aria-keyshortcuts`); where there is no button, `isSpoken`.
 */
export function ShortcutHint({ keys, isSpoken = false }: { keys: Keys; isSpoken?: boolean }) {
  return (
    <kbd className={classes.hint} aria-hidden={!isSpoken}>
      {keyCaps(keys)}
    </kbd>
  );
}
