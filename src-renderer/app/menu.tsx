import { AppShell, Divider, NavLink, ScrollArea } from '@mantine/core';
import { Link, useMatchRoute, useNavigate } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { ShortcutHint } from '../components/shortcut-hint.tsx';
import { keyCaps } from '../components/shortcut-registry.ts';
import { useShortcut } from '../components/use-shortcut.tsx';
import { entriesFor, menuKeys, type NavigationEntry } from './navigation.ts';
import { useSession } from './session.tsx';
import classes from './menu.module.css';

/** The menu on the left (2562 manual), with what this person may use. */
export function Menu() {
  const { t } = useTranslation();
  const session = useSession();
  const entries = session.person?.mustChangePassword ? [] : entriesFor(session.person?.roles ?? []);
  return (
    <AppShell.Navbar component="nav" aria-label={t('common.mainMenu')} className={classes.menu}>
      <ScrollArea type="auto" p={6}>
        {entries.map((entry, index) => (
          <Fragment key={entry.page}>
            {entry.group !== (entries[index - 1] ?? entry).group && <Divider my={4} />}
            <Entry entry={entry} keys={menuKeys(index)} />
          </Fragment>
        ))}
      </ScrollArea>
    </AppShell.Navbar>
  );
}

function Entry({ entry, keys }: { entry: NavigationEntry; keys: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const matches = useMatchRoute();
  const label = t(entry.label);
  const goal = { to: entry.page, params: { kind: 'personal' } } as const;
  useShortcut(keys, t('common.shortcut.goTo', { page: label }), () => void navigate(goal), {
    group: 'navigation',
  });
  const isHere = matches({ to: entry.page, fuzzy: entry.page !== '/' }) !== false;
  return (
    <NavLink
      className={classes.entry}
      renderRoot={(props) => <Link {...goal} {...props} />}
      label={label}
      description={entry.manualName === label ? undefined : entry.manualName}
      leftSection={<entry.icon size={18} stroke={1.6} aria-hidden />}
      rightSection={<ShortcutHint keys={keys} />}
      active={isHere}
      aria-current={isHere ? 'page' : undefined}
      aria-keyshortcuts={keyCaps(keys)}
    />
  );
}
