import { Button, type ButtonProps } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { type ComponentProps, useRef } from 'react';
import { ShortcutHint } from './shortcut-hint.tsx';
import { type Keys, keyCaps } from './shortcut-registry.ts';
import { useShortcut } from './use-shortcut.tsx';

interface ShortcutButtonProps extends ButtonProps, Omit<ComponentProps<'button'>, keyof ButtonProps> {
  /** The physical keys that press it, as `Alt+KeyS`; shown on the button. */
  shortcut: Keys;
  /** What the help calls it, when the button's content is not plain text. */
  shortcutLabel?: string;
  /** For keys that write something: while a text is typed they only write it. */
  sparesText?: boolean;
}

/** A button that its shortcut presses: whatever the button does, the keys do, and not while it is disabled. */
export function ShortcutButton(props: ShortcutButtonProps) {
  const { shortcut, shortcutLabel, sparesText = false, children, ref, ...button } = props;
  const own = useRef<HTMLButtonElement>(null);
  const merged = useMergedRef(own, ref);
  const label = shortcutLabel ?? (typeof children === 'string' ? children : '');
  useShortcut(shortcut, label, () => own.current?.click(), {
    disabled: button.disabled === true || button.loading === true,
    sparesText,
  });
  return (
    <Button
      ref={merged}
      rightSection={<ShortcutHint keys={shortcut} />}
      aria-keyshortcuts={keyCaps(shortcut)}
      {...button}
    >
      {children}
    </Button>
  );
}
