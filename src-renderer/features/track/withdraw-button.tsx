import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { orpc } from '../../lib/client.ts';
import type { RequestProof } from '../../lib/request-proof.ts';
import { printedCode } from '../../lib/printed-code.ts';

/** Takes a request back, after asking: it cannot be undone. */
export function WithdrawButton({ proof, onWithdrawn }: { proof: RequestProof; onWithdrawn: () => void }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const withdraw = useMutation(
    orpc.requests.withdraw.mutationOptions({
      onSuccess: () => {
        setAsking(false);
        onWithdrawn();
      },
    }),
  );
  const close = () => {
    setAsking(false);
    withdraw.reset();
  };
  return (
    <>
      <ShortcutButton shortcut="Alt+KeyW" variant="default" onClick={() => setAsking(true)}>
        {t('track.withdraw')}
      </ShortcutButton>
      <ConfirmDialog
        opened={isAsking}
        title={t('track.withdrawTitle', { code: printedCode(proof.code) })}
        confirmLabel={t('track.withdraw')}
        cancelLabel={t('track.keep')}
        dangerous
        pending={withdraw.isPending}
        error={withdraw.error}
        onConfirm={() => withdraw.mutate(proof)}
        onClose={close}
      >
        {t('track.withdrawText')}
      </ConfirmDialog>
    </>
  );
}
