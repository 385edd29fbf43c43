import { Alert, Select, Skeleton, Stack } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { orpc } from '../../lib/client.ts';
import { useDates } from '../../lib/dates.ts';
import { FindingList } from './finding-list.tsx';
import { RunFacts } from './run-facts.tsx';
import { RunProgressBar } from './run-progress.tsx';
import { ScheduleForm } from './schedule-form.tsx';
import { StartBar } from './start-bar.tsx';

/** As many as have findings. */
const RUNS = 24;
const BUSY_MS = 1000;
const IDLE_MS = 15_000;

/** What comparing the platform's list with the registry has found, and what an officer does about it. */
export function ReconcileScreen() {
  const { t } = useTranslation();
  const { hasRole } = useSession();
  const { shortDayTime } = useDates();
  const mayStart = hasRole('officer', 'administrator');
  const [chosen, setChosen] = useState<number>();
  const list = useQuery(
    orpc.reconcile.runs.queryOptions({
      input: { limit: RUNS },
      refetchInterval: ({ state }) => (state.data?.progress ? BUSY_MS : IDLE_MS),
    }),
  );
  if (list.isPending) return <Skeleton height={200} aria-label={t('common.loading')} />;
  const { runs = [], progress = null, schedule, nextAt } = list.data ?? {};
  const running = runs.find(({ state }) => state === 'running');
  const ended = runs.filter(({ state }) => state !== 'running');
  const shown = ended.find(({ id }) => id === chosen) ?? ended[0];
  return (
    <>
      <PageHeader title={t('reconcile.title')} description={t('reconcile.description')} />
      <Stack gap="sm">
        <ErrorAlert error={list.error} />
        {list.data && mayStart && (
          <StartBar
            canAsk={list.data.canAsk}
            connector={list.data.connector}
            isRunning={running !== undefined}
            onStarted={() => setChosen(undefined)}
          />
        )}
        {running && <RunProgressBar runId={running.id} progress={progress} />}
        {shown ? (
          <>
            <Select
              label={t('reconcile.run')}
              maw={460}
              allowDeselect={false}
              value={String(shown.id)}
              onChange={(id) => setChosen(Number(id))}
              data={ended.map(({ id, startedAt, state }) => ({
                value: String(id),
                label: t('reconcile.runOption', {
                  at: shortDayTime(startedAt),
                  state: t(`reconcile.state.${state}`),
                }),
              }))}
            />
            <RunFacts run={shown} />
            {shown.hasFindings && <FindingList key={shown.id} runId={shown.id} />}
            {shown.state === 'done' && !shown.hasFindings && (
              <Alert icon={<IconInfoCircle aria-hidden />}>{t('reconcile.dropped')}</Alert>
            )}
          </>
        ) : (
          !running && (
            <EmptyState
              title={t('reconcile.noRuns')}
              {...(mayStart && { hint: t('reconcile.noRunsHint') })}
            />
          )
        )}
        {schedule && hasRole('administrator') && (
          <ScheduleForm key={JSON.stringify(schedule)} schedule={schedule} nextAt={nextAt ?? null} />
        )}
      </Stack>
    </>
  );
}
