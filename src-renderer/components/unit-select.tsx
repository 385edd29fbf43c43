import { Combobox, type ComboboxStore, Loader, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, type Ref, useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Unit } from '#shared/contract/units.ts';
import { orpc } from '../lib/client.ts';
import { useUnitName, useUnitOf } from '../lib/units.ts';
import { UnitOption } from './unit-option.tsx';

const CHOOSING: readonly string[] = ['Enter', 'ArrowDown', 'ArrowUp'];

interface UnitSelectProps {
  value: number | null;
  onChange: (id: number | null, unit: Unit | null) => void;
  label?: ReactNode;
  description?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  /** Filters over old requests may name a former unit; new requests may not. */
  allowFormer?: boolean;
  onBlur?: () => void;
  inputRef?: Ref<HTMLInputElement>;
  name?: string;
}

/**
 * Finds one unit by fragments of its Thai or English name or province. Former units are shown, so that nobody searches
 * in vain, but cannot be chosen.
 */
export function UnitSelect({
  value,
  onChange,
  label,
  allowFormer = false,
  inputRef,
  ...input
}: UnitSelectProps) {
  const { t } = useTranslation();
  const nameOf = useUnitName();
  const chosen = useUnitOf(value);
  const [text, setText] = useState<string | null>(null);
  const [asked] = useDebouncedValue(text ?? '', 120);
  const combobox: ComboboxStore = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const found = useQuery(
    orpc.units.search.queryOptions({
      input: { text: asked.slice(0, 200), includeFormer: true, limit: 30 },
      enabled: combobox.dropdownOpened,
      placeholderData: (previous) => previous,
    }),
  );

  // until the list fits what was typed, its options are those of something else
  const fits = (text ?? '') === asked && found.data !== undefined && !found.isPlaceholderData;
  const options = fits || text === null ? found.data : undefined;
  const markFirst = useEffectEvent(() => {
    if (fits && asked.trim() !== '') combobox.selectFirstOption();
  });
  useEffect(() => markFirst(), [fits, asked]);

  const choose = (unit: Unit | null) => {
    onChange(unit?.id ?? null, unit);
    setText(null);
    combobox.closeDropdown();
  };
  const leave = () => {
    if (text !== null && text.trim() === '') onChange(null, null);
    setText(null);
    combobox.closeDropdown();
    input.onBlur?.();
  };

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => choose(found.data?.find((unit) => String(unit.id) === id) ?? null)}
    >
      <Combobox.Target>
        <TextInput
          {...input}
          ref={inputRef}
          label={label ?? t('common.unitSelect.label')}
          placeholder={t('common.unitSelect.placeholder')}
          value={text ?? (chosen ? nameOf(chosen) : '')}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          // a hand faster than the search must neither choose from the old list nor leave what it typed behind
          onKeyDownCapture={(event) => {
            if (text === null || (options?.length ?? 0) > 0 || !CHOOSING.includes(event.key)) return;
            event.preventDefault();
            event.stopPropagation();
          }}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => combobox.openDropdown()}
          onBlur={leave}
          rightSection={found.isFetching ? <Loader size="xs" /> : <Combobox.Chevron />}
          autoComplete="off"
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-label={t('common.unitSelect.label')}>
          {options?.map((unit) => (
            <Combobox.Option key={unit.id} value={String(unit.id)} disabled={unit.former && !allowFormer}>
              <UnitOption unit={unit} />
            </Combobox.Option>
          ))}
          {options?.length === 0 && <Combobox.Empty>{t('common.unitSelect.nothing')}</Combobox.Empty>}
          {options === undefined && <Combobox.Empty>{t('common.unitSelect.searching')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
