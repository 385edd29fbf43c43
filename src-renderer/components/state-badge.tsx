import {
  IconArrowBackUp,
  IconBan,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconClockX,
  IconHandStop,
  IconLock,
  IconProgress,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RequestState } from '#shared/domain/request-state.ts';
import classes from './state-badge.module.css';

const SHAPES: Record<RequestState, { icon: TablerIcon; tone: string }> = {
  submitted: { icon: IconCircleDashed, tone: 'new' },
  returned: { icon: IconArrowBackUp, tone: 'attention' },
  confirmed: { icon: IconLock, tone: 'going' },
  provisioning: { icon: IconProgress, tone: 'going' },
  parked: { icon: IconHandStop, tone: 'attention' },
  delivered: { icon: IconCircleCheckFilled, tone: 'done' },
  cancelled: { icon: IconX, tone: 'ended' },
  rejected: { icon: IconBan, tone: 'refused' },
  expired: { icon: IconClockX, tone: 'ended' },
};

/** How a request stands, told by shape, word and colour: never by colour alone. */
export function StateBadge({ state }: { state: RequestState }) {
  const { t } = useTranslation();
  const { icon: Icon, tone } = SHAPES[state];
  return (
    <span className={classes.badge} data-tone={tone} title={t(`common.stateHint.${state}`)}>
      <Icon size={15} stroke={2} aria-hidden />
      {t(`common.state.${state}`)}
    </span>
  );
}
