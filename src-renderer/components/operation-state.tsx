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
import type { ConnectorId } from '#shared/contract/vocabulary.ts';
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

/** How an operation stands, told by shape, word and colour. What waits for an officer's own hand waits for no platform. */
export function OperationStateBadge({
  state,
  connector,
}: {
  state: OperationState;
  connector?: ConnectorId | null;
}) {
  const { t } = useTranslation();
  const isManual = state === 'waiting' && connector === 'manual-task';
  const { icon: Icon, tone } = SHAPES[isManual ? 'parked' : state];
  return (
    <span className={classes.badge} data-tone={tone}>
      <Icon size={15} stroke={2} aria-hidden />
      {t(`common.operationState.${isManual ? 'manual' : state}`)}
    </span>
  );
}
