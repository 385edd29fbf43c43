import { useTranslation } from 'react-i18next';
import { formatBuddhistDate } from '#shared/domain/buddhist-date.ts';

/** Dates as people in Thailand write them, in the language of the screen. All take ISO 8601 days or instants. */
export function useDates() {
  const { i18n } = useTranslation();
  const locale = i18n.language === 'en' ? 'en' : 'th';
  return {
    /** `22 พฤศจิกายน 2569` */
    longDay: (iso: string) => formatBuddhistDate(iso, { locale }),
    /** `22 พ.ย. 2569`, for tables. */
    shortDay: (iso: string) => formatBuddhistDate(iso, { locale, style: 'short' }),
    /** `22 พ.ย. 2569 09.00 น.`, for tables and timelines. */
    shortDayTime: (iso: string) => formatBuddhistDate(iso, { locale, style: 'short', withTime: true }),
    /** `22 พฤศจิกายน 2569 เวลา 09.00 น.`, for sentences. */
    longDayTime: (iso: string) => formatBuddhistDate(iso, { locale, withTime: true }),
  };
}
