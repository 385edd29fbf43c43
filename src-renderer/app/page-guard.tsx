import { useMatches } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ACCESS, type Access } from './access.ts';
import { NotAllowed } from './fallback-screens.tsx';
import { ChangePasswordScreen, SignInScreen } from './lazy-screens.ts';
import { mayOpen } from './navigation.ts';
import { useSession } from './session.tsx';

/**
 * Asks for what the page needs before it is shown: a sign-in (the page stays the goal), the first change of the
 * password, the right role. Comfort only: the office decides at every operation.
 */
export function PageGuard({ children }: { children: ReactNode }) {
  const session = useSession();
  const path = useMatches().at(-1)?.fullPath as string | undefined;
  const access: Access = path !== undefined && isPage(path) ? ACCESS[path] : 'public';

  if (session.person?.mustChangePassword) return <ChangePasswordScreen />;
  if (mayOpen(access, session.person?.roles ?? [])) return children;
  return session.isSignedIn ? <NotAllowed needs={access === 'public' ? [] : access} /> : <SignInScreen />;
}

function isPage(path: string): path is keyof typeof ACCESS {
  return Object.hasOwn(ACCESS, path);
}
