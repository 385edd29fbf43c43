import { IconCircleCheckFilled, IconHourglass } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Batch } from '#shared/contract/batches.ts';

/** Whether every row of a batch has its result. */
export function BatchStanding({ batch }: { batch: Batch }) {
  const { t } = useTranslation();
  const Icon = batch.closedAt === null ? IconHourglass : IconCircleCheckFilled;
  return (
    <span style={{ display: 'inline-flex', gap: '0.35rem', alignItems: 'center' }}>
      <Icon size={16} aria-hidden />
      {batch.closedAt === null ? t('batches.open', { count: batch.openRows }) : t('batches.closed')}
    </span>
  );
}
