import { Alert, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconReport } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReconcileRun } from '#shared/contract/reconcile.ts';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { useActorName } from '../../lib/actor-name.ts';
import { useDates } from '../../lib/dates.ts';

/** When, by whom and over what, in numbers; for one that failed, why. */
export function RunFacts({ run }: { run: ReconcileRun }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { shortDayTime } = useDates();
  const actorName = useActorName();
  const source = run.fileName
    ? t('reconcile.byFile', { name: run.fileName })
    : t('reconcile.byPlatform', { connector: t(`common.connector.${run.connector}`) });
  return (
    <>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">
          {source} ·{' '}
          {run.counts &&
            t('reconcile.runFacts', {
              ...run.counts,
              by: run.isScheduled ? t('reconcile.scheduled') : actorName(run.startedBy),
              takenAt: shortDayTime(run.takenAt),
            })}
        </Text>
        {run.hasFindings && (
          <ShortcutButton
            shortcut="Alt+KeyP"
            variant="default"
            leftSection={<IconReport size={18} aria-hidden />}
            onClick={() => void navigate({ to: '/reconcile/$number', params: { number: String(run.id) } })}
          >
            {t('reconcile.report')}
          </ShortcutButton>
        )}
      </Group>
      {run.errorCode !== null && (
        <Alert color="red" variant="outline" role="alert" icon={<IconAlertTriangle aria-hidden />}>
          <WhyItFailed code={run.errorCode} words={run.errorWords ?? ''} />
        </Alert>
      )}
    </>
  );
}

function WhyItFailed({ code, words }: { code: string; words: string }) {
  const { t } = useTranslation();
  if (code !== 'LIST_UNREADABLE') return t(`reconcile.error.${code}`, { words });
  const [line = '', reason = ''] = words.split(': ');
  return t('errors.LIST_UNREADABLE', {
    line,
    reason: t(`errors.reason.${reason}`, { defaultValue: reason }),
  });
}
