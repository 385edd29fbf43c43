import { useTranslation } from 'react-i18next';
import type { LaneId } from '#shared/contract/operations.ts';

/** What a way out of the office is called. */
export function useLaneName(): (lane: LaneId) => string {
  const { t } = useTranslation();
  return (lane) => (lane === 'mail' ? t('operations.lane.mail') : t(`common.connector.${lane}`));
}
