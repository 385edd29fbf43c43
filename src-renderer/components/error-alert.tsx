import { Alert, type AlertProps } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useErrorText } from '../lib/error-text.ts';

/** A refusal in the user's language, read out at once; nothing while there is no error. */
export function ErrorAlert({ error, ...alert }: { error: unknown } & AlertProps) {
  const errorText = useErrorText();
  if (error === null || error === undefined) return null;
  return (
    <Alert color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />} role="alert" {...alert}>
      {errorText(error)}
    </Alert>
  );
}
