import { Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperPage } from '#shared/contract/papers.ts';
import { orpc } from '../../lib/client.ts';
import { printedCode } from '../../lib/printed-code.ts';
import { useNotify } from '../../lib/use-notify.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { ShortcutButton } from '../shortcut-button.tsx';
import { useRefreshPapers } from './use-refresh-papers.ts';

/** Takes a page off its request, with a note for whoever finds it among the waiting pages. */
export function DetachPage({ page }: { page: PaperPage }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const refresh = useRefreshPapers();
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  const detach = useMutation(
    orpc.papers.detach.mutationOptions({
      onSuccess: async () => {
        setAsking(false);
        notify(t('papers.detach.done'));
        await refresh();
      },
    }),
  );
  const code = printedCode(page.requestCode ?? '');
  return (
    <>
      <ShortcutButton shortcut="Alt+KeyU" variant="default" size="compact-sm" onClick={() => setAsking(true)}>
        {t('papers.detach.action')}
      </ShortcutButton>
      <ConfirmDialog
        opened={asking}
        title={t('papers.detach.title', { code })}
        confirmLabel={t('papers.detach.confirm')}
        pending={detach.isPending}
        error={detach.error}
        onConfirm={() => detach.mutate({ pageId: page.id, note: note.trim() })}
        onClose={() => setAsking(false)}
      >
        <Stack gap="sm">
          <Text>{t('papers.detach.body', { code, page: page.page, file: page.fileName })}</Text>
          <Textarea
            label={t('papers.detach.note')}
            description={t('papers.detach.noteHint')}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            maxLength={500}
            data-autofocus
          />
        </Stack>
      </ConfirmDialog>
    </>
  );
}
