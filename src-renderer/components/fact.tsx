import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './fact.module.css';

/** Facts of one thing, name beside value, in as many columns as there is room for. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={classes.facts}>{children}</dl>;
}

/** One of them. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <Text component="dt" size="sm" c="dimmed">
        {name}
      </Text>
      <Text component="dd" className={classes.value}>
        {children}
      </Text>
    </div>
  );
}
