import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { orpc } from '../../lib/client.ts';
import { useNotify } from '../../lib/use-notify.ts';
import { useRefreshWork } from '../../lib/use-refresh-work.ts';

interface RemindOverdueProps {
  view: 'paper' | 'back';
  unitId: number | undefined;
  /** How many are overdue. */
  count: number;
}

/** Reminds the applicants of everything on this pile that is overdue, after asking once. */
export function RemindOverdue({ view, unitId, count }: RemindOverdueProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const refresh = useRefreshWork();
  const [asking, setAsking] = useState(false);
  const remind = useMutation(
    orpc.requests.remindOverdue.mutationOptions({
      onSuccess: async ({ reminded, left }) => {
        setAsking(false);
        notify(
          reminded === 0
            ? t('waiting.remind.overdueNone')
            : t('waiting.remind.overdueDone', { count: reminded }),
        );
        if (left > 0) notify(t('waiting.remind.overdueLeft', { count: left }));
        await refresh();
      },
    }),
  );
  const ask = () => {
    remind.reset();
    setAsking(true);
  };
  return (
    <>
      <ShortcutButton shortcut="Alt+KeyM" variant="default" size="compact-sm" onClick={ask}>
        {t('waiting.remind.overdueAction')}
      </ShortcutButton>
      <ConfirmDialog
        opened={asking}
        title={t('waiting.remind.overdueTitle', { count })}
        confirmLabel={t('waiting.remind.overdueConfirm')}
        pending={remind.isPending}
        error={remind.error}
        onConfirm={() => remind.mutate({ view, ...(unitId !== undefined && { unitId }) })}
        onClose={() => setAsking(false)}
      >
        <Text>{t('waiting.remind.overdueBody')}</Text>
      </ConfirmDialog>
    </>
  );
}
