import { Group, Switch, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Unit } from '#shared/contract/units.ts';
import { useSession } from '../../app/session.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ShortcutHint } from '../../components/shortcut-hint.tsx';
import { useShortcut } from '../../components/use-shortcut.tsx';
import { orpc } from '../../lib/client.ts';
import { UnitDialog } from './unit-dialog.tsx';
import { isIncomplete, UnitTable } from './unit-table.tsx';

/** The reference list of units: found by fragments, completed by the administrator where it knows too little. */
export function UnitsScreen() {
  const { t } = useTranslation();
  const isAdministrator = useSession().hasRole('administrator');
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text, 150);
  const [onlyMissing, setOnlyMissing] = useState(false);
  const [edited, setEdited] = useState<Unit | null>(null);
  const searchField = useRef<HTMLInputElement>(null);
  useShortcut('Alt+KeyF', t('units.search'), () => searchField.current?.focus());
  const found = useQuery(
    orpc.units.search.queryOptions({
      input: { text: asked.slice(0, 200), includeFormer: true, limit: 500 },
      placeholderData: (previous) => previous,
    }),
  );
  const units = found.data ?? [];
  const incomplete = units.filter(isIncomplete);

  return (
    <>
      <PageHeader
        title={t('units.title')}
        description={isAdministrator ? t('units.description') : t('units.readOnly')}
      />
      <Group mb="sm">
        <TextInput
          ref={searchField}
          aria-label={t('units.search')}
          placeholder={t('units.search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={<ShortcutHint keys="Alt+KeyF" />}
          rightSectionWidth={64}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          w={460}
        />
        <Switch
          label={t('units.onlyMissing')}
          checked={onlyMissing}
          onChange={(event) => setOnlyMissing(event.currentTarget.checked)}
        />
        <Text size="sm" c="dimmed" ms="auto" role="status">
          {found.data && t('units.found', { count: units.length, missing: incomplete.length })}
        </Text>
      </Group>
      <ErrorAlert error={found.error} />
      {found.data && (
        <UnitTable
          units={onlyMissing ? incomplete : units}
          onEdit={isAdministrator ? setEdited : undefined}
        />
      )}
      <UnitDialog unit={edited} onClose={() => setEdited(null)} />
    </>
  );
}
