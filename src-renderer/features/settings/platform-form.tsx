import { Paper, Radio, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Controller, FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type PlatformSettings, platformSettingsSchema } from '#shared/contract/settings.ts';
import type { ConnectorId } from '#shared/contract/vocabulary.ts';
import { SaveRow } from '../../components/save-row.tsx';
import { orpc } from '../../lib/client.ts';
import { contractResolver } from '../../lib/contract-resolver.ts';
import { useFaultText } from '../../lib/error-text.ts';
import { BulkColumnsField } from './bulk-columns-field.tsx';
import { BulkFilesPreview } from './bulk-files-preview.tsx';
import { BulkPresetField } from './bulk-preset-field.tsx';
import { useSaved } from './use-saved.ts';

interface PlatformFormProps {
  platform: PlatformSettings;
  /** Those that can be chosen. */
  connectors: readonly ConnectorId[];
}

/** The mail platform: a setting, not an assumption. */
export function PlatformForm({ platform, connectors }: PlatformFormProps) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const saved = useSaved();
  const form = useForm({ resolver: contractResolver(platformSettingsSchema), defaultValues: platform });
  const save = useMutation(orpc.settings.savePlatform.mutationOptions({ onSuccess: saved }));
  const { errors } = form.formState;
  return (
    <FormProvider {...form}>
      <Paper
        component="form"
        withBorder
        p="md"
        noValidate
        onSubmit={form.handleSubmit((values) => save.mutate(values))}
      >
        <Stack gap="sm">
          <SimpleGrid cols={3} spacing="md">
            <TextInput
              label={t('settings.platform.domain')}
              {...form.register('domain')}
              error={faultText(errors.domain?.message)}
            />
            <TextInput
              label={t('settings.platform.webmailUrl')}
              description={t('settings.platform.webmailUrlHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              {...form.register('webmailUrl')}
              error={faultText(errors.webmailUrl?.message)}
            />
            <Controller
              control={form.control}
              name="connector"
              render={({ field }) => (
                <Radio.Group label={t('settings.platform.connector')} {...field}>
                  <Stack gap={4}>
                    {connectors.map((id) => (
                      <Radio
                        key={id}
                        value={id}
                        label={t(`common.connector.${id}`)}
                        description={t(`settings.platform.connectorHint.${id}`)}
                      />
                    ))}
                  </Stack>
                </Radio.Group>
              )}
            />
          </SimpleGrid>
          <BulkPresetField />
          {form.watch('bulkPreset') === 'csv' ? <BulkColumnsField /> : <BulkFilesPreview />}
          <SaveRow save={save} />
        </Stack>
      </Paper>
    </FormProvider>
  );
}
