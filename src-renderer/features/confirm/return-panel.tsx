import { Card, Group, Kbd, Radio, SimpleGrid, Stack, Textarea, Title } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RETURN_REASONS, type ReturnReason } from '#shared/contract/vocabulary.ts';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { useDigitKeys } from './use-digit-keys.ts';
import { useFocusHere } from './use-focus-here.ts';

interface ReturnPanelProps {
  /** What the confirmer has already said that differs. */
  initialReason?: ReturnReason | null;
  saving: boolean;
  onReturn: (reason: ReturnReason, note: string) => void;
  onBack: () => void;
}

/** Cancel: why the form goes back to the applicant, who reads the reason and the note. */
export function ReturnPanel({ initialReason = null, saving, onReturn, onBack }: ReturnPanelProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState(initialReason);
  const [note, setNote] = useState('');
  const noteField = useRef<HTMLTextAreaElement>(null);
  const panel = useFocusHere<HTMLDivElement>(initialReason ? 'textarea' : 'input[type=radio]');
  const noteMissing = reason === 'other' && note.trim() === '';

  function choose(chosen: ReturnReason): void {
    setReason(chosen);
    noteField.current?.focus();
  }
  useDigitKeys((digit) => {
    const chosen = RETURN_REASONS[digit - 1];
    if (chosen) choose(chosen);
  });

  return (
    <Card withBorder padding="md" ref={panel}>
      <Stack gap="sm">
        <Title order={3}>{t('confirm.return.title')}</Title>
        <Radio.Group
          value={reason}
          onChange={(value) => setReason(RETURN_REASONS.find((known) => known === value) ?? null)}
          label={t('confirm.return.reason')}
          required
        >
          <SimpleGrid cols={2} spacing="xs" verticalSpacing={6} mt={4}>
            {RETURN_REASONS.map((known, index) => (
              <Group key={known} gap="xs" wrap="nowrap">
                <Kbd aria-hidden>{index + 1}</Kbd>
                <Radio value={known} label={t(`common.returnReason.${known}`)} />
              </Group>
            ))}
          </SimpleGrid>
        </Radio.Group>
        <Textarea
          ref={noteField}
          label={t('confirm.return.note')}
          description={t('confirm.return.noteHint')}
          required={reason === 'other'}
          error={noteMissing ? t('confirm.return.noteMissing') : undefined}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          maxLength={500}
          autosize
          minRows={2}
          maxRows={4}
        />
        <Group gap="sm">
          <ShortcutButton
            shortcut="Alt+KeyS"
            color="maroon"
            loading={saving}
            disabled={reason === null || noteMissing}
            onClick={() => reason && onReturn(reason, note)}
          >
            {t('confirm.return.save')}
          </ShortcutButton>
          <ShortcutButton shortcut="Escape" variant="default" disabled={saving} onClick={onBack}>
            {t('confirm.return.back')}
          </ShortcutButton>
        </Group>
      </Stack>
    </Card>
  );
}
