import { Alert, Code, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { orpc } from '../../lib/client.ts';
import { contractResolver } from '../../lib/contract-resolver.ts';
import { useFaultText } from '../../lib/error-text.ts';

const schema = z.strictObject({ to: z.email().max(254) });

/** Sends with the stored settings and shows what the server said, well or ill. */
export function TestMessage({ isUnsaved }: { isUnsaved: boolean }) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const form = useForm({ resolver: contractResolver(schema), defaultValues: { to: '' } });
  const send = useMutation(orpc.settings.sendTestMessage.mutationOptions());
  return (
    <Paper
      component="form"
      withBorder
      p="md"
      noValidate
      onSubmit={form.handleSubmit((values) => send.mutate(values))}
    >
      <Stack gap="sm">
        <Title order={2}>{t('settings.test.title')}</Title>
        <Text size="sm" c="dimmed">
          {t(isUnsaved ? 'settings.test.unsaved' : 'settings.test.hint')}
        </Text>
        <TextInput
          label={t('settings.test.to')}
          placeholder="somchai@example.go.th"
          {...form.register('to')}
          error={faultText(form.formState.errors.to?.message)}
        />
        <Group justify="flex-end">
          <ShortcutButton type="submit" variant="default" shortcut="Alt+KeyM" loading={send.isPending}>
            {t('settings.test.send')}
          </ShortcutButton>
        </Group>
        <ErrorAlert error={send.error} />
        {send.data && (
          <Alert color="green" variant="outline" role="status">
            {t('settings.test.sent')}
            <Code block mt={4}>
              {send.data.words}
            </Code>
          </Alert>
        )}
      </Stack>
    </Paper>
  );
}
