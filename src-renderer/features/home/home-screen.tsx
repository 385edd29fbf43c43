import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/page-header.tsx';

/** Where everybody begins. */
export function HomeScreen() {
  const { t } = useTranslation();
  return <PageHeader title={t('common.productName')} />;
}
