import { Card, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DeliveryStanding } from '#shared/domain/delivery-standing.ts';
import { orpc } from '../lib/client.ts';
import { useDates } from '../lib/dates.ts';
import { DeliveryStandingBadge } from './delivery-standing.tsx';
import { DeliverySteps } from './delivery-steps.tsx';
import { ErrorAlert } from './error-alert.tsx';
import { WithdrawPassword } from './withdraw-password.tsx';

const REFRESH_MS = 15_000;
/** Nobody gets more first passwords than that; older ones stand in the history. */
const SHOWN = 10;
/** The password lies in the registry and has not left the office. */
const WAITING: ReadonlySet<DeliveryStanding> = new Set(['to-print', 'printed', 'to-pack', 'packed']);

interface DeliveryCardProps {
  of: { code: string } | { accountId: number };
  /** Letters and zips that wait can be taken back here. */
  mayWithdraw: boolean;
}

/** How the credentials of one request or one account reached their person, newest first; nothing where none were made. */
export function DeliveryCard({ of, mayWithdraw }: DeliveryCardProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const { data, error } = useQuery(
    orpc.deliveries.list.queryOptions({
      input: { list: 'all', ...of, offset: 0, limit: SHOWN },
      refetchInterval: REFRESH_MS,
    }),
  );
  if (error) return <ErrorAlert error={error} />;
  if (!data || data.rows.length === 0) return null;
  return (
    <Card withBorder component="section" aria-labelledby="deliveries">
      <Title order={2} id="deliveries" mb="xs">
        {t('deliveries.card')}
      </Title>
      <Stack gap="sm">
        {data.rows.map((delivery) => {
          const { id, standing, channel, createdAt, requestCode } = delivery;
          const isWaiting = WAITING.has(standing);
          return (
            <Stack key={id} gap={2} align="flex-start">
              <Group gap="xs">
                <DeliveryStandingBadge standing={standing} />
                <Text size="sm" fw={600}>
                  {t(`letters.channel.${channel}`)}
                </Text>
                <Text size="sm" c="dimmed">
                  {t('deliveries.ordered', { at: dates.shortDayTime(createdAt) })}
                </Text>
              </Group>
              <DeliverySteps delivery={delivery} />
              {isWaiting && mayWithdraw && (
                <WithdrawPassword id={id} code={requestCode} from={channel === 'zip' ? 'zip' : 'letter'} />
              )}
            </Stack>
          );
        })}
      </Stack>
    </Card>
  );
}
