import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { sessionQuery } from './session.tsx';
import { orpc } from '../lib/client.ts';
import { FirstRunScreen } from '../features/startup/first-run-screen.tsx';
import { StartupProblemScreen } from '../features/startup/startup-problem-screen.tsx';
import { CreateAdministratorScreen } from '../features/startup/create-administrator-screen.tsx';

/** Lets the pages in once the registry is open and has an administrator; shows what is needed until then. */
export function StartupGate({ children }: { children: ReactNode }) {
  const startup = useQuery(
    orpc.desktop.startup.queryOptions({ input: {}, staleTime: Number.POSITIVE_INFINITY }),
  );
  const isReady = startup.data?.state === 'ready';
  const session = useQuery({ ...sessionQuery(), enabled: isReady });

  if (!startup.data) return null;
  if (startup.data.state === 'choose-place') return <FirstRunScreen startup={startup.data} />;
  if (startup.data.state === 'problem') return <StartupProblemScreen startup={startup.data} />;
  if (!session.data) return null;
  if (session.data.state === 'needs-administrator')
    return <CreateAdministratorScreen startup={startup.data} />;
  return children;
}
