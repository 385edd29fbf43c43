import { Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { textLineSchema } from '#shared/contract/vocabulary.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { orpc } from '../../lib/client.ts';
import { contractResolver } from '../../lib/contract-resolver.ts';
import { useFaultText } from '../../lib/error-text.ts';
import { printedCode } from '../../lib/printed-code.ts';
import { useNotify } from '../../lib/use-notify.ts';
import { useRefreshWork } from '../../lib/use-refresh-work.ts';

const schema = z.strictObject({ note: textLineSchema(1, 500) });
const EMPTY = { note: '' };

/** Back to waiting, for an expired request whose signed paper came after all. */
export function ReviveRequest({ code }: { code: string }) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const notify = useNotify();
  const refresh = useRefreshWork();
  const [asking, setAsking] = useState(false);
  const form = useForm({ resolver: contractResolver(schema), defaultValues: EMPTY });
  const revive = useMutation(
    orpc.requests.revive.mutationOptions({
      onSuccess: async () => {
        setAsking(false);
        notify(t('waiting.revive.done'));
        await refresh();
      },
    }),
  );
  const ask = () => {
    form.reset(EMPTY);
    revive.reset();
    setAsking(true);
  };
  const submit = form.handleSubmit((entered) => revive.mutate({ code, ...entered }));
  return (
    <>
      <ShortcutButton shortcut="Alt+KeyR" onClick={ask}>
        {t('waiting.revive.action')}
      </ShortcutButton>
      <ConfirmDialog
        opened={asking}
        title={t('waiting.revive.title', { code: printedCode(code) })}
        confirmLabel={t('waiting.revive.action')}
        pending={revive.isPending}
        error={revive.error}
        onConfirm={() => void submit()}
        onClose={() => setAsking(false)}
      >
        <Stack gap="sm">
          <Text>{t('waiting.revive.body')}</Text>
          <Textarea
            label={t('waiting.revive.note')}
            description={t('waiting.revive.noteHint')}
            required
            data-autofocus
            maxLength={500}
            autosize
            minRows={2}
            maxRows={5}
            error={faultText(form.formState.errors.note?.message)}
            {...form.register('note')}
          />
        </Stack>
      </ConfirmDialog>
    </>
  );
}
