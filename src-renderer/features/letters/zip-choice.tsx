import { Alert, Group, Select } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ZipUnit } from '#shared/contract/deliveries.ts';
import { useUnitName } from '../../lib/units.ts';

interface ZipChoiceProps {
  units: readonly ZipUnit[];
  unit: ZipUnit;
  onUnit: (id: number) => void;
  /** What follows, with the confirmer who was chosen; null while there is none. */
  children: (confirmerId: number | null) => ReactNode;
}

/** Of which unit, and for which of its confirmers. Somebody is chosen by themselves only where there is nobody else. */
export function ZipChoice({ units, unit, onUnit, children }: ZipChoiceProps) {
  const { t } = useTranslation();
  const nameOf = useUnitName();
  const [chosen, setChosen] = useState<number | null>(null);
  const [only, ...others] = unit.confirmers;
  const confirmer =
    unit.confirmers.find(({ id }) => id === chosen) ?? (others.length === 0 ? only : undefined);
  return (
    <>
      <Group align="flex-end" wrap="nowrap">
        <Select
          label={t('zips.unit')}
          data={units.map((other) => ({
            value: String(other.id),
            label: t('zips.unitCounts', {
              unit: nameOf(other),
              toPack: other.toPack,
              packed: other.packed,
            }),
          }))}
          value={String(unit.id)}
          onChange={(id) => id !== null && onUnit(Number(id))}
          allowDeselect={false}
          searchable
          flex={1}
        />
        {unit.confirmers.length > 0 && (
          <Select
            label={t('zips.madeFor')}
            placeholder={t('zips.chooseConfirmer')}
            data={unit.confirmers.map(({ id, displayName }) => ({ value: String(id), label: displayName }))}
            value={confirmer ? String(confirmer.id) : null}
            onChange={(id) => setChosen(id === null ? null : Number(id))}
            allowDeselect={false}
            flex={1}
          />
        )}
      </Group>
      {unit.confirmers.length === 0 && <Alert color="yellow">{t('zips.noConfirmer')}</Alert>}
      {children(confirmer?.id ?? null)}
    </>
  );
}
