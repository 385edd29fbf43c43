import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PaperFile } from '#shared/contract/papers.ts';
import { nextPaperFileState } from '#shared/domain/paper-file.ts';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { useRefreshPapers } from '../../components/paper/use-refresh-papers.ts';
import { orpc } from '../../lib/client.ts';
import { TextButton } from './text-button.tsx';

/** Stops the reading of a file, or goes on with it. */
export function FileActions({ file }: { file: PaperFile }) {
  const { t } = useTranslation();
  const refresh = useRefreshPapers();
  const cancel = useMutation(orpc.papers.cancel.mutationOptions({ onSettled: () => refresh() }));
  const retry = useMutation(orpc.papers.retry.mutationOptions({ onSettled: () => refresh() }));
  const { id, name, state, canRetry } = file;
  return (
    <>
      {nextPaperFileState(state, 'cancel') && (
        <TextButton
          label={t('papers.cancelOf', { name })}
          loading={cancel.isPending}
          onClick={() => cancel.mutate({ id })}
        >
          {t('common.action.cancel')}
        </TextButton>
      )}
      {canRetry && (
        <TextButton
          label={t('papers.readOnOf', { name })}
          loading={retry.isPending}
          onClick={() => retry.mutate({ id })}
        >
          {t('papers.readOn')}
        </TextButton>
      )}
      <ErrorAlert error={cancel.error ?? retry.error} p="xs" />
    </>
  );
}
