import { Group, Text } from '@mantine/core';
import { IconBan, IconCircleCheck, IconKey, IconLock, type TablerIcon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '#shared/contract/people.ts';
import { useDates } from '../../lib/dates.ts';

/** Whether somebody can sign in now, and if not, why; by shape and word. */
export function PersonState({ person }: { person: StaffMember }) {
  const { t } = useTranslation();
  const dates = useDates();
  const [Icon, text]: [TablerIcon, string] = person.disabled
    ? [IconBan, t('people.state.disabled')]
    : person.lockedUntil
      ? [IconLock, t('people.state.locked', { until: dates.shortDayTime(person.lockedUntil) })]
      : person.mustChangePassword
        ? [IconKey, t('people.state.mustChange')]
        : [IconCircleCheck, t('people.state.active')];
  return (
    <Group gap={6} wrap="nowrap">
      <Icon size={16} aria-hidden style={{ flexShrink: 0 }} />
      <Text span size="sm">
        {text}
      </Text>
    </Group>
  );
}
