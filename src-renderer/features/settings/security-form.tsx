import { NumberInput, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type SecuritySettings, securitySettingsSchema } from '#shared/contract/settings.ts';
import { SaveRow } from '../../components/save-row.tsx';
import { orpc } from '../../lib/client.ts';
import { contractResolver } from '../../lib/contract-resolver.ts';
import { useFaultText } from '../../lib/error-text.ts';
import { useSaved } from './use-saved.ts';

/** When a screen that nobody uses locks. */
export function SecurityForm({ security }: { security: SecuritySettings }) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const saved = useSaved();
  const form = useForm({ resolver: contractResolver(securitySettingsSchema), defaultValues: security });
  const save = useMutation(
    orpc.settings.saveSecurity.mutationOptions({
      onSuccess: (_answer, values) => {
        form.reset(values);
        return saved();
      },
    }),
  );
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
        <Title order={2} size="h4">
          {t('settings.security.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('settings.security.intro')}
        </Text>
        <Controller
          control={form.control}
          name="idleLockMinutes"
          render={({ field, fieldState }) => (
            <NumberInput
              label={t('settings.security.idleLockMinutes')}
              description={t('settings.security.idleLockHint')}
              {...field}
              error={faultText(fieldState.error?.message)}
            />
          )}
        />
        {/* of two forms one above the other, neither says “saved” for what was changed in the other */}
        <SaveRow save={save} disabled={!form.formState.isDirty} />
      </Stack>
    </Paper>
  );
}
