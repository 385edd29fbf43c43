import { IconClockExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { daysWaited } from '#shared/domain/thai-day.ts';
import classes from './age.module.css';

/** Waiting this long is worth a second look. */
const LONG_DAYS = 7;

/** How many days something has stood as it stands; long waits are told by a mark as well as by weight. */
export function Age({ since }: { since: string }) {
  const { t } = useTranslation();
  const days = daysWaited(since, new Date().toISOString());
  return (
    <span className={classes.age} data-long={days >= LONG_DAYS || undefined}>
      {days >= LONG_DAYS && <IconClockExclamation size={16} aria-label={t('requests.age.long')} role="img" />}
      {days === 0 ? t('requests.age.today') : t('requests.age.days', { count: days })}
    </span>
  );
}
