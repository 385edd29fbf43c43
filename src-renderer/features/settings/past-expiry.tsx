import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '../../lib/client.ts';

/** What a new term would do at once: told before it is saved. `days` is what stands in the field, a number or not. */
export function PastExpiry({ days, canRemind }: { days: unknown; canRemind: boolean }) {
  const { t } = useTranslation();
  const [settled] = useDebouncedValue(days, 300);
  const isTerm = typeof settled === 'number' && Number.isInteger(settled) && settled > 0 && settled <= 730;
  const past = useQuery(
    orpc.settings.countPastExpiry.queryOptions({
      input: { expireAfterDays: isTerm ? settled : 0 },
      enabled: isTerm,
    }),
  );
  const count = isTerm ? (past.data?.total ?? 0) : 0;
  return (
    <Text size="sm" fw={600} mt="xs" role="status">
      {count > 0 &&
        (canRemind
          ? t('waiting.periods.pastExpiry', { count })
          : t('waiting.periods.pastExpiryNoMail', { count }))}
    </Text>
  );
}
