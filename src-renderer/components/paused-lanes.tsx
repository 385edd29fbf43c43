import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LaneId, LanePause } from '#shared/contract/operations.ts';
import { orpc } from '../lib/client.ts';
import { LanePauseAlert } from './lane-pause.tsx';

const REFRESH_MS = 15_000;

interface PausedLanesProps {
  code?: string;
  /** Whoever looks may change the settings. */
  mayMend: boolean;
  mb?: 'md';
}

/**
 * Every way out that is closed, why, and the way on; with a code only those that its request waits for. Nothing where all
 * is open. For the office only: nobody else may ask.
 */
export function PausedLanes({ code, mayMend, mb }: PausedLanesProps) {
  const { t } = useTranslation();
  const { data: lanes = [] } = useQuery(
    orpc.operations.lanes.queryOptions({ input: code ? { code } : {}, refetchInterval: REFRESH_MS }),
  );
  const paused = lanes.flatMap(({ id, pause }) => (pause ? [{ id, pause }] : []));
  if (paused.length === 0) return null;
  return (
    <Stack gap="xs" mb={mb}>
      {paused.map(({ id, pause }) => (
        <LanePauseAlert key={id} lane={id} pause={pause}>
          {pause.code === null && <Text size="sm">{t('operations.lane.goesOn')}</Text>}
          {code && <Text size="sm">{t('operations.lane.waitedFor')}</Text>}
          <WayOn lane={id} pause={pause} mayMend={mayMend} />
        </LanePauseAlert>
      ))}
    </Stack>
  );
}

/** Where it is opened again, and where that is put right which closed it. */
function WayOn({ lane, pause, mayMend }: { lane: LaneId; pause: LanePause; mayMend: boolean }) {
  const { t } = useTranslation();
  return (
    <Group gap="md" mt={4}>
      <Anchor renderRoot={(props) => <Link to="/operations" {...props} />}>
        {t('operations.lane.toOperations')}
      </Anchor>
      {pause.code !== null &&
        (mayMend ? (
          // the settings of a way out stand on a tab of its name
          <Anchor renderRoot={(props) => <Link to="/settings" search={{ tab: lane }} {...props} />}>
            {t('operations.lane.toSettings')}
          </Anchor>
        ) : (
          t('operations.lane.tellAdministrator')
        ))}
    </Group>
  );
}
