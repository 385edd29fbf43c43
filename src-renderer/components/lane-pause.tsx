import { Alert } from '@mantine/core';
import { IconPlayerPause } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LaneId, LanePause } from '#shared/contract/operations.ts';
import { useDates } from '../lib/dates.ts';
import { useLaneName } from './use-lane-name.ts';

/** That a way out is paused, since when, by whom and why; `children` says what leads on. */
export function LanePauseAlert({
  lane,
  pause,
  children,
}: {
  lane: LaneId;
  pause: LanePause;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const laneName = useLaneName();
  const dates = useDates();
  return (
    <Alert
      color="gold"
      variant="outline"
      p="xs"
      icon={<IconPlayerPause size={18} aria-hidden />}
      title={t('operations.lane.paused', { lane: laneName(lane) })}
    >
      {pause.code === null ? (
        t('operations.lane.why', { ...pause, at: dates.shortDayTime(pause.at) })
      ) : (
        <PausedByOffice pause={{ ...pause, code: pause.code }} />
      )}
      {children}
    </Alert>
  );
}

/** What is wrong with the office's own way, in the other side's words too, and what opens it again. */
function PausedByOffice({ pause: { code, reason, at } }: { pause: LanePause & { code: string } }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <>
      {t(`operations.outcome.${code}`, { defaultValue: code })}
      {reason !== code && ` “${reason}”`} · {t('operations.lane.byOffice', { at: dates.shortDayTime(at) })}
      <br />
      {t('operations.lane.wayOn')}
    </>
  );
}
