import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LanePause } from '#shared/contract/operations.ts';
import { LanePauseAlert } from '../../components/lane-pause.tsx';

/** Why no file is written now, and where that is changed. */
export function BatchesPaused({ pause }: { pause: LanePause }) {
  const { t } = useTranslation();
  return (
    <LanePauseAlert lane="bulk-file" pause={pause}>
      <br />
      {t('batches.paused')}{' '}
      <Anchor renderRoot={(props) => <Link to="/operations" {...props} />}>
        {t('operations.lane.toOperations')}
      </Anchor>
    </LanePauseAlert>
  );
}
