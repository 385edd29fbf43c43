import { Alert, Group, Stack, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { orpc } from '../../lib/client.ts';
import { useNotify } from '../../lib/use-notify.ts';
import { useRefreshWork } from '../../lib/use-refresh-work.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { TableList } from './table-list.tsx';

/** What waits for a second person, and the tables that were drawn up of it. */
export function ApprovalsScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notify = useNotify();
  const refresh = useRefreshWork();
  const { hasRole } = useSession();
  const [isReleasing, setReleasing] = useState(false);
  const { data, error } = useQuery(orpc.approvals.list.queryOptions({ input: {}, refetchInterval: 15_000 }));
  const draw = useMutation(
    orpc.approvals.draw.mutationOptions({
      onSuccess: ({ number }) => navigate({ to: '/operations/approvals/$number', params: { number } }),
      onSettled: () => refresh(),
    }),
  );
  const release = useMutation(
    orpc.approvals.release.mutationOptions({
      onSuccess: ({ released }) => {
        setReleasing(false);
        notify(t('plan.approvals.released', { count: released }));
        void refresh();
      },
    }),
  );
  const held = data?.held ?? 0;
  // tables are of everything that is held: one that still holds all of it is to be opened, not drawn up once more
  const isDrawnUp = data?.tables[0]?.open === held;
  const mayDraw = hasRole('officer') || hasRole('administrator');
  return (
    <Stack gap="md">
      <PageHeader
        title={t('plan.approvals.title')}
        description={t('plan.approvals.description')}
        actions={
          <ShortcutButton
            shortcut="Escape"
            variant="default"
            leftSection={<IconArrowLeft size={18} aria-hidden />}
            onClick={() => void navigate({ to: '/operations' })}
          >
            {t('plan.approvals.back')}
          </ShortcutButton>
        }
      />
      <ErrorAlert error={error ?? draw.error} />
      {data && (
        <>
          <Group>
            <Text fw={600} role="status">
              {t('plan.approvals.held', { count: held })}
            </Text>
            {mayDraw && (
              <ShortcutButton
                shortcut="Alt+KeyD"
                variant={isDrawnUp ? 'default' : 'filled'}
                disabled={held === 0}
                loading={draw.isPending}
                onClick={() => draw.mutate({})}
              >
                {t('plan.approvals.draw')}
              </ShortcutButton>
            )}
            {hasRole('administrator') && held > 0 && data.scope !== 'everything' && (
              <ShortcutButton shortcut="Alt+KeyR" variant="default" onClick={() => setReleasing(true)}>
                {t('plan.approvals.release')}
              </ShortcutButton>
            )}
          </Group>
          {held > 0 && data.scope === 'off' && <Alert>{t('plan.approvals.scopeOff')}</Alert>}
          {data.tables.length === 0 ? (
            <EmptyState title={t('plan.approvals.none')} hint={t('plan.approvals.noneHint')} />
          ) : (
            <TableList tables={data.tables} />
          )}
        </>
      )}
      {isReleasing && (
        <ReasonDialog
          title={t('plan.approvals.release')}
          body={t('plan.approvals.releaseBody')}
          confirmLabel={t('plan.approvals.release')}
          pending={release.isPending}
          error={release.error}
          onConfirm={(reason) => release.mutate({ reason })}
          onClose={() => setReleasing(false)}
        />
      )}
    </Stack>
  );
}
