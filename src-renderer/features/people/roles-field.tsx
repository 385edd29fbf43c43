import { Checkbox, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ROLES, type Role } from '#shared/contract/vocabulary.ts';

interface RolesFieldProps {
  value: Role[];
  onChange: (roles: Role[]) => void;
  error: string | undefined;
}

/** What somebody may do, each role with what it is for. */
export function RolesField({ value, onChange, error }: RolesFieldProps) {
  const { t } = useTranslation();
  return (
    <Checkbox.Group label={t('people.roles')} value={value} onChange={onChange} error={error}>
      <SimpleGrid cols={2} spacing="xs" mt={4}>
        {ROLES.map((role) => (
          <Checkbox
            key={role}
            value={role}
            label={t(`common.role.${role}`)}
            description={t(`people.roleHint.${role}`)}
          />
        ))}
      </SimpleGrid>
    </Checkbox.Group>
  );
}
