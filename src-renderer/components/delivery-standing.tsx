import {
  IconCircleCheckFilled,
  IconClockX,
  IconFileZip,
  IconMailCheck,
  IconMailForward,
  IconMailX,
  IconPrinter,
  IconProgress,
  IconReplace,
  IconUserCheck,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DeliveryStanding } from '#shared/domain/delivery-standing.ts';
import classes from './state-badge.module.css';

const SHAPES: Record<DeliveryStanding, { icon: TablerIcon; tone: string }> = {
  sending: { icon: IconProgress, tone: 'new' },
  'to-print': { icon: IconPrinter, tone: 'attention' },
  printed: { icon: IconMailForward, tone: 'going' },
  'to-pack': { icon: IconFileZip, tone: 'attention' },
  packed: { icon: IconFileZip, tone: 'going' },
  sent: { icon: IconMailCheck, tone: 'done' },
  'handed-over': { icon: IconUserCheck, tone: 'done' },
  bounced: { icon: IconMailX, tone: 'refused' },
  changed: { icon: IconCircleCheckFilled, tone: 'done' },
  replaced: { icon: IconReplace, tone: 'ended' },
  lapsed: { icon: IconClockX, tone: 'ended' },
  cancelled: { icon: IconX, tone: 'ended' },
};

/** Where credentials stand on their way, told by shape, word and colour. */
export function DeliveryStandingBadge({ standing }: { standing: DeliveryStanding }) {
  const { t } = useTranslation();
  const { icon: Icon, tone } = SHAPES[standing];
  return (
    <span className={classes.badge} data-tone={tone}>
      <Icon size={15} stroke={2} aria-hidden />
      {t(`deliveries.standing.${standing}`)}
    </span>
  );
}
