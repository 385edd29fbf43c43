import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OperationView } from '#shared/contract/operations.ts';
import { useDates } from '../lib/dates.ts';

/** Why an operation stands where it does: the reason in words, what the other side said, and when it is tried again. */
export function OperationOutcome({ operation }: { operation: OperationView }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { outcomeCode, outcomeWords, attempts, nextTryAt, state } = operation;
  return (
    <>
      {outcomeCode && (
        <Text size="sm">{t(`operations.outcome.${outcomeCode}`, { defaultValue: outcomeCode })}</Text>
      )}
      {outcomeWords && (
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          “{outcomeWords}”
        </Text>
      )}
      {state === 'pending' && nextTryAt && attempts > 0 && (
        <Text size="sm" c="dimmed">
          {t('operations.nextTry', { count: attempts, at: dates.shortDayTime(nextTryAt) })}
        </Text>
      )}
    </>
  );
}
