import { useTranslation } from 'react-i18next';
import type { DeliveryView } from '#shared/contract/deliveries.ts';
import { useDates } from '../lib/dates.ts';

/** Whether a zip's passphrase has gone to its confirmer, and which way. */
export function PassphraseTold({ delivery }: { delivery: DeliveryView }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { passphraseToldAt: at, passphraseToldHow: how } = delivery;
  if (at === null || how === null) return <strong>{t('zips.told.none')}</strong>;
  return <>{t(`zips.told.${how}`, { at: dates.shortDayTime(at) })}</>;
}
