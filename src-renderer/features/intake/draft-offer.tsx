import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RequestKind } from '#shared/contract/vocabulary.ts';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { orpc } from '../../lib/client.ts';
import { useDates } from '../../lib/dates.ts';

interface DraftOfferProps {
  kind: RequestKind;
  savedAt: string;
  onResume: () => void;
  onStartOver: () => void;
}

/** An unfinished form of this workstation: go on, or start over. Nothing of it is shown, for it may be somebody else's. */
export function DraftOffer({ kind, savedAt, onResume, onStartOver }: DraftOfferProps) {
  const { t } = useTranslation();
  const dates = useDates();
  // Whether or not it could be forgotten now: the next draft replaces it, and the office forgets it within a day.
  const discard = useMutation(orpc.drafts.discard.mutationOptions({ onSettled: onStartOver }));
  return (
    <Paper withBorder p="lg" maw={820}>
      <Stack gap="sm">
        <Title order={2}>{t('intake.draft.found')}</Title>
        <Text>{t('intake.draft.offer', { when: dates.longDayTime(savedAt) })}</Text>
        <Group>
          <ShortcutButton shortcut="Alt+Enter" onClick={onResume} autoFocus>
            {t('intake.draft.resume', { day: dates.longDay(savedAt) })}
          </ShortcutButton>
          <ShortcutButton
            shortcut="Alt+KeyN"
            variant="default"
            loading={discard.isPending}
            onClick={() => discard.mutate({ kind })}
          >
            {t('intake.draft.startOver')}
          </ShortcutButton>
        </Group>
      </Stack>
    </Paper>
  );
}
