import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { PausedLanes } from '../../components/paused-lanes.tsx';
import { Choices } from './choices.tsx';
import { Steps } from './steps.tsx';
import { WorkCounters } from './work-counters.tsx';

/** Where everybody begins: applicants at the three choices, staff at what waits for them. */
export function HomeScreen() {
  const { t } = useTranslation();
  const { isSignedIn, hasRole } = useSession();
  return (
    <>
      <PageHeader title={t('home.title')} description={t('home.intro')} />
      {hasRole('officer', 'administrator', 'auditor') && (
        <PausedLanes mayMend={hasRole('administrator')} mb="md" />
      )}
      {isSignedIn && <WorkCounters />}
      <Choices />
      <Steps />
    </>
  );
}
