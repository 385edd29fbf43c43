import { Center, Stack, Text } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** Instead of an empty list: that there is nothing, why, and what to do about it. */
export function EmptyState(props: { title: string; hint?: string; action?: ReactNode }) {
  return (
    <Center mih={200} p="lg">
      <Stack align="center" gap="xs" maw={480}>
        <IconInbox size={40} stroke={1.3} aria-hidden />
        <Text fw={600} ta="center">
          {props.title}
        </Text>
        {props.hint && (
          <Text c="dimmed" size="sm" ta="center">
            {props.hint}
          </Text>
        )}
        {props.action}
      </Stack>
    </Center>
  );
}
