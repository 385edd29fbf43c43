import { Box, SimpleGrid, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { REQUEST_VIEWS } from '#shared/domain/request-view.ts';
import { useSession } from '../../app/session.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { orpc } from '../../lib/client.ts';
import { overdueIn } from '../../lib/overdue-in.ts';
import { FindingCounter, HeldCounter, StateCounter, WorkCounter } from './work-counter.tsx';

const REFRESH_MS = 30_000;

/** How much waits for the person who signed in and for how long; each number leads to its pile. */
export function WorkCounters() {
  const { t } = useTranslation();
  const isOfficer = useSession().hasRole('officer', 'administrator');
  const views = useQuery(orpc.requests.views.queryOptions({ input: {}, refetchInterval: REFRESH_MS }));
  const counts = views.data?.counts;
  return (
    <Box component="section" mb="md">
      <Title order={2} mb={6}>
        {t('home.work')}
      </Title>
      <ErrorAlert error={views.error} mb="sm" />
      <SimpleGrid minColWidth={120} autoFlow="auto-fit" spacing="md">
        {REQUEST_VIEWS.map((view) => (
          <WorkCounter
            key={view}
            to="/requests"
            search={{ view }}
            label={t(`home.counter.${view}`)}
            count={counts?.[view].total}
            oldestSince={counts?.[view].oldestSince}
          />
        ))}
        <WorkCounter
          to="/requests"
          search={{ view: 'overdue' }}
          label={t('home.counter.overdue')}
          count={counts && overdueIn(counts)}
          isOverdue
        />
        {isOfficer && <StateCounter state="confirmed" to="/queue" />}
        {isOfficer && <StateCounter state="parked" to="/operations" search={{ tab: 'parked' }} />}
        {isOfficer && <HeldCounter />}
        {isOfficer && <FindingCounter />}
      </SimpleGrid>
    </Box>
  );
}
