import { Group, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nextState, type RequestState } from '#shared/domain/request-state.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { orpc } from '../../lib/client.ts';
import { printedCode } from '../../lib/printed-code.ts';
import { useRefreshWork } from '../../lib/use-refresh-work.ts';
import { useNotify } from '../../lib/use-notify.ts';

interface CaseActionsProps {
  code: string;
  state: RequestState;
  onDone: () => void;
}

/**
 * The two ways to leave a case without an account: back into the queue, while nothing was asked of the mail platform, or
 * refused with the reason.
 */
export function CaseActions({ code, state, onDone }: CaseActionsProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const refresh = useRefreshWork();
  const [rejecting, setRejecting] = useState(false);
  const [note, setNote] = useState('');

  const left = (message: string) => {
    notify(message);
    void refresh();
    onDone();
  };
  const release = useMutation(
    orpc.queue.release.mutationOptions({
      onSuccess: () => left(t('queue.released', { code: printedCode(code) })),
    }),
  );
  const reject = useMutation(
    orpc.queue.reject.mutationOptions({
      onSuccess: () => left(t('queue.rejected', { code: printedCode(code) })),
    }),
  );

  return (
    <>
      <ErrorAlert error={release.error} />
      <Group gap="sm">
        {nextState(state, 'release') && (
          <ShortcutButton
            shortcut="Alt+KeyR"
            variant="default"
            loading={release.isPending}
            onClick={() => release.mutate({ code })}
          >
            {t('queue.release')}
          </ShortcutButton>
        )}
        <ShortcutButton shortcut="Alt+KeyX" variant="default" onClick={() => setRejecting(true)}>
          {t('queue.reject.action')}
        </ShortcutButton>
      </Group>
      <ConfirmDialog
        opened={rejecting}
        title={t('queue.reject.title', { code: printedCode(code) })}
        confirmLabel={t('queue.reject.action')}
        dangerous
        pending={reject.isPending}
        error={reject.error}
        onConfirm={() => note.trim() !== '' && reject.mutate({ code, note })}
        onClose={() => setRejecting(false)}
      >
        <Text mb="sm">{t('queue.reject.body')}</Text>
        <Textarea
          label={t('queue.reject.note')}
          description={t('queue.reject.noteHint')}
          required
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          maxLength={500}
          autosize
          minRows={3}
          maxRows={6}
          data-autofocus
        />
      </ConfirmDialog>
    </>
  );
}
