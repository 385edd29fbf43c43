import { NumberInput, Paper, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type RetentionSettings, retentionSettingsSchema } from '#shared/contract/settings.ts';
import { SaveRow } from '../../components/save-row.tsx';
import { orpc } from '../../lib/client.ts';
import { contractResolver } from '../../lib/contract-resolver.ts';
import { useFaultText } from '../../lib/error-text.ts';
import { useSaved } from './use-saved.ts';

/** How long an address that nobody uses stays with its person. */
export function RetentionForm({ retention }: { retention: RetentionSettings }) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const saved = useSaved();
  const form = useForm({ resolver: contractResolver(retentionSettingsSchema), defaultValues: retention });
  const save = useMutation(orpc.settings.saveRetention.mutationOptions({ onSuccess: saved }));
  return (
    <Paper
      component="form"
      withBorder
      p="md"
      maw={520}
      noValidate
      onSubmit={form.handleSubmit((values) => save.mutate(values))}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('accounts.retention.intro')}
        </Text>
        <Controller
          control={form.control}
          name="months"
          render={({ field, fieldState }) => (
            <NumberInput
              label={t('accounts.retention.months')}
              description={t('accounts.retention.hint')}
              {...field}
              error={faultText(fieldState.error?.message)}
            />
          )}
        />
        <SaveRow save={save} />
      </Stack>
    </Paper>
  );
}
