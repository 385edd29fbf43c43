import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '#shared/contract/people.ts';
import { useSession } from '../../app/session.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { ShortcutHint } from '../../components/shortcut-hint.tsx';
import { useShortcut } from '../../components/use-shortcut.tsx';
import { orpc } from '../../lib/client.ts';
import { FirstPasswordDialog, type IssuedPassword } from './first-password-dialog.tsx';
import { matchesSearch } from './matches-search.ts';
import { PeopleTable } from './people-table.tsx';
import { PersonDialog } from './person-dialog.tsx';

/** Everybody with a login. The administrator adds and changes; the auditor looks. */
export function PeopleScreen() {
  const { t } = useTranslation();
  const isAdministrator = useSession().hasRole('administrator');
  const [search, setSearch] = useState('');
  const [edited, setEdited] = useState<StaffMember | 'new' | null>(null);
  const [issued, setIssued] = useState<IssuedPassword | null>(null);
  const searchField = useRef<HTMLInputElement>(null);
  useShortcut('Alt+KeyF', t('people.search'), () => searchField.current?.focus());
  const list = useQuery(orpc.people.list.queryOptions({ input: {} }));
  const shown = list.data?.filter((person) => matchesSearch(person, search));

  return (
    <>
      <PageHeader
        title={t('people.title')}
        description={isAdministrator ? t('people.description') : t('people.readOnly')}
        actions={
          isAdministrator && (
            <ShortcutButton shortcut="Alt+KeyN" onClick={() => setEdited('new')}>
              {t('people.add')}
            </ShortcutButton>
          )
        }
      />
      <TextInput
        ref={searchField}
        aria-label={t('people.search')}
        placeholder={t('people.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={<ShortcutHint keys="Alt+KeyF" />}
        rightSectionWidth={64}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        maw={460}
        mb="sm"
      />
      <ErrorAlert error={list.error} />
      {shown && <PeopleTable people={shown} onEdit={isAdministrator ? setEdited : undefined} />}
      <PersonDialog person={edited} onClose={() => setEdited(null)} onIssued={setIssued} />
      <FirstPasswordDialog issued={issued} onClose={() => setIssued(null)} />
    </>
  );
}
