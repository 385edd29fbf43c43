import { Kbd } from '@mantine/core';
import { type Keys, keyCaps } from './shortcut-registry.ts';
import classes from './shortcut-hint.module.css';

/** The keys of an action, shown on its button: `<ShortcutHint keys="Alt+KeyS" />` reads `Alt+S`. */
export function ShortcutHint({ keys }: { keys: Keys }) {
  return (
    <Kbd className={classes.hint} aria-hidden>
      {keyCaps(keys)}
    </Kbd>
  );
}
