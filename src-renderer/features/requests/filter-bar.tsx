import { Group, MultiSelect, NativeSelect } from '@mantine/core';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { REQUEST_SORTS } from '#shared/contract/requests.ts';
import { REQUEST_KINDS } from '#shared/contract/vocabulary.ts';
import { REQUEST_STATES } from '#shared/domain/request-state.ts';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { UnitSelect } from '../../components/unit-select.tsx';
import { DayField } from './day-field.tsx';
import { isFiltered, type ListSearch } from './list-search.ts';
import { SearchField } from './search-field.tsx';

interface FilterBarProps {
  search: ListSearch;
  searchField: Ref<HTMLInputElement>;
  onChange: (change: Partial<Omit<ListSearch, 'row'>>) => void;
  onClear: () => void;
  /** Down from the search field: into the rows. */
  onLeave: () => void;
}

/** What narrows and orders the Doc List. */
export function FilterBar({ search, searchField, onChange, onClear, onLeave }: FilterBarProps) {
  const { t } = useTranslation();
  /** Counts how often everything was cleared, half-typed days too. */
  const [round, setRound] = useState(0);
  const { states = [], kind, unitId, from, to, sort, text = '' } = search;
  return (
    <search aria-label={t('requests.filter.title')}>
      <Group gap="sm" align="flex-start" mb="xs" wrap="nowrap">
        <SearchField
          key={`text ${round}`}
          autoFocus={round > 0}
          inputRef={searchField}
          value={text}
          onChange={(value) => onChange({ text: value || undefined })}
          onLeave={onLeave}
        />
        <div style={{ flex: '1 1 16rem' }}>
          <UnitSelect
            value={unitId ?? null}
            onChange={(id) => onChange({ unitId: id ?? undefined })}
            label={t('requests.column.unit')}
            allowFormer
          />
        </div>
        <MultiSelect
          label={t('requests.column.state')}
          placeholder={states.length === 0 ? t('requests.filter.anyState') : undefined}
          data={REQUEST_STATES.map((state) => ({ value: state, label: t(`common.state.${state}`) }))}
          value={[...states]}
          onChange={(chosen) =>
            onChange({ states: REQUEST_STATES.filter((state) => chosen.includes(state)) })
          }
          clearable
          clearButtonProps={{ 'aria-label': t('common.action.clear') }}
          style={{ flex: '1 1 16rem' }}
        />
      </Group>
      <Group gap="sm" align="flex-start" mb="sm" wrap="nowrap">
        <NativeSelect
          label={t('requests.column.kind')}
          data={[
            { value: '', label: t('requests.filter.anyKind') },
            ...REQUEST_KINDS.map((known) => ({ value: known, label: t(`common.kind.${known}`) })),
          ]}
          value={kind ?? ''}
          onChange={(event) =>
            onChange({ kind: REQUEST_KINDS.find((known) => known === event.currentTarget.value) })
          }
        />
        <DayField
          key={`from ${round}`}
          label={t('requests.filter.from')}
          value={from}
          onChange={(day) => onChange({ from: day })}
        />
        <DayField
          key={`to ${round}`}
          label={t('requests.filter.to')}
          value={to}
          onChange={(day) => onChange({ to: day })}
        />
        <NativeSelect
          label={t('requests.filter.sort')}
          data={REQUEST_SORTS.map((known) => ({ value: known, label: t(`requests.sort.${known}`) }))}
          value={sort}
          onChange={(event) =>
            onChange({ sort: REQUEST_SORTS.find((known) => known === event.currentTarget.value) ?? 'newest' })
          }
        />
        <ShortcutButton
          shortcut="Alt+KeyX"
          variant="default"
          mt={27}
          disabled={!isFiltered(search)}
          onClick={() => {
            setRound(round + 1);
            onClear();
          }}
        >
          {t('requests.filter.clear')}
        </ShortcutButton>
      </Group>
    </search>
  );
}
