import { Text } from '@mantine/core';
import { IconFileDownload } from '@tabler/icons-react';
import classes from './drop-hint.module.css';

/** Over the whole window while files are held over it: let go, and they are taken. */
export function DropHint({ text }: { text: string }) {
  return (
    <div className={classes.drop}>
      <IconFileDownload size={56} stroke={1.3} aria-hidden />
      <Text fz="xl" fw={650}>
        {text}
      </Text>
    </div>
  );
}
