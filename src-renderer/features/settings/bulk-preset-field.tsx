import { Radio, SimpleGrid } from '@mantine/core';
import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { BULK_PRESETS, type PlatformSettings } from '#shared/contract/settings.ts';

/** In which form the platform takes its bulk files. */
export function BulkPresetField() {
  const { t } = useTranslation();
  const { control } = useFormContext<PlatformSettings>();
  return (
    <Controller
      control={control}
      name="bulkPreset"
      render={({ field }) => (
        <Radio.Group label={t('settings.platform.preset.label')} {...field}>
          <SimpleGrid cols={BULK_PRESETS.length} spacing="md" mt={4}>
            {BULK_PRESETS.map((id) => (
              <Radio
                key={id}
                value={id}
                label={t(`settings.platform.preset.${id}`)}
                description={t(`settings.platform.presetHint.${id}`)}
              />
            ))}
          </SimpleGrid>
        </Radio.Group>
      )}
    />
  );
}
