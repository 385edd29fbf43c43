import { useTranslation } from 'react-i18next';

/** The time of day of an instant in Thai local time, as offices write it: `09.30 น.` */
export function useClock(): (instant: string) => string {
  const { i18n, t } = useTranslation();
  const format = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Bangkok',
  });
  return (instant) => {
    const time = format.format(new Date(instant));
    return i18n.language === 'th' ? t('confirm.clock', { time: time.replace(':', '.') }) : time;
  };
}
