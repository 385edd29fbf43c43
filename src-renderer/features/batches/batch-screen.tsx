import { Card, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { Fact, Facts } from '../../components/fact.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useDates } from '../../lib/dates.ts';
import { orpc } from '../../lib/client.ts';
import { useRouteParam } from '../../lib/use-route-param.ts';
import { BatchActions } from './batch-actions.tsx';
import { BatchFiles } from './batch-files.tsx';
import { BatchRows } from './batch-rows.tsx';
import { BatchStanding } from './batch-standing.tsx';
import { BatchSteps } from './batch-steps.tsx';

/** One bulk file: where it lies, what the platform answered, and the rows that still wait. */
export function BatchScreen() {
  const { t } = useTranslation();
  const dates = useDates();
  const number = useRouteParam('number');
  const shown = useQuery(orpc.batches.show.queryOptions({ input: { number }, refetchInterval: 15_000 }));
  const batch = shown.data?.batch;
  return (
    <>
      <PageHeader title={t('batches.one', { number })} description={t('batches.oneDescription')} />
      <Stack gap="md">
        <BatchActions number={number} isClosed={batch ? batch.closedAt !== null : true} />
        <ErrorAlert error={shown.error} />
        {shown.isPending && <Skeleton height={240} aria-label={t('common.loading')} />}
        {shown.data && batch && (
          <>
            <Card withBorder>
              <Facts>
                <Fact name={t('batches.column.standing')}>
                  <BatchStanding batch={batch} />
                </Fact>
                <Fact name={t('batches.column.rows')}>{batch.rows}</Fact>
                <Fact name={t('batches.column.writtenAt')}>{dates.shortDayTime(batch.writtenAt)}</Fact>
                <Fact name={t('batches.column.writtenBy')}>{batch.writtenBy}</Fact>
                <Fact name={t('batches.file')} wide>
                  {batch.closedAt === null ? <BatchFiles files={batch.files} /> : t('batches.fileRemoved')}
                </Fact>
              </Facts>
            </Card>
            {batch.closedAt === null && <BatchSteps batch={batch} />}
            <BatchRows number={number} operations={shown.data.operations} />
          </>
        )}
      </Stack>
    </>
  );
}
