import { Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { emailSchema } from '#shared/contract/request-form.ts';
import { textLineSchema } from '#shared/contract/vocabulary.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { orpc } from '../../lib/client.ts';
import { contractResolver } from '../../lib/contract-resolver.ts';
import { useFaultText } from '../../lib/error-text.ts';
import { printedCode } from '../../lib/printed-code.ts';
import { useNotify } from '../../lib/use-notify.ts';
import { useRefreshWork } from '../../lib/use-refresh-work.ts';

const schema = z.strictObject({ contactEmail: emailSchema, note: textLineSchema(1, 500) });
const EMPTY = { contactEmail: '', note: '' };

/** The one thing of a locked request that an officer may change: where the credentials go. */
export function CorrectContact({ code, isFirst }: { code: string; isFirst: boolean }) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const notify = useNotify();
  const refresh = useRefreshWork();
  const [asking, setAsking] = useState(false);
  const form = useForm({ resolver: contractResolver(schema), defaultValues: EMPTY });
  const correct = useMutation(
    orpc.queue.correctContact.mutationOptions({
      onSuccess: async () => {
        setAsking(false);
        notify(t('requests.correctContact.done'));
        await refresh();
      },
    }),
  );
  const open = () => {
    form.reset(EMPTY);
    correct.reset();
    setAsking(true);
  };
  const submit = form.handleSubmit((entered) => correct.mutate({ code, ...entered }));
  const { errors } = form.formState;

  return (
    <>
      <ShortcutButton shortcut="Alt+KeyE" variant={isFirst ? 'filled' : 'default'} onClick={open}>
        {t('requests.correctContact.action')}
      </ShortcutButton>
      <ConfirmDialog
        opened={asking}
        title={t('requests.correctContact.title', { code: printedCode(code) })}
        confirmLabel={t('requests.correctContact.action')}
        pending={correct.isPending}
        error={correct.error}
        onConfirm={() => void submit()}
        onClose={() => setAsking(false)}
      >
        <Stack gap="sm">
          <Text>{t('requests.correctContact.body')}</Text>
          <TextInput
            label={t('requests.correctContact.email')}
            type="email"
            lang="en"
            required
            data-autofocus
            error={faultText(errors.contactEmail?.message)}
            {...form.register('contactEmail')}
          />
          <Textarea
            label={t('requests.correctContact.note')}
            description={t('requests.correctContact.noteHint')}
            required
            maxLength={500}
            autosize
            minRows={2}
            maxRows={5}
            error={faultText(errors.note?.message)}
            {...form.register('note')}
          />
        </Stack>
      </ConfirmDialog>
    </>
  );
}
