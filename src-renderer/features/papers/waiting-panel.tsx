import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CatchFocus } from '../../components/catch-focus.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { PageDesk } from './page-desk.tsx';
import { useWaitingPages } from './use-pages.ts';

/** Pages that no machine could place. */
export function WaitingPanel({ mayChange }: { mayChange: boolean }) {
  const { t } = useTranslation();
  const pages = useWaitingPages();
  if (pages.isLoading) return <Skeleton height={320} aria-label={t('common.loading')} />;
  return (
    <>
      <ErrorAlert error={pages.error} mb="sm" />
      <PageDesk
        label={t('papers.tab.waiting')}
        pages={pages}
        mayChange={mayChange}
        goesOn
        empty={
          <CatchFocus>
            <EmptyState title={t('papers.waiting.empty')} hint={t('papers.waiting.emptyHint')} />
          </CatchFocus>
        }
      />
    </>
  );
}
