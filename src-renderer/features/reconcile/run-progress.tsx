import { Group, Paper, Progress, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RunProgress } from '#shared/contract/reconcile.ts';
import { useSession } from '../../app/session.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { orpc } from '../../lib/client.ts';
import { useRefreshReconcile } from './use-refresh-reconcile.ts';

/** How far the run under way is, and the way to give it up. */
export function RunProgressBar({ runId, progress }: { runId: number; progress: RunProgress | null }) {
  const { t, i18n } = useTranslation();
  const { hasRole } = useSession();
  const refresh = useRefreshReconcile();
  const cancel = useMutation(orpc.reconcile.cancel.mutationOptions({ onSettled: () => refresh() }));
  const number = (count: number | null) => (count ?? 0).toLocaleString(i18n.language);
  const words = progress
    ? t(`reconcile.phase.${progress.phase}`, { done: number(progress.done), total: number(progress.total) })
    : t('reconcile.running');
  const share = progress?.total ? Math.min(100, (100 * progress.done) / progress.total) : 100;
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between">
        <Text role="status">{words}</Text>
        {hasRole('officer', 'administrator') && (
          <ShortcutButton
            shortcut="Alt+KeyX"
            variant="default"
            loading={cancel.isPending}
            onClick={() => cancel.mutate({ runId })}
          >
            {t('reconcile.cancelRun')}
          </ShortcutButton>
        )}
      </Group>
      <Progress mt="xs" value={share} animated={!progress?.total} aria-label={t('reconcile.running')} />
      <ErrorAlert error={cancel.error} mt="sm" />
    </Paper>
  );
}
