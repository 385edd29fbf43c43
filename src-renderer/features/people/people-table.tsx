import { Button, Table, Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '#shared/contract/people.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { useDates } from '../../lib/dates.ts';
import { useUnitName } from '../../lib/units.ts';
import { PersonState } from './person-state.tsx';

interface PeopleTableProps {
  people: readonly StaffMember[];
  /** Left out for who may only look. */
  onEdit: ((person: StaffMember) => void) | undefined;
}

export function PeopleTable({ people, onEdit }: PeopleTableProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const nameOf = useUnitName();
  if (people.length === 0) return <EmptyState title={t('people.nothing')} hint={t('people.nothingHint')} />;
  return (
    <Table striped highlightOnHover withTableBorder verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('people.column.name')}</Table.Th>
          <Table.Th>{t('people.column.roles')}</Table.Th>
          <Table.Th>{t('people.column.units')}</Table.Th>
          <Table.Th>{t('people.column.state')}</Table.Th>
          <Table.Th>{t('people.column.lastSignIn')}</Table.Th>
          {onEdit && (
            <Table.Th w={90}>
              <VisuallyHidden>{t('common.action.edit')}</VisuallyHidden>
            </Table.Th>
          )}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {people.map((person) => (
          <Table.Tr key={person.id}>
            <Table.Td>
              <Text fw={550} size="sm">
                {person.displayName}
              </Text>
              <Text size="xs" c="dimmed">
                {person.username}
              </Text>
            </Table.Td>
            <Table.Td>{person.roles.map((role) => t(`common.role.${role}`)).join(', ')}</Table.Td>
            <Table.Td maw={300}>{person.units.map(nameOf).join(', ') || t('common.none')}</Table.Td>
            <Table.Td>
              <PersonState person={person} />
            </Table.Td>
            <Table.Td>
              {person.lastSignInAt ? dates.shortDayTime(person.lastSignInAt) : t('people.never')}
            </Table.Td>
            {onEdit && (
              <Table.Td ta="end">
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('people.edit', { name: person.displayName })}
                  onClick={() => onEdit(person)}
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
