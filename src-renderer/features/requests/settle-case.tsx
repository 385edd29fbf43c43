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

/** Closes a parked case whose account is in use, without another password. */
export function SettleCase({ code }: { code: string }) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const notify = useNotify();
  const refresh = useRefreshWork();
  const [asking, setAsking] = useState(false);
  const form = useForm({ resolver: contractResolver(schema), defaultValues: EMPTY });
  const settle = useMutation(
    orpc.queue.settle.mutationOptions({
      onSuccess: async () => {
        setAsking(false);
        notify(t('requests.settle.done'));
        await refresh();
      },
    }),
  );
  const ask = () => {
    form.reset(EMPTY);
    settle.reset();
    setAsking(true);
  };
  const submit = form.handleSubmit((entered) => settle.mutate({ code, ...entered }));
  return (
    <>
      <ShortcutButton shortcut="Alt+KeyW" variant="default" onClick={ask}>
        {t('requests.settle.action')}
      </ShortcutButton>
      <ConfirmDialog
        opened={asking}
        title={t('requests.settle.title', { code: printedCode(code) })}
        confirmLabel={t('requests.settle.action')}
        pending={settle.isPending}
        error={settle.error}
        onConfirm={() => void submit()}
        onClose={() => setAsking(false)}
      >
        <Stack gap="sm">
          <Text>{t('requests.settle.body')}</Text>
          <Textarea
            label={t('requests.settle.note')}
            description={t('requests.settle.noteHint')}
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
