import { IconClockExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './age.module.css';

const DAY_MS = 86_400_000;
const BANGKOK_MS = 7 * 3_600_000;
/** Waiting this long is worth a second look. */
const LONG_DAYS = 7;

/** Which day it is in Thailand, counted from 1970. */
const thaiDay = (time: number) => Math.floor((time + BANGKOK_MS) / DAY_MS);

/** How many days something has stood as it stands; long waits are told by a mark as well as by weight. */
export function Age({ since }: { since: string }) {
  const { t } = useTranslation();
  const days = Math.max(0, thaiDay(Date.now()) - thaiDay(Date.parse(since)));
  return (
    <span className={classes.age} data-long={days >= LONG_DAYS || undefined}>
      {days >= LONG_DAYS && <IconClockExclamation size={16} aria-label={t('requests.age.long')} role="img" />}
      {days === 0 ? t('requests.age.today') : t('requests.age.days', { count: days })}
    </span>
  );
}
