import { Alert, Stack, Text } from '@mantine/core';
import { IconMailX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { goesApart } from '#shared/domain/delivery-standing.ts';
import { useSession } from '../../app/session.tsx';
import { useDates } from '../../lib/dates.ts';
import { NotBounced } from './not-bounced.tsx';
import type { BouncedDelivery } from './use-bounced.ts';

/** That the message with a request's credentials came back, why, and the ways on. */
export function BouncedNotice({ code, delivery }: { code: string; delivery: BouncedDelivery }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { hasRole } = useSession();
  const { bouncedAt, bouncedCode, bouncedWords, contactEmail, channel } = delivery;
  const isLetter = goesApart(channel);
  return (
    <Alert color="red" variant="outline" icon={<IconMailX aria-hidden />} role="status">
      <Stack gap={6} align="flex-start">
        <Text fw={650}>{t(`bounces.notice.${isLetter ? 'letterTitle' : 'title'}`)}</Text>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {t('bounces.notice.at', { to: contactEmail, at: dates.shortDayTime(bouncedAt) })}
        </Text>
        {bouncedCode && (
          <Text fw={600}>{t(`bounces.reason.${bouncedCode}`, { defaultValue: bouncedCode })}</Text>
        )}
        {bouncedWords && (
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {t('bounces.notice.said')} “{bouncedWords}”
          </Text>
        )}
        <Text>{t(`bounces.notice.${isLetter ? 'letterWay' : 'way'}`)}</Text>
        {hasRole('officer', 'administrator') && <NotBounced id={delivery.id} code={code} />}
      </Stack>
    </Alert>
  );
}
