import { ScrollArea, Table, Text } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { PlatformSettings } from '#shared/contract/settings.ts';
import { fillSample } from './bulk-sample.ts';

/** One row as it will stand in the file, changing while the columns are edited. */
export function BulkPreview() {
  const { t } = useTranslation();
  const { watch } = useFormContext<PlatformSettings>();
  const columns = watch('bulkColumns');
  const domain = watch('domain');
  return (
    <div>
      <Text size="sm" fw={550} mt={4}>
        {t('settings.platform.preview')}
      </Text>
      <ScrollArea
        viewportProps={{ tabIndex: 0, 'aria-label': t('settings.platform.preview'), role: 'region' }}
      >
        <Table withTableBorder withColumnBorders fz="xs" style={{ whiteSpace: 'nowrap' }}>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column, index) => (
                <Table.Th key={index}>{column.header || t('common.none')}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            <Table.Tr>
              {columns.map((column, index) => (
                <Table.Td key={index}>{fillSample(column.template, domain)}</Table.Td>
              ))}
            </Table.Tr>
          </Table.Tbody>
        </Table>
      </ScrollArea>
    </div>
  );
}
