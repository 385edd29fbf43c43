import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ScannerCheckLink } from '../../components/scanner-check-link.tsx';
import { ConfirmDesk } from './confirm-desk.tsx';

/** Confirm Doc: comparing signed papers with the data and locking the requests (2562 manual, "การยืนยันข้อมูล"). */
export function ConfirmScreen() {
  const { t } = useTranslation();
  const { person, hasRole } = useSession();
  if (!person) return null;
  const mayConfirm = hasRole('administrator') || person.units.length > 0;
  if (mayConfirm) return <ConfirmDesk staffId={person.staffId} />;
  return (
    <>
      <PageHeader
        title={t('confirm.title')}
        description={t('confirm.description')}
        actions={<ScannerCheckLink />}
      />
      <EmptyState title={t('confirm.noUnit.title')} hint={t('confirm.noUnit.hint')} />
    </>
  );
}
