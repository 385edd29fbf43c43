import { Text, Timeline, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '#shared/contract/requests.ts';
import { useDates } from '../../lib/dates.ts';

/** What has happened to a request, the latest first, with the reason where somebody gave one. */
export function History({ entries }: { entries: readonly TimelineEntry[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const latestFirst = entries.toSorted((a, b) => b.at.localeCompare(a.at));
  return (
    <section>
      <Title order={3} mb="sm">
        {t('track.timeline')}
      </Title>
      <Timeline bulletSize={14} lineWidth={2} active={entries.length}>
        {latestFirst.map((entry) => (
          <Timeline.Item key={`${entry.at} ${entry.event}`} title={t(`track.event.${entry.event}`)}>
            <Text size="sm" c="dimmed">
              {dates.shortDayTime(entry.at)}
            </Text>
            {entry.reason && (
              <Text size="sm">
                {t(`common.returnReason.${entry.reason}`, { defaultValue: entry.reason })}
              </Text>
            )}
            {entry.note && <Text size="sm">{entry.note}</Text>}
          </Timeline.Item>
        ))}
      </Timeline>
    </section>
  );
}
