import { Button, Table, Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Unit } from '#shared/contract/units.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { useUnitName } from '../../lib/units.ts';

/** Whether a unit that still exists lacks what only the administrator can fill in. */
export function isIncomplete(unit: Unit): boolean {
  return !unit.former && (unit.nameEn === null || unit.mailCode === null);
}

interface UnitTableProps {
  units: readonly Unit[];
  /** Left out for who may only look. */
  onEdit: ((unit: Unit) => void) | undefined;
}

export function UnitTable({ units, onEdit }: UnitTableProps) {
  const { t } = useTranslation();
  const nameOf = useUnitName();
  if (units.length === 0) return <EmptyState title={t('units.nothing')} hint={t('units.nothingHint')} />;
  return (
    <Table striped highlightOnHover withTableBorder stickyHeader stickyHeaderOffset={56} verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('units.column.nameTh')}</Table.Th>
          <Table.Th>{t('units.column.nameEn')}</Table.Th>
          <Table.Th miw={110}>{t('units.column.mailCode')}</Table.Th>
          <Table.Th>{t('units.column.province')}</Table.Th>
          {onEdit && (
            <Table.Th w={90}>
              <VisuallyHidden>{t('common.action.edit')}</VisuallyHidden>
            </Table.Th>
          )}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {units.map((unit) => (
          <Table.Tr key={unit.id}>
            <Table.Td>
              {unit.nameTh}
              {unit.former && (
                <Text span size="xs" c="dimmed" display="block">
                  {t('units.former')}
                </Text>
              )}
            </Table.Td>
            <Table.Td>{unit.nameEn ?? <Missing />}</Table.Td>
            <Table.Td>{unit.mailCode ?? <Missing />}</Table.Td>
            <Table.Td>{unit.province}</Table.Td>
            {onEdit && (
              <Table.Td ta="end">
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('units.edit', { name: nameOf(unit) })}
                  onClick={() => onEdit(unit)}
                >
                  {t('common.action.edit')}
                </Button>
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Missing() {
  const { t } = useTranslation();
  return (
    <Text span size="sm" c="dimmed" fs="italic">
      {t('units.missing')}
    </Text>
  );
}
