import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

interface TextButtonProps {
  /** With the name of what it acts on, for who hears it among many of the same word. */
  label: string;
  onClick: () => void;
  loading?: boolean;
  /** The one control of its row that the arrow keys walk to. */
  isRow?: boolean;
  children: ReactNode;
}

/** A small act in a row. */
export function TextButton({ label, isRow = false, children, ...button }: TextButtonProps) {
  return (
    <Button variant="default" size="compact-sm" aria-label={label} data-row={isRow || undefined} {...button}>
      {children}
    </Button>
  );
}
