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

/** Takes the mark of a bounce off a delivery that did not come back. */
export function NotBounced({ id, code }: { id: number; code: string }) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const notify = useNotify();
  const refresh = useRefreshWork();
  const [asking, setAsking] = useState(false);
  const form = useForm({ resolver: contractResolver(schema), defaultValues: EMPTY });
  const take = useMutation(
    orpc.deliveries.notBounced.mutationOptions({
      onSuccess: async () => {
        setAsking(false);
        notify(t('bounces.notBounced.done'));
        await refresh();
      },
    }),
  );
  const ask = () => {
    form.reset(EMPTY);
    take.reset();
    setAsking(true);
  };
  const submit = form.handleSubmit((entered) => take.mutate({ id, ...entered }));
  return (
    <>
      <ShortcutButton shortcut="Alt+KeyB" variant="default" size="compact-sm" onClick={ask}>
        {t('bounces.notBounced.action')}
      </ShortcutButton>
      <ConfirmDialog
        opened={asking}
        title={t('bounces.notBounced.title', { code: printedCode(code) })}
        confirmLabel={t('bounces.notBounced.action')}
        pending={take.isPending}
        error={take.error}
        onConfirm={() => void submit()}
        onClose={() => setAsking(false)}
      >
        <Stack gap="sm">
          <Text>{t('bounces.notBounced.body')}</Text>
          <Textarea
            label={t('bounces.notBounced.note')}
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
