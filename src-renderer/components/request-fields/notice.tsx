import { Button, Group, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** Something odd that is no fault, with what one click would do about it. */
export function Notice(props: { children: ReactNode; action?: string; onAction?: () => void }) {
  return (
    <Group gap={6} mt={4} role="status" align="flex-start">
      <IconInfoCircle size={16} aria-hidden style={{ marginTop: 3 }} />
      <Text size="sm" flex={1} miw={160}>
        {props.children}
      </Text>
      {props.action && (
        <Button size="compact-sm" variant="default" onClick={props.onAction}>
          {props.action}
        </Button>
      )}
    </Group>
  );
}
