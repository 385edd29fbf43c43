import {
  IconAlertTriangle,
  IconCircleCheckFilled,
  IconHourglass,
  IconProgress,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PaperFileState } from '#shared/domain/paper-file.ts';
import classes from '../../components/state-badge.module.css';

const SHAPES: Record<PaperFileState, { icon: TablerIcon; tone: string }> = {
  waiting: { icon: IconHourglass, tone: 'new' },
  reading: { icon: IconProgress, tone: 'going' },
  done: { icon: IconCircleCheckFilled, tone: 'done' },
  failed: { icon: IconAlertTriangle, tone: 'refused' },
  cancelled: { icon: IconX, tone: 'ended' },
};

/** How a scanned file stands, told by shape, word and colour. */
export function FileStateBadge({ state }: { state: PaperFileState }) {
  const { t } = useTranslation();
  const { icon: Icon, tone } = SHAPES[state];
  return (
    <span className={classes.badge} data-tone={tone}>
      <Icon size={15} stroke={2} aria-hidden />
      {t(`common.paperState.${state}`)}
    </span>
  );
}
