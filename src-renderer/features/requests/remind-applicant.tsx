import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { orpc } from '../../lib/client.ts';
import { useNotify } from '../../lib/use-notify.ts';
import { useRefreshWork } from '../../lib/use-refresh-work.ts';

/** Reminds the applicant of this one paper that never came. */
export function RemindApplicant({ code }: { code: string }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const refresh = useRefreshWork();
  const remind = useMutation(
    orpc.requests.remind.mutationOptions({
      onSuccess: async () => {
        notify(t('waiting.remind.done'));
        await refresh();
      },
    }),
  );
  return (
    <>
      <ShortcutButton
        shortcut="Alt+KeyM"
        variant="default"
        loading={remind.isPending}
        onClick={() => remind.mutate({ code })}
      >
        {t('waiting.remind.action')}
      </ShortcutButton>
      <ErrorAlert error={remind.error} />
    </>
  );
}
