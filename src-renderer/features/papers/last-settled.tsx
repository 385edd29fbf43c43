import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PaperPage } from '#shared/contract/papers.ts';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { useRefreshPapers } from '../../components/paper/use-refresh-papers.ts';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { orpc } from '../../lib/client.ts';
import { printedCode } from '../../lib/printed-code.ts';

/** What was done with the page before. */
export interface Settled {
  kind: 'attached' | 'discarded';
  page: PaperPage;
}

interface LastSettledProps {
  settled: Settled | undefined;
  mayChange: boolean;
  onUndone: () => void;
}

/** What has just been done, and for a wrong Enter the key that takes it back: the page waits again. */
export function LastSettled({ settled, mayChange, onUndone }: LastSettledProps) {
  const { t } = useTranslation();
  const refresh = useRefreshPapers();
  const detach = useMutation(
    orpc.papers.detach.mutationOptions({ onSuccess: onUndone, onSettled: () => refresh() }),
  );
  if (!settled) return null;
  const { kind, page } = settled;
  return (
    <div>
      <Text size="sm" role="status">
        {t(`papers.last.${kind}`, { page: page.page, code: printedCode(page.requestCode ?? '') })}
      </Text>
      {kind === 'attached' && mayChange && (
        <ShortcutButton
          shortcut="Alt+KeyZ"
          size="compact-sm"
          variant="default"
          loading={detach.isPending}
          onClick={() => detach.mutate({ pageId: page.id, note: '' })}
        >
          {t('papers.last.undo')}
        </ShortcutButton>
      )}
      <ErrorAlert error={detach.error} p="xs" />
    </div>
  );
}
