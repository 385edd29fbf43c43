import { Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ShortcutButton } from '../../components/shortcut-button.tsx';

interface ManualFailureProps {
  pending: boolean;
  onFail: (words: string) => void;
  onBack: () => void;
}

/** The platform would not: what it said, word for word, so that whoever looks next need not try again to learn it. */
export function ManualFailure({ pending, onFail, onBack }: ManualFailureProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  return (
    <Stack gap="sm">
      <Textarea
        label={t('operations.manual.words')}
        description={t('operations.manual.wordsHint')}
        required
        autoFocus
        data-autofocus
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        maxLength={500}
        autosize
        minRows={2}
        maxRows={5}
      />
      <Group justify="flex-end" gap="sm">
        <ShortcutButton shortcut="Alt+KeyB" variant="default" disabled={pending} onClick={onBack}>
          {t('common.action.back')}
        </ShortcutButton>
        <ShortcutButton
          shortcut="Alt+KeyS"
          color="maroon"
          loading={pending}
          disabled={words.trim() === ''}
          onClick={() => onFail(words)}
        >
          {t('operations.manual.park')}
        </ShortcutButton>
      </Group>
    </Stack>
  );
}
