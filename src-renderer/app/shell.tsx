import { AppShell } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { Activity, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ShortcutHelp } from '../components/shortcut-help.tsx';
import { ShortcutLayer } from '../components/use-shortcut.tsx';
import { Header } from './header.tsx';
import { LockScreen } from './lock-screen.tsx';
import { Menu } from './menu.tsx';
import { PageGuard } from './page-guard.tsx';
import { useFocusOnNavigation } from './use-focus-on-navigation.ts';
import { useFollowRefusals, useSession } from './session.tsx';
import { useReportActivity } from './use-report-activity.ts';

/** What every page hangs in: the head, the menu on the left, and the lock over both. */
export function Shell() {
  const session = useSession();
  const isLocked = session.state === 'locked';
  useFollowRefusals();
  useReportActivity(session.state === 'signed-in');
  return (
    <>
      {/* Hidden, not taken away: nothing can be seen or reached, and unsaved work is still there after the lock. */}
      <Activity mode={isLocked ? 'hidden' : 'visible'}>
        <Pages />
      </Activity>
      {isLocked && (
        <ShortcutLayer>
          <LockScreen />
        </ShortcutLayer>
      )}
    </>
  );
}

function Pages() {
  const { t } = useTranslation();
  useFocusOnNavigation();
  return (
    <AppShell header={{ height: 56 }} navbar={{ width: 236, breakpoint: 0 }} padding="md">
      <a className="skip-link" href="#content" onClick={skipToContent}>
        {t('common.skipToContent')}
      </a>
      <Header />
      <Menu />
      <AppShell.Main id="content" tabIndex={-1}>
        <Suspense>
          <PageGuard>
            <Outlet />
          </PageGuard>
        </Suspense>
      </AppShell.Main>
      <ShortcutHelp />
    </AppShell>
  );
}

/** The hash is the router's: the link moves the focus itself. */
function skipToContent(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}
