import { Group, Stack, Text, Title } from '@mantine/core';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { PlatformSettings } from '#shared/contract/settings.ts';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { BulkColumn } from './bulk-column.tsx';
import { BulkPreview } from './bulk-preview.tsx';

/** The columns of the bulk file: added, moved, removed, each with what it will look like. */
export function BulkColumnsField() {
  const { t } = useTranslation();
  const { control } = useFormContext<PlatformSettings>();
  const { fields, append, remove, swap } = useFieldArray({ control, name: 'bulkColumns' });
  return (
    <Stack gap={6} component="section" aria-label={t('settings.platform.columns')}>
      <Group justify="space-between" align="flex-end">
        <div>
          <Title order={2}>{t('settings.platform.columns')}</Title>
          <Text size="sm" c="dimmed">
            {t('settings.platform.columnsHint')}
          </Text>
        </div>
        <ShortcutButton
          variant="default"
          shortcut="Alt+KeyN"
          disabled={fields.length >= 40}
          onClick={() => append({ header: '', template: '' })}
        >
          {t('settings.platform.addColumn')}
        </ShortcutButton>
      </Group>
      {fields.map((field, index) => (
        <BulkColumn
          key={field.id}
          index={index}
          isOnly={fields.length === 1}
          isLast={index === fields.length - 1}
          onMove={(by) => swap(index, index + by)}
          onRemove={() => remove(index)}
        />
      ))}
      <BulkPreview />
    </Stack>
  );
}
