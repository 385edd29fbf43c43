import { Tabs } from '@mantine/core';
import { IconMailForward, IconUserCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { LaneId } from '#shared/contract/operations.ts';
import { useSession } from '../../app/session.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { ShortcutHint } from '../../components/shortcut-hint.tsx';
import { useShortcut } from '../../components/use-shortcut.tsx';
import { orpc } from '../../lib/client.ts';
import { BouncesLink } from './bounces-link.tsx';
import { LanesBar } from './lanes-bar.tsx';
import { OperationList } from './operation-list.tsx';
import { TABS, type TabName } from './tabs.ts';

const askedSchema = z.object({ tab: z.enum(TABS).catch('waiting') });

/** The tab that a link leads to. */
function useAskedTab(): TabName {
  const search: unknown = useSearch({ strict: false });
  return askedSchema.parse(search).tab;
}

/** Everything that is pending, running, waiting, parked, done or cancelled on the mail platform and in the mail. */
export function OperationsScreen() {
  const { t } = useTranslation();
  const { hasRole } = useSession();
  const navigate = useNavigate();
  const [tab, setTab] = useState(useAskedTab());
  const [lane, setLane] = useState<LaneId>();
  const { data } = useQuery(
    orpc.operations.list.queryOptions({
      input: { states: [], lane, offset: 0, limit: 1 },
      refetchInterval: 15_000,
    }),
  );
  const show = (step: number) =>
    setTab((now) => TABS[(TABS.indexOf(now) + step + TABS.length) % TABS.length] ?? now);
  useShortcut('Alt+KeyN', t('operations.nextTab'), () => show(1));
  useShortcut('Alt+KeyB', t('operations.previousTab'), () => show(-1));

  return (
    <>
      <PageHeader
        title={t('operations.title')}
        description={t('operations.description')}
        actions={
          <>
            <ShortcutButton
              shortcut="Alt+KeyD"
              variant="default"
              leftSection={<IconMailForward size={18} aria-hidden />}
              onClick={() => void navigate({ to: '/operations/deliveries' })}
            >
              {t('deliveries.title')}
            </ShortcutButton>
            {hasRole('officer', 'administrator') && <BouncesLink />}
            <ShortcutButton
              shortcut="Alt+KeyJ"
              variant="default"
              leftSection={<IconUserCheck size={18} aria-hidden />}
              onClick={() => void navigate({ to: '/operations/approvals' })}
            >
              {t('plan.approvals.open')}
            </ShortcutButton>
          </>
        }
      />
      <LanesBar lane={lane} onChoose={setLane} />
      <Tabs
        value={tab}
        onChange={(name) => setTab(TABS.find((known) => known === name) ?? tab)}
        keepMounted={false}
      >
        <Tabs.List aria-label={t('operations.title')}>
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`operations.tab.${name}`)} <strong>{data?.counts[name] ?? 0}</strong>
            </Tabs.Tab>
          ))}
          <span style={{ marginInlineStart: 'auto', alignSelf: 'center' }} aria-hidden>
            <ShortcutHint keys="Alt+KeyB" /> <ShortcutHint keys="Alt+KeyN" />
          </span>
        </Tabs.List>
        {TABS.map((name) => (
          <Tabs.Panel key={name} value={name} pt="xs">
            <OperationList key={lane ?? 'all'} tab={name} lane={lane} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}
