import { Pagination, Skeleton, Stack } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationState } from '#shared/domain/operation-state.ts';
import { CatchFocus } from '../../components/catch-focus.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { orpc } from '../../lib/client.ts';
import { useRefreshWork } from '../../lib/use-refresh-work.ts';
import { ManualTask } from './manual-task.tsx';
import { OperationTable } from './operation-table.tsx';
import type { TabName } from './tabs.ts';

const PAGE = 50;
const REFRESH_MS = 15_000;

/** One tab's operations, page by page, and what may be done with each. */
export function OperationList({ tab, states }: { tab: TabName; states: readonly OperationState[] }) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const refresh = useRefreshWork();
  const list = useQuery({
    ...orpc.operations.list.queryOptions({
      input: { states: [...states], offset: (page - 1) * PAGE, limit: PAGE },
      refetchInterval: REFRESH_MS,
    }),
    placeholderData: keepPreviousData,
  });
  const retry = useMutation(orpc.operations.retry.mutationOptions({ onSettled: () => refresh() }));
  // Asked for by hand and kept only while it is shown: the steps hold the password, and every look is recorded.
  const steps = useMutation(orpc.operations.manualSteps.mutationOptions({ gcTime: 0 }));

  if (list.isPending) return <Skeleton height={200} aria-label={t('common.loading')} />;
  if (list.error) return <ErrorAlert error={list.error} />;
  const pages = Math.ceil(list.data.total / PAGE);
  return (
    <Stack gap="md">
      <ErrorAlert error={retry.error ?? steps.error} />
      {list.data.rows.length === 0 ? (
        <CatchFocus>
          <EmptyState title={t(`operations.empty.${tab}`)} />
        </CatchFocus>
      ) : (
        <OperationTable
          rows={list.data.rows}
          busyId={retry.variables && retry.isPending ? retry.variables.id : null}
          onRetry={(id) => retry.mutate({ id })}
          onSteps={(id) => steps.mutate({ id })}
        />
      )}
      {pages > 1 && (
        <Pagination
          total={pages}
          value={page}
          onChange={setPage}
          getControlProps={(control) => ({ 'aria-label': t(`operations.page.${control}`) })}
        />
      )}
      {steps.data && <ManualTask task={steps.data} onClose={() => steps.reset()} />}
    </Stack>
  );
}
