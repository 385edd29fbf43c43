import { Group, NativeSelect, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ACCOUNT_STANDINGS } from '#shared/domain/account-state.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ShortcutHint } from '../../components/shortcut-hint.tsx';
import { useShortcut } from '../../components/use-shortcut.tsx';
import { AccountTable } from './account-table.tsx';
import { useAccounts } from './use-accounts.ts';

const TYPING_MS = 200;

/** Every address that anybody has, had or is about to have, found by address, holder or unit. */
export function AccountsScreen() {
  const { t, i18n } = useTranslation();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState('');
  const [wanted] = useDebouncedValue(text, TYPING_MS);
  const standing = ACCOUNT_STANDINGS.find((known) => known === chosen);
  const list = useAccounts(wanted, standing);
  const searchField = useRef<HTMLInputElement>(null);
  const choice = useRef<HTMLSelectElement>(null);
  const table = useRef<HTMLDivElement>(null);
  useShortcut('Ctrl+KeyF', t('accounts.search'), () => searchField.current?.select());
  useShortcut('Alt+KeyW', t('accounts.standing'), () => choice.current?.focus());
  const number = list.total.toLocaleString(i18n.language);

  return (
    <Stack gap="xs">
      <PageHeader
        title={t('accounts.title')}
        description={t('accounts.description')}
        actions={
          <Text role="status" fw={600}>
            {!list.isPending && t('accounts.total', { count: list.total, number })}
          </Text>
        }
      />
      <Group gap="sm" align="flex-end">
        <TextInput
          ref={searchField}
          type="search"
          autoFocus
          label={t('accounts.search')}
          placeholder={t('accounts.searchExample')}
          leftSection={<IconSearch size={18} aria-hidden />}
          rightSection={<ShortcutHint keys="Ctrl+KeyF" />}
          rightSectionWidth={64}
          rightSectionPointerEvents="none"
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
            event.preventDefault();
            table.current?.querySelector<HTMLElement>('[data-row]')?.focus();
          }}
          autoComplete="off"
          spellCheck={false}
          style={{ flex: '2 1 20rem' }}
        />
        <NativeSelect
          ref={choice}
          label={
            <>
              {t('accounts.standing')} <ShortcutHint keys="Alt+KeyW" />
            </>
          }
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={[
            { value: '', label: t('accounts.anyStanding') },
            ...ACCOUNT_STANDINGS.map((value) => ({ value, label: t(`common.accountState.${value}`) })),
          ]}
        />
      </Group>
      <ErrorAlert error={list.error} />
      {list.isPending && <Skeleton height={200} aria-label={t('common.loading')} />}
      {!list.isPending && list.rows.length === 0 && (
        <EmptyState title={t('accounts.empty')} hint={t('accounts.emptyHint')} />
      )}
      {list.rows.length > 0 && <AccountTable table={table} {...list} />}
    </Stack>
  );
}
