import { Group, NumberInput, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { orpc } from '../../lib/client.ts';
import { useNotify } from '../../lib/use-notify.ts';

const GIGABYTE = 1024 ** 3;

/** How much room scanned paper takes, and the most that it may take. */
export function PaperStorage() {
  const { t, i18n } = useTranslation();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState<number | string>('');
  const query = orpc.papers.storage.queryOptions({ input: {} });
  const { data, error } = useQuery(query);
  const save = useMutation(
    orpc.papers.saveStorage.mutationOptions({
      onSuccess: (saved) => {
        queryClient.setQueryData(query.queryKey, saved);
        setTyped('');
        notify(t('papers.storage.saved'));
      },
    }),
  );
  const size = (bytes: number) =>
    new Intl.NumberFormat(i18n.language, {
      style: 'unit',
      unit: 'gigabyte',
      unitDisplay: 'long',
      maximumFractionDigits: 1,
    }).format(bytes / GIGABYTE);
  return (
    <Paper withBorder p="md" maw={760}>
      <Stack
        component="form"
        gap="sm"
        onSubmit={(event) => {
          event.preventDefault();
          if (typeof typed === 'number') save.mutate({ limitGigabytes: typed });
        }}
      >
        <Title order={2} size="h3">
          {t('papers.storage.title')}
        </Title>
        <ErrorAlert error={error} />
        {data && (
          <Text size="sm">
            {t('papers.storage.standing', { stored: size(data.storedBytes), free: size(data.freeBytes) })}
          </Text>
        )}
        <NumberInput
          label={t('papers.storage.limit')}
          description={t('papers.storage.hint')}
          value={typed === '' ? (data?.limitGigabytes ?? '') : typed}
          onChange={setTyped}
          min={1}
          max={100_000}
          allowDecimal={false}
        />
        <ErrorAlert error={save.error} />
        <Group justify="flex-end">
          <ShortcutButton
            type="submit"
            variant="default"
            shortcut="Alt+KeyG"
            loading={save.isPending}
            disabled={typeof typed !== 'number'}
          >
            {t('common.action.save')}
          </ShortcutButton>
        </Group>
      </Stack>
    </Paper>
  );
}
