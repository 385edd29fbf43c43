import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorAlert } from '../components/error-alert.tsx';
import { orpc } from '../lib/client.ts';
import { CreateAdministratorScreen, FirstRunScreen, StartupProblemScreen } from './lazy-screens.ts';
import { PlainPage } from './plain-page.tsx';
import { sessionQuery } from './session.tsx';

/** Lets the pages in once the registry is open and has an administrator; shows what is needed until then. */
export function StartupGate({ children }: { children: ReactNode }) {
  const startup = useQuery(
    orpc.desktop.startup.queryOptions({ input: {}, staleTime: Number.POSITIVE_INFINITY }),
  );
  const isReady = startup.data?.state === 'ready';
  const session = useQuery({ ...sessionQuery(), enabled: isReady });
  const error = startup.error ?? (session.data ? null : session.error);

  if (error)
    return (
      <PlainPage>
        <ErrorAlert error={error} />
      </PlainPage>
    );
  if (startup.data && !isReady) {
    const Screen = startup.data.state === 'problem' ? StartupProblemScreen : FirstRunScreen;
    return (
      <PlainPage>
        <Screen startup={startup.data} />
      </PlainPage>
    );
  }
  if (!session.data) return null;
  if (session.data.state === 'needs-administrator') {
    return (
      <PlainPage>
        <CreateAdministratorScreen />
      </PlainPage>
    );
  }
  return children;
}
