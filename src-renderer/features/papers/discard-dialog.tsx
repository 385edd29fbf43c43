import { Button, Group, Kbd, Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DISCARD_REASONS, type PaperPage } from '#shared/contract/papers.ts';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { useRefreshPapers } from '../../components/paper/use-refresh-papers.ts';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { ShortcutHint } from '../../components/shortcut-hint.tsx';
import { ShortcutLayer, useShortcut } from '../../components/use-shortcut.tsx';
import { orpc } from '../../lib/client.ts';

interface DiscardDialogProps {
  page: PaperPage;
  onDiscarded: () => void;
}

/** Throws the open page away, with a reason; its picture cannot be brought back. */
export function DiscardDialog({ page, onDiscarded }: DiscardDialogProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <ShortcutButton shortcut="Alt+KeyX" variant="default" onClick={() => setOpen(true)}>
        {t('papers.discard.action')}
      </ShortcutButton>
      <Modal
        opened={isOpen}
        onClose={close}
        title={<Text fw={650}>{t('papers.discard.title', { page: page.page, file: page.fileName })}</Text>}
        closeButtonProps={{ 'aria-label': t('common.confirmDialog.close') }}
        centered
      >
        <ShortcutLayer>
          <Content pageId={page.id} onClose={close} onDiscarded={onDiscarded} />
        </ShortcutLayer>
      </Modal>
    </>
  );
}

type Reason = (typeof DISCARD_REASONS)[number];

function Content(props: { pageId: number; onClose: () => void; onDiscarded: () => void }) {
  const { t } = useTranslation();
  const refresh = useRefreshPapers();
  const [reason, setReason] = useState<Reason | null>(null);
  const [note, setNote] = useState('');
  const noteField = useRef<HTMLTextAreaElement>(null);
  const discard = useMutation(
    orpc.papers.discard.mutationOptions({
      onSuccess: () => {
        props.onClose();
        props.onDiscarded();
      },
      onSettled: () => refresh(),
    }),
  );
  const noteMissing = reason === 'other' && note.trim() === '';

  function choose(chosen: Reason): void {
    setReason(chosen);
    if (chosen === 'other') noteField.current?.focus();
  }
  return (
    <Stack gap="sm">
      <Text>{t('papers.discard.body')}</Text>
      <Radio.Group
        value={reason}
        onChange={(value) => setReason(DISCARD_REASONS.find((known) => known === value) ?? null)}
        label={t('papers.discard.reason')}
        required
      >
        <Stack gap={6} mt={4}>
          {DISCARD_REASONS.map((known, index) => (
            <Choice key={known} reason={known} digit={index + 1} onChoose={choose} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        ref={noteField}
        label={t('papers.discard.note')}
        required={reason === 'other'}
        error={noteMissing ? t('papers.discard.noteMissing') : undefined}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={500}
      />
      <ErrorAlert error={discard.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={props.onClose} rightSection={<ShortcutHint keys="Escape" />}>
          {t('common.action.cancel')}
        </Button>
        <ShortcutButton
          shortcut="Alt+Enter"
          color="maroon"
          loading={discard.isPending}
          disabled={reason === null || noteMissing}
          onClick={() => reason && discard.mutate({ pageId: props.pageId, reason, note: note.trim() })}
        >
          {t('papers.discard.confirm')}
        </ShortcutButton>
      </Group>
    </Stack>
  );
}

function Choice({
  reason,
  digit,
  onChoose,
}: {
  reason: Reason;
  digit: number;
  onChoose: (reason: Reason) => void;
}) {
  const { t } = useTranslation();
  const label = t(`papers.discard.because.${reason}`);
  useShortcut(`Digit${digit}`, label, () => onChoose(reason), { sparesText: true });
  return (
    <Group gap="xs" wrap="nowrap">
      <Kbd aria-hidden>{digit}</Kbd>
      <Radio value={reason} label={label} data-autofocus={digit === 1 || undefined} />
    </Group>
  );
}
