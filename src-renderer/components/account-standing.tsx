import {
  IconAt,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconLockOpen2,
  IconPlayerPauseFilled,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AccountStanding } from '#shared/domain/account-state.ts';
import classes from './state-badge.module.css';

const SHAPES: Record<AccountStanding, { icon: TablerIcon; tone: string }> = {
  reserved: { icon: IconCircleDashed, tone: 'new' },
  active: { icon: IconCircleCheckFilled, tone: 'done' },
  suspended: { icon: IconPlayerPauseFilled, tone: 'attention' },
  deleted: { icon: IconX, tone: 'ended' },
  held: { icon: IconAt, tone: 'going' },
  released: { icon: IconLockOpen2, tone: 'ended' },
};

/** How an account or an address stands, told by shape, word and colour. */
export function AccountStandingBadge({ standing }: { standing: AccountStanding }) {
  const { t } = useTranslation();
  const { icon: Icon, tone } = SHAPES[standing];
  return (
    <span className={classes.badge} data-tone={tone}>
      <Icon size={15} stroke={2} aria-hidden />
      {t(`common.accountState.${standing}`)}
    </span>
  );
}
