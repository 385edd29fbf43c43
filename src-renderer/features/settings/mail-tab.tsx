import { Grid } from '@mantine/core';
import { useState } from 'react';
import { MailForm, type StoredMail } from './mail-form.tsx';
import { TestMessage } from './test-message.tsx';

/** The mail server, and beside it the proof that it works. */
export function MailTab({ mail }: { mail: StoredMail }) {
  const [isDirty, setDirty] = useState(false);
  return (
    <Grid gap="lg">
      <Grid.Col span={8}>
        <MailForm mail={mail} onDirty={setDirty} />
      </Grid.Col>
      <Grid.Col span={4}>
        <TestMessage isUnsaved={isDirty} />
      </Grid.Col>
    </Grid>
  );
}
