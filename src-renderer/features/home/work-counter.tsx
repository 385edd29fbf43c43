import { Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { daysWaited } from '#shared/domain/thai-day.ts';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { orpc } from '../../lib/client.ts';
import classes from './home.module.css';

interface WorkCounterProps {
  to: '/requests' | '/queue' | '/operations' | '/operations/approvals' | '/reconcile';
  search?: { view: string } | { tab: string };
  label: string;
  /** Undefined until it is known. */
  count: number | undefined;
  oldestSince?: string | null | undefined;
  isOverdue?: boolean;
}

/** One number, the way to what it counts, and how long the oldest of it has waited. */
export function WorkCounter({ to, search, label, count, oldestSince, isOverdue = false }: WorkCounterProps) {
  const { t, i18n } = useTranslation();
  const days = oldestSince ? daysWaited(oldestSince, new Date().toISOString()) : undefined;
  return (
    <Link to={to} search={search ?? {}} className={classes.counter}>
      <span className={classes.number}>
        {count?.toLocaleString(i18n.language) ?? '–'}
        {isOverdue && count !== undefined && count > 0 && (
          <IconAlertTriangle size={20} className={classes.overdue} aria-hidden />
        )}
      </span>
      <Text span size="sm">
        {label}
      </Text>
      {days !== undefined && (
        <Text span size="xs" c="dimmed">
          {days === 0 ? t('home.oldest.today') : t('home.oldest.days', { count: days })}
        </Text>
      )}
    </Link>
  );
}

/** The same for the requests of one state, which have a screen of their own. */
export function StateCounter({
  state,
  ...way
}: Pick<WorkCounterProps, 'to' | 'search'> & { state: 'confirmed' | 'parked' }) {
  const { t } = useTranslation();
  const list = useQuery(
    orpc.requests.list.queryOptions({
      input: { filter: { states: [state] }, sort: 'newest', offset: 0, limit: 1 },
      refetchInterval: 30_000,
    }),
  );
  if (list.error) return <ErrorAlert error={list.error} />;
  return <WorkCounter {...way} label={t(`home.counter.${state}`)} count={list.data?.total} />;
}

/** What the newest comparison with the platform has found and nobody has settled; nothing where that is nothing. */
export function FindingCounter() {
  const { t } = useTranslation();
  const list = useQuery(orpc.reconcile.runs.queryOptions({ input: { limit: 1 }, refetchInterval: 30_000 }));
  if (list.error) return <ErrorAlert error={list.error} />;
  if (!list.data?.open) return null;
  return <WorkCounter to="/reconcile" label={t('home.counter.findings')} count={list.data.open} isOverdue />;
}

/** What waits until a second person has approved it; nothing where that is nothing. */
export function HeldCounter() {
  const { t } = useTranslation();
  const list = useQuery(orpc.approvals.list.queryOptions({ input: {}, refetchInterval: 30_000 }));
  if (list.error) return <ErrorAlert error={list.error} />;
  if (!list.data?.held) return null;
  return <WorkCounter to="/operations/approvals" label={t('home.counter.held')} count={list.data.held} />;
}
