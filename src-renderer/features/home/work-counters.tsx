import { Box, SimpleGrid, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RequestState } from '#shared/domain/request-state.ts';
import { useSession } from '../../app/session.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { orpc } from '../../lib/client.ts';
import classes from './home.module.css';

interface Counter {
  state: RequestState;
  to: '/confirm' | '/requests' | '/queue' | '/operations';
}

const CONFIRMER: readonly Counter[] = [
  { state: 'submitted', to: '/confirm' },
  { state: 'returned', to: '/requests' },
  { state: 'confirmed', to: '/requests' },
  { state: 'delivered', to: '/requests' },
];
const OFFICE: readonly Counter[] = [
  { state: 'submitted', to: '/requests' },
  { state: 'confirmed', to: '/queue' },
  { state: 'provisioning', to: '/operations' },
  { state: 'parked', to: '/operations' },
];

/** How much waits for the person who signed in; each number leads to its list. */
export function WorkCounters() {
  const { t } = useTranslation();
  const { hasRole } = useSession();
  const counters = hasRole('officer', 'administrator', 'auditor') ? OFFICE : CONFIRMER;
  return (
    <Box component="section" mb="md">
      <Title order={2} mb={6}>
        {t('home.work')}
      </Title>
      <SimpleGrid cols={4} spacing="md">
        {counters.map((counter) => (
          <WorkCounter key={counter.state} {...counter} />
        ))}
      </SimpleGrid>
    </Box>
  );
}

function WorkCounter({ state, to }: Counter) {
  const { t, i18n } = useTranslation();
  const { hasRole } = useSession();
  const list = useQuery(
    orpc.requests.list.queryOptions({
      input: { filter: { states: [state] }, sort: 'newest', offset: 0, limit: 1 },
      refetchInterval: 30_000,
    }),
  );
  const goal = to === '/queue' && !hasRole('officer', 'administrator') ? '/requests' : to;
  if (list.error) return <ErrorAlert error={list.error} />;
  return (
    <Link to={goal} className={classes.counter}>
      <span className={classes.number}>{list.data?.total.toLocaleString(i18n.language) ?? '–'}</span>
      <Text span size="sm">
        {t(`home.counter.${state}`)}
      </Text>
    </Link>
  );
}
