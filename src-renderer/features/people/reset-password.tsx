import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '#shared/contract/people.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { orpc } from '../../lib/client.ts';
import type { IssuedPassword } from './first-password-dialog.tsx';

interface ResetPasswordProps {
  person: StaffMember;
  onClose: () => void;
  onIssued: (issued: IssuedPassword) => void;
}

/** A new first password, after a question: the present one stops working at once. */
export function ResetPassword({ person, onClose, onIssued }: ResetPasswordProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const reset = useMutation(
    orpc.people.resetPassword.mutationOptions({
      onSuccess: async (issued) => {
        await queryClient.invalidateQueries({ queryKey: orpc.people.key() });
        onClose();
        onIssued(issued);
      },
    }),
  );
  return (
    <>
      <ShortcutButton variant="default" shortcut="Alt+KeyR" onClick={() => setAsking(true)}>
        {t('people.reset')}
      </ShortcutButton>
      <ConfirmDialog
        opened={isAsking}
        title={t('people.resetTitle', { name: person.displayName })}
        confirmLabel={t('people.reset')}
        dangerous
        pending={reset.isPending}
        error={reset.error}
        onConfirm={() => reset.mutate({ id: person.id })}
        onClose={() => setAsking(false)}
      >
        {t('people.resetWhat')}
      </ConfirmDialog>
    </>
  );
}
