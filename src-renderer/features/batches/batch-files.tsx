import { Stack, Text } from '@mantine/core';
import type { Batch } from '#shared/contract/batches.ts';

/** Where the files of a batch lie, the one with the values first. */
export function BatchFiles({ files }: { files: Batch['files'] }) {
  return (
    <Stack gap={0}>
      {files.map(({ name, path }) => (
        <Text key={name}>{path}</Text>
      ))}
    </Stack>
  );
}
