import { CloseButton, Group, List, Stack, Text } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { UnitSelect } from '../../components/unit-select.tsx';
import { useUnitName, useUnitOf } from '../../lib/units.ts';

interface UnitsFieldProps {
  value: number[];
  onChange: (ids: number[]) => void;
  error: string | undefined;
}

/** The units of a confirmer: found one by one, listed below. */
export function UnitsField({ value, onChange, error }: UnitsFieldProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const remove = (id: number) => {
    onChange(value.filter((other) => other !== id));
    input.current?.focus();
  };
  return (
    <Stack gap={4}>
      <UnitSelect
        inputRef={input}
        label={t('people.units')}
        description={t('people.unitsHint')}
        value={null}
        onChange={(id) => id !== null && !value.includes(id) && onChange([...value, id])}
        error={error}
      />
      <List listStyleType="none" size="sm">
        {value.map((id) => (
          <List.Item key={id}>
            <ChosenUnit id={id} onRemove={() => remove(id)} />
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}

function ChosenUnit({ id, onRemove }: { id: number; onRemove: () => void }) {
  const { t } = useTranslation();
  const nameOf = useUnitName();
  const unit = useUnitOf(id);
  const name = unit ? nameOf(unit) : String(id);
  return (
    <Group gap={4} wrap="nowrap">
      <CloseButton size="sm" onClick={onRemove} aria-label={t('common.unitSelect.remove', { name })} />
      <Text size="sm">{name}</Text>
    </Group>
  );
}
