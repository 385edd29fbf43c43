import { Box, Group, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';

/** The head of every screen: its one h1 (which takes the focus after navigation), a sentence, and its main actions. */
export function PageHeader(props: { title: string; description?: ReactNode; actions?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // what had the focus went with the page before (a sign-in in its place): it is not left to nobody
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <Group justify="space-between" align="flex-start" mb="md" wrap="nowrap">
      <Box>
        <Title order={1} tabIndex={-1} ref={heading}>
          {props.title}
        </Title>
        {props.description && (
          <Text c="dimmed" size="sm">
            {props.description}
          </Text>
        )}
      </Box>
      {props.actions && (
        <Group gap="xs" wrap="nowrap">
          {props.actions}
        </Group>
      )}
    </Group>
  );
}
