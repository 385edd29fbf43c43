import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';

/** Empties the form, after asking: half an hour's typing hangs on one click. */
export function ClearButton({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('intake.action.clear')}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        title={t('intake.clear.title')}
        confirmLabel={t('intake.action.clear')}
        dangerous
        onConfirm={onClear}
        onClose={() => setAsking(false)}
      >
        {t('intake.clear.text')}
      </ConfirmDialog>
    </>
  );
}
