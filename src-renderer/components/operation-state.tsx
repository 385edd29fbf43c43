import {
  IconCircleCheckFilled,
  IconCircleDashed,
  IconHandStop,
  IconHourglass,
  IconProgress,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OperationState } from '#shared/domain/operation-state.ts';
import classes from './state-badge.module.css';

const SHAPES: Record<OperationState, { icon: TablerIcon; tone: string }> = {
  pending: { icon: IconCircleDashed, tone: 'new' },
  running: { icon: IconProgress, tone: 'going' },
  waiting: { icon: IconHourglass, tone: 'going' },
  done: { icon: IconCircleCheckFilled, tone: 'done' },
  parked: { icon: IconHandStop, tone: 'attention' },
  cancelled: { icon: IconX, tone: 'ended' },
};

/** How an operation stands, told by shape, word and colour. */
export function OperationStateBadge({ state }: { state: OperationState }) {
  const { t } = useTranslation();
  const { icon: Icon, tone } = SHAPES[state];
  return (
    <span className={classes.badge} data-tone={tone}>
      <Icon size={15} stroke={2} aria-hidden />
      {t(`common.operationState.${state}`)}
    </span>
  );
}
