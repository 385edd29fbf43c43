import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconKey, IconLock, IconLogin2, IconLogout, IconUser } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { keyCaps } from '../components/shortcut-registry.ts';
import { ShortcutHint } from '../components/shortcut-hint.tsx';
import { useShortcut } from '../components/use-shortcut.tsx';
import { useSession } from './session.tsx';
import { useSessionActions } from './use-session-actions.ts';
import classes from './header.module.css';

/** At the top right (2562 manual: "ทางด้านขวาบน"): the way in, or who is here and the way out. */
export function PersonMenu() {
  const session = useSession();
  return session.person ? <Person name={session.person.displayName} /> : <SignInLink />;
}

function SignInLink() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const label = t('session.signIn');
  useShortcut('Alt+KeyI', label, () => void navigate({ to: '/sign-in' }), { group: 'navigation' });
  return (
    <Button
      size="compact-sm"
      className={classes.control}
      renderRoot={(props) => <Link to="/sign-in" {...props} />}
      leftSection={<IconLogin2 size={16} aria-hidden />}
      rightSection={<ShortcutHint keys="Alt+KeyI" />}
      aria-keyshortcuts={keyCaps('Alt+KeyI')}
    >
      {label}
    </Button>
  );
}

function Person({ name }: { name: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { lock, signOut } = useSessionActions();
  useShortcut('Alt+KeyL', t('session.lockNow'), lock, { group: 'everywhere' });
  return (
    <Menu position="bottom-end" width={250} withinPortal={false}>
      <Menu.Target>
        <Button
          size="compact-sm"
          className={classes.control}
          leftSection={<IconUser size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconKey size={16} aria-hidden />}
          onClick={() => void navigate({ to: '/password' })}
        >
          {t('session.changePassword')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLock size={16} aria-hidden />}
          rightSection={<ShortcutHint keys="Alt+KeyL" />}
          onClick={lock}
        >
          {t('session.lockNow')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={signOut}>
          {t('session.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
