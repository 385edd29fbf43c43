import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Unit } from '#shared/contract/units.ts';
import { useUnitName } from '../lib/units.ts';

/** One unit in a list of choices: its name, the other language's name, the province; said when it is no more. */
export function UnitOption({ unit }: { unit: Unit }) {
  const { t } = useTranslation();
  const nameOf = useUnitName();
  const name = nameOf(unit);
  const other = name === unit.nameTh ? unit.nameEn : unit.nameTh;
  const below = [other, unit.province].filter(Boolean).join(' · ');
  return (
    <>
      <Text size="sm">
        {name} {unit.former && t('common.unitSelect.former')}
      </Text>
      {below && (
        <Text size="xs" c="dimmed">
          {below}
        </Text>
      )}
    </>
  );
}
