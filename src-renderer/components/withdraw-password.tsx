import { Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { textLineSchema } from '#shared/contract/vocabulary.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { ShortcutButton } from './shortcut-button.tsx';
import { orpc } from '../lib/client.ts';
import { contractResolver } from '../lib/contract-resolver.ts';
import { useFaultText } from '../lib/error-text.ts';
import { printedCode } from '../lib/printed-code.ts';
import { useNotify } from '../lib/use-notify.ts';
import { useRefreshWork } from '../lib/use-refresh-work.ts';

const schema = z.strictObject({ reason: textLineSchema(1, 300) });
const EMPTY = { reason: '' };

interface WithdrawPasswordProps {
  id: number;
  code: string;
  /** What it waits for, or lies in. */
  from: 'letter' | 'zip';
}

/** Takes a password back that nobody has got yet, with its letter or out of its zip, and asks why. */
export function WithdrawPassword({ id, code, from }: WithdrawPasswordProps) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const notify = useNotify();
  const refresh = useRefreshWork();
  const [asking, setAsking] = useState(false);
  const form = useForm({ resolver: contractResolver(schema), defaultValues: EMPTY });
  const withdraw = useMutation(
    orpc.deliveries.withdraw.mutationOptions({
      onSuccess: async () => {
        setAsking(false);
        notify(t(`deliveries.withdraw.${from}.done`));
        await refresh();
      },
    }),
  );
  const ask = () => {
    form.reset(EMPTY);
    withdraw.reset();
    setAsking(true);
  };
  const submit = form.handleSubmit((entered) => withdraw.mutate({ id, ...entered }));
  return (
    <>
      <ShortcutButton shortcut="Alt+KeyW" variant="default" size="compact-sm" onClick={ask}>
        {t(`deliveries.withdraw.${from}.action`)}
      </ShortcutButton>
      <ConfirmDialog
        opened={asking}
        title={t(`deliveries.withdraw.${from}.title`, { code: printedCode(code) })}
        dangerous
        confirmLabel={t(`deliveries.withdraw.${from}.action`)}
        pending={withdraw.isPending}
        error={withdraw.error}
        onConfirm={() => void submit()}
        onClose={() => setAsking(false)}
      >
        <Stack gap="sm">
          <Text>{t(`deliveries.withdraw.${from}.body`)}</Text>
          <Textarea
            label={t('deliveries.withdraw.reason')}
            required
            data-autofocus
            maxLength={300}
            autosize
            minRows={2}
            maxRows={5}
            error={faultText(form.formState.errors.reason?.message)}
            {...form.register('reason')}
          />
        </Stack>
      </ConfirmDialog>
    </>
  );
}
