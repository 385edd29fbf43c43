import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './fact.module.css';

/** Facts of one thing, name beside value, in as many columns as there is room for. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={classes.facts}>{children}</dl>;
}

/** One of them; `wide` for what is long, a path for instance. */
export function Fact({ name, wide, children }: { name: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={classes.fact} data-wide={wide || undefined}>
      <Text component="dt" size="sm" c="dimmed">
        {name}
      </Text>
      <Text component="dd" className={classes.value}>
        {children}
      </Text>
    </div>
  );
}
