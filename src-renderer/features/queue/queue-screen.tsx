import { Stack, Title } from '@mantine/core';
import { IconFileZip, IconListCheck, IconMailOpened } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.tsx';
import { CatchFocus } from '../../components/catch-focus.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { orpc } from '../../lib/client.ts';
import { CaseTable } from './case-table.tsx';

const REFRESH_MS = 15_000;
/** More confirmed requests than an office opens in a day; the rest come as these are taken. */
const SHOWN = 200;
const MOST = 500;

/** The IT office's queue: what units have confirmed, oldest first, and what this officer has in hand. */
export function QueueScreen() {
  const { t } = useTranslation();
  const { person } = useSession();
  const navigate = useNavigate();
  const list = (states: ('confirmed' | 'provisioning' | 'parked')[], limit: number) =>
    orpc.requests.list.queryOptions({
      input: { filter: { states }, sort: 'oldest', offset: 0, limit },
      refetchInterval: REFRESH_MS,
    });
  const waiting = useQuery(list(['confirmed'], SHOWN));
  const taken = useQuery(list(['provisioning', 'parked'], MOST));
  const mine =
    taken.data?.rows.filter((row) => row.takenBy !== null && row.takenBy.staffId === person?.staffId) ?? [];
  const open = (code: string) => void navigate({ to: '/queue/$code', params: { code } });

  return (
    <Stack gap="md">
      <PageHeader
        title={t('queue.title')}
        description={t('queue.description')}
        actions={
          <>
            <ShortcutButton
              shortcut="Alt+KeyM"
              variant="default"
              leftSection={<IconMailOpened size={18} aria-hidden />}
              onClick={() => void navigate({ to: '/letters' })}
            >
              {t('letters.open')}
            </ShortcutButton>
            <ShortcutButton
              shortcut="Alt+KeyZ"
              variant="default"
              leftSection={<IconFileZip size={18} aria-hidden />}
              onClick={() => void navigate({ to: '/zips' })}
            >
              {t('zips.open')}
            </ShortcutButton>
            <ShortcutButton
              shortcut="Alt+KeyY"
              variant="default"
              leftSection={<IconListCheck size={18} aria-hidden />}
              onClick={() => void navigate({ to: '/queue/dry-run' })}
            >
              {t('plan.dryRun.open')}
            </ShortcutButton>
          </>
        }
      />
      <ErrorAlert error={waiting.error ?? taken.error} />
      <section>
        <Title order={2} mb="xs">
          {t('queue.waiting', { count: waiting.data?.total ?? 0 })}
        </Title>
        {waiting.data?.total === 0 ? (
          <CatchFocus>
            <EmptyState title={t('queue.empty.title')} hint={t('queue.empty.hint')} />
          </CatchFocus>
        ) : (
          <CaseTable label={t('queue.waitingLabel')} rows={waiting.data?.rows} focusFirst onOpen={open} />
        )}
      </section>
      {mine.length > 0 && (
        <section>
          <Title order={2} mb="xs">
            {t('queue.mine', { count: mine.length })}
          </Title>
          <CaseTable
            label={t('queue.mineLabel')}
            rows={mine}
            focusFirst={waiting.data?.total === 0}
            onOpen={open}
          />
        </section>
      )}
    </Stack>
  );
}
