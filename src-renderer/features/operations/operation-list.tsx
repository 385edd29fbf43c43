import { Skeleton, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LaneId } from '#shared/contract/operations.ts';
import { CatchFocus } from '../../components/catch-focus.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { orpc } from '../../lib/client.ts';
import { useRefreshWork } from '../../lib/use-refresh-work.ts';
import { ManualTask } from './manual-task.tsx';
import { OperationDetails } from './operation-details.tsx';
import { OperationTable } from './operation-table.tsx';
import type { TabName } from './tabs.ts';
import { useOperations } from './use-operations.ts';

/** One tab's operations, and what may be done with each. */
export function OperationList({ tab, lane }: { tab: TabName; lane: LaneId | undefined }) {
  const { t } = useTranslation();
  const [openId, setOpenId] = useState<number>();
  const refresh = useRefreshWork();
  const list = useOperations(tab, lane);
  const retry = useMutation(orpc.operations.retry.mutationOptions({ onSettled: () => refresh() }));
  // Asked for by hand and kept only while it is shown: the steps hold the password, and every look is recorded.
  const steps = useMutation(orpc.operations.manualSteps.mutationOptions({ gcTime: 0 }));

  if (list.isPending) return <Skeleton height={200} aria-label={t('common.loading')} />;
  if (list.error) return <ErrorAlert error={list.error} />;
  return (
    <Stack gap="md">
      <ErrorAlert error={retry.error ?? steps.error} />
      {list.rows.length === 0 ? (
        <CatchFocus>
          <EmptyState title={t(`operations.empty.${tab}`)} />
        </CatchFocus>
      ) : (
        <OperationTable
          {...list}
          busyId={retry.variables && retry.isPending ? retry.variables.id : null}
          onRetry={(id) => retry.mutate({ id })}
          onSteps={(id) => steps.mutate({ id })}
          onDetails={setOpenId}
        />
      )}
      {steps.data && <ManualTask task={steps.data} onClose={() => steps.reset()} />}
      {openId !== undefined && <OperationDetails id={openId} onClose={() => setOpenId(undefined)} />}
    </Stack>
  );
}
