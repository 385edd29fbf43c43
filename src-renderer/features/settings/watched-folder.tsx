import { Alert, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconEye, IconEyeOff, IconPlugConnectedX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperWatch } from '#shared/contract/papers.ts';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { NotTaken } from '../../components/paper/not-taken.tsx';
import { SaveRow } from '../../components/save-row.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { orpc } from '../../lib/client.ts';
import { useNotify } from '../../lib/use-notify.ts';

/** A share comes and goes: how it stands is looked at again. */
const LOOK_EVERY_MS = 5_000;
const LOOKS = {
  off: { icon: IconEyeOff, color: 'court' },
  watching: { icon: IconEye, color: 'green' },
  gone: { icon: IconPlugConnectedX, color: 'orange' },
  unusable: { icon: IconPlugConnectedX, color: 'red' },
} as const;

/** The folder in which scanners leave their files: which one, and how it stands. */
export function WatchedFolder() {
  const { t } = useTranslation();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const [path, setPath] = useState('');
  const query = orpc.papers.watch.queryOptions({ input: {}, refetchInterval: LOOK_EVERY_MS });
  const watch = useQuery(query);
  const save = useMutation(
    orpc.papers.saveWatch.mutationOptions({
      onSuccess: (saved) => {
        queryClient.setQueryData(query.queryKey, saved);
        setPath('');
        notify(t('papers.watch.saved'));
      },
    }),
  );
  const choose = useMutation(
    orpc.desktop.chooseWatchedFolder.mutationOptions({
      onSuccess: ({ path: folder }) => folder !== null && save.mutate({ folder }),
    }),
  );
  const isOn = watch.data !== undefined && watch.data.state !== 'off';
  return (
    <Paper withBorder p="md" maw={760}>
      <Stack
        component="form"
        gap="sm"
        onSubmit={(event) => {
          event.preventDefault();
          if (path.trim() !== '') save.mutate({ folder: path.trim() });
        }}
      >
        <Title order={2} size="h3">
          {t('papers.watch.title')}
        </Title>
        <Text size="sm">{t('papers.watch.intro')}</Text>
        <ErrorAlert error={watch.error} />
        {watch.data && <Standing watch={watch.data} />}
        <Group>
          <ShortcutButton
            shortcut="Alt+KeyF"
            loading={choose.isPending || save.isPending}
            onClick={() => choose.mutate({})}
          >
            {t('papers.watch.choose')}
          </ShortcutButton>
          {isOn && (
            <ShortcutButton
              shortcut="Alt+KeyX"
              variant="default"
              loading={save.isPending}
              onClick={() => save.mutate({ folder: null })}
            >
              {t('papers.watch.stop')}
            </ShortcutButton>
          )}
        </Group>
        {watch.data && <NotTaken files={watch.data.notTaken} />}
        <TextInput
          label={t('papers.watch.path')}
          description={t('papers.watch.pathHint')}
          value={path}
          onChange={(event) => setPath(event.currentTarget.value)}
          maxLength={1000}
          autoComplete="off"
          spellCheck={false}
        />
        <SaveRow
          save={{ isPending: save.isPending, error: choose.error ?? save.error }}
          label={t('papers.watch.start')}
          variant="default"
          disabled={path.trim() === ''}
        />
      </Stack>
    </Paper>
  );
}

function Standing({ watch: { state, folder, detail } }: { watch: PaperWatch }) {
  const { t } = useTranslation();
  const { icon: Icon, color } = LOOKS[state];
  return (
    <Alert variant="outline" color={color} icon={<Icon aria-hidden />} role="status" data-watch={state}>
      {t(`papers.watch.state.${state}`, {
        folder,
        detail: t(`errors.reason.${detail}`, { defaultValue: detail ?? '' }),
      })}
    </Alert>
  );
}
