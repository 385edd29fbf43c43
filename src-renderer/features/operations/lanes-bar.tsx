import { Button, Group, SegmentedControl, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LaneId } from '#shared/contract/operations.ts';
import { useSession } from '../../app/session.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { LanePauseAlert } from '../../components/lane-pause.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { ShortcutHint } from '../../components/shortcut-hint.tsx';
import { useShortcut } from '../../components/use-shortcut.tsx';
import { orpc } from '../../lib/client.ts';
import { useRefreshWork } from '../../lib/use-refresh-work.ts';
import { PauseDialog } from './pause-dialog.tsx';
import { useLaneName } from '../../components/use-lane-name.ts';

const ALL = 'all';

interface LanesBarProps {
  lane: LaneId | undefined;
  onChoose: (lane: LaneId | undefined) => void;
}

/** The ways out of the office: which of them is looked at, which are paused and why. */
export function LanesBar({ lane, onChoose }: LanesBarProps) {
  const { t } = useTranslation();
  const laneName = useLaneName();
  const mayChange = useSession().hasRole('officer', 'administrator');
  const refresh = useRefreshWork();
  const [pausing, setPausing] = useState(false);
  const { data: lanes = [], error } = useQuery(
    orpc.operations.lanes.queryOptions({ input: {}, refetchInterval: 15_000 }),
  );
  const resume = useMutation(orpc.operations.resume.mutationOptions({ onSettled: () => refresh() }));
  const chosen = lanes.find(({ id }) => id === lane);
  const choices = [undefined, ...lanes.map(({ id }) => id)];
  useShortcut('Alt+KeyW', t('operations.lane.next'), () =>
    onChoose(choices[(choices.indexOf(lane) + 1) % choices.length]),
  );
  return (
    <Stack gap="xs" mb="xs">
      <Group gap="sm">
        <SegmentedControl
          size="sm"
          aria-label={t('operations.lane.label')}
          value={lane ?? ALL}
          onChange={(value) => onChoose(lanes.find(({ id }) => id === value)?.id)}
          data={[
            { value: ALL, label: t('operations.lane.all') },
            ...lanes.map(({ id, pause }) => ({
              value: id,
              label: pause ? t('operations.lane.pausedName', { lane: laneName(id) }) : laneName(id),
            })),
          ]}
        />
        <ShortcutHint keys="Alt+KeyW" />
        {chosen && mayChange && (
          <ShortcutButton
            shortcut="Alt+KeyU"
            variant="default"
            loading={resume.isPending}
            onClick={() => (chosen.pause ? resume.mutate({ lane: chosen.id }) : setPausing(true))}
          >
            {t(chosen.pause ? 'operations.lane.resume' : 'operations.lane.pause')}
          </ShortcutButton>
        )}
      </Group>
      <ErrorAlert error={error ?? resume.error} />
      {lanes.map(
        ({ id, pause }) =>
          pause && (
            <LanePauseAlert key={id} lane={id} pause={pause}>
              {id !== lane && mayChange && (
                <Button
                  size="compact-sm"
                  variant="default"
                  mt={4}
                  display="block"
                  loading={resume.isPending}
                  onClick={() => resume.mutate({ lane: id })}
                >
                  {t('operations.lane.resumeNamed', { lane: laneName(id) })}
                </Button>
              )}
            </LanePauseAlert>
          ),
      )}
      {pausing && lane && <PauseDialog lane={lane} onClose={() => setPausing(false)} />}
    </Stack>
  );
}
