import { Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import type { Act } from './acts.ts';

interface ActTextProps {
  act: Act;
  initial: string;
  pending: boolean;
  onText: (text: string) => void;
  onBack: () => void;
}

/** What an act needs to be told: another address, or the reason that stands in the trail. */
export function ActText({ act, initial, pending, onText, onBack }: ActTextProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(initial);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onText(text);
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={t(`operations.act.text.${act}`)}
          description={t(`operations.act.hint.${act}`)}
          required
          autoFocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          maxLength={act === 'editAndRetry' ? 100 : 500}
        />
        <Group justify="flex-end" gap="sm">
          <ShortcutButton shortcut="Alt+KeyB" variant="default" disabled={pending} onClick={onBack}>
            {t('common.action.back')}
          </ShortcutButton>
          <ShortcutButton
            type="submit"
            shortcut="Alt+KeyS"
            color={act === 'cancel' ? 'maroon' : undefined}
            loading={pending}
            disabled={text.trim() === ''}
          >
            {t(`operations.act.${act}`)}
          </ShortcutButton>
        </Group>
      </Stack>
    </form>
  );
}
