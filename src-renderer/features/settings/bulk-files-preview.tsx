import { Code, Stack, Tabs, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { PlatformSettings } from '#shared/contract/settings.ts';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { orpc } from '../../lib/client.ts';

/** What a batch about one sample person looks like in a form that has no columns to choose. */
export function BulkFilesPreview() {
  const { t } = useTranslation();
  const { watch } = useFormContext<PlatformSettings>();
  const [domain, bulkPreset, bulkColumns] = watch(['domain', 'bulkPreset', 'bulkColumns']);
  const preview = useQuery(
    orpc.settings.previewBulkFiles.queryOptions({
      input: { domain, bulkPreset, bulkColumns },
      placeholderData: keepPreviousData,
      // a domain that is being typed is not one yet
      retry: false,
    }),
  );
  const files = preview.data?.files ?? [];
  const [first] = files;
  return (
    <Stack gap={6} component="section" aria-label={t('settings.platform.filesPreview')}>
      <Text size="sm" fw={550}>
        {t('settings.platform.filesPreview')}
      </Text>
      <ErrorAlert error={preview.error} />
      {first && (
        <Tabs key={first.name + files.length} defaultValue={first.name}>
          <Tabs.List>
            {files.map(({ name }) => (
              <Tabs.Tab key={name} value={name}>
                {name}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {files.map(({ name, content }) => (
            <Tabs.Panel key={name} value={name} pt={6}>
              <Code
                block
                ff="monospace, var(--mantine-font-family)"
                mah={280}
                style={{ overflow: 'auto' }}
                tabIndex={0}
              >
                {content}
              </Code>
            </Tabs.Panel>
          ))}
        </Tabs>
      )}
    </Stack>
  );
}
