import { IconAlertTriangle, IconClock, IconSparkles, type TablerIcon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type AgeBand, ageBand, type AgeLimits } from '#shared/domain/request-age.ts';
import { daysWaited } from '#shared/domain/thai-day.ts';
import classes from './waiting-age.module.css';

const SHAPES: Record<AgeBand, TablerIcon> = {
  new: IconSparkles,
  waiting: IconClock,
  overdue: IconAlertTriangle,
};

/** How long a request has waited, told by shape, word and colour: “ค้าง 12 วัน”. */
export function WaitingAge({ since, limits }: { since: string; limits: AgeLimits }) {
  const { t } = useTranslation();
  const days = daysWaited(since, new Date().toISOString());
  const band = ageBand(days, limits);
  const Shape = SHAPES[band];
  return (
    <span className={classes.age} data-band={band}>
      <Shape size={16} aria-hidden />
      {days === 0 ? t(`waiting.age.today.${band}`) : t(`waiting.age.${band}`, { count: days })}
    </span>
  );
}
