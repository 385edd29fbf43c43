import { Text, Timeline as Line } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '#shared/contract/requests.ts';
import { useDates } from '../lib/dates.ts';

/** A request's history, latest first: what happened, when, who, from where and why. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const reasonText = ({ event, reason }: { event: string; reason: string }) =>
    t(
      [
        `common.returnReason.${reason}`,
        `operations.outcome.${reason}`,
        `bounces.reason.${reason}`,
        `waiting.reminder.${reason}`,
        `waiting.expiry.${reason}`,
        event === 'zip-handed' ? `zips.how.${reason}` : `letters.how.${reason}`,
      ],
      { defaultValue: reason },
    );
  return (
    <Line bulletSize={14} lineWidth={2} active={entries.length}>
      {entries.toReversed().map((entry) => (
        <Line.Item
          key={`${entry.at} ${entry.event}`}
          title={t(`requests.event.${entry.event}`, { defaultValue: entry.event })}
        >
          <Text size="sm">{dates.shortDayTime(entry.at)}</Text>
          <Text size="sm" c="dimmed">
            {t('requests.timeline.by', {
              by: t(`requests.actor.${entry.by}`, { defaultValue: entry.by }),
              door: t(`requests.door.${entry.door}`, { defaultValue: entry.door }),
            })}
          </Text>
          {entry.reason && <Text size="sm">{reasonText({ event: entry.event, reason: entry.reason })}</Text>}
          {entry.note && (
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              “{entry.note}”
            </Text>
          )}
        </Line.Item>
      ))}
    </Line>
  );
}
