import { Anchor, Skeleton, Stack, Table, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { useRowFocus } from '../../components/use-row-focus.ts';
import { useDates } from '../../lib/dates.ts';
import { orpc } from '../../lib/client.ts';
import { useNotify } from '../../lib/use-notify.ts';
import { useRefreshWork } from '../../lib/use-refresh-work.ts';
import { BatchesPaused } from './batches-paused.tsx';
import { BatchStanding } from './batch-standing.tsx';

const COLUMNS = ['number', 'writtenAt', 'writtenBy', 'rows', 'standing'] as const;

/** Bulk files: what waits for the next one, and every one that was written. */
export function BatchesScreen() {
  const { t } = useTranslation();
  const dates = useDates();
  const navigate = useNavigate();
  const { hasRole } = useSession();
  const refresh = useRefreshWork();
  const notify = useNotify();
  const list = useQuery(orpc.batches.list.queryOptions({ input: {}, refetchInterval: 15_000 }));
  const lanes = useQuery(orpc.operations.lanes.queryOptions({ input: {}, refetchInterval: 15_000 }));
  const pause = lanes.data?.find(({ id }) => id === 'bulk-file')?.pause;
  const table = useRowFocus(list.isSuccess);
  const write = useMutation(
    orpc.batches.write.mutationOptions({
      onSuccess: async ({ batch, parked }) => {
        await refresh();
        if (parked > 0) notify(t('batches.parked', { count: parked }));
        await navigate({ to: '/batches/$number', params: { number: batch.number } });
      },
    }),
  );
  const waiting = list.data?.waiting ?? 0;

  return (
    <>
      <PageHeader
        title={t('batches.title')}
        description={t('batches.description')}
        actions={
          hasRole('officer', 'administrator') && (
            <ShortcutButton
              shortcut="Alt+KeyW"
              loading={write.isPending}
              disabled={waiting === 0 || Boolean(pause)}
              onClick={() => write.mutate({})}
            >
              {t('batches.write')}
            </ShortcutButton>
          )
        }
      />
      <Stack gap="md">
        <ErrorAlert error={list.error ?? write.error} />
        {pause && <BatchesPaused pause={pause} />}
        {list.isPending && <Skeleton height={160} aria-label={t('common.loading')} />}
        {list.data && (
          <Text role="status" fw={600}>
            {t('batches.waiting', { count: waiting })}
          </Text>
        )}
        {list.data?.batches.length === 0 && (
          <EmptyState title={t('batches.empty.title')} hint={t('batches.empty.hint')} />
        )}
        {list.data && list.data.batches.length > 0 && (
          <Table highlightOnHover aria-label={t('batches.title')} {...table}>
            <Table.Thead>
              <Table.Tr>
                {COLUMNS.map((column) => (
                  <Table.Th key={column}>{t(`batches.column.${column}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {list.data.batches.map((batch) => (
                <Table.Tr key={batch.number}>
                  <Table.Td>
                    <Anchor
                      data-row
                      renderRoot={(props) => (
                        <Link to="/batches/$number" params={{ number: batch.number }} {...props} />
                      )}
                    >
                      {batch.number}
                    </Anchor>
                  </Table.Td>
                  <Table.Td>{dates.shortDayTime(batch.writtenAt)}</Table.Td>
                  <Table.Td>{batch.writtenBy}</Table.Td>
                  <Table.Td>{batch.rows}</Table.Td>
                  <Table.Td>
                    <BatchStanding batch={batch} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Stack>
    </>
  );
}
