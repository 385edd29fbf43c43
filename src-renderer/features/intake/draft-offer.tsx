import { Alert, Group, Stack, Text } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
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
    <Alert icon={<IconFileText aria-hidden />} title={t('intake.draft.found')} maw={760}>
      <Stack>
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
    </Alert>
  );
}
