import { Skeleton, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { useRouteParam } from '../../lib/use-route-param.ts';
import { PageDesk } from './page-desk.tsx';
import { usePagesOfFile } from './use-pages.ts';

/** Every page of one scanned file and what became of it. */
export function PaperFileScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { hasRole } = useSession();
  const pages = usePagesOfFile(Number(useRouteParam('number')));
  return (
    <Stack gap={0} h="calc(100vh - 56px - 2rem)">
      <PageHeader
        title={pages.rows[0]?.fileName ?? t('papers.file.title')}
        description={t('papers.file.description', { count: pages.total })}
        actions={
          <ShortcutButton
            shortcut="Escape"
            variant="default"
            onClick={() => void navigate({ to: '/papers' })}
          >
            {t('papers.file.back')}
          </ShortcutButton>
        }
      />
      <ErrorAlert error={pages.error} />
      {pages.isLoading && <Skeleton height={320} aria-label={t('common.loading')} />}
      {!pages.isLoading && (
        <div style={{ flex: 1, minHeight: 0 }}>
          <PageDesk
            label={t('papers.file.pages')}
            pages={pages}
            mayChange={hasRole('confirmer', 'officer', 'administrator')}
            empty={pages.error ? null : <EmptyState title={t('papers.file.empty')} />}
          />
        </div>
      )}
    </Stack>
  );
}
