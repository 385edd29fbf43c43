import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { SessionView } from '#shared/contract/session.ts';
import type { Role } from '#shared/contract/vocabulary.ts';
import { orpc } from '../lib/client.ts';
import { onRefusal } from '../lib/refusals.ts';

/** How soon a lock that came by itself is noticed. */
const LOOK_EVERY_MS = 10_000;
const SIGNED_OUT: SessionView = { state: 'signed-out', person: null, idleLockMinutes: 10 };

/** Who sits here and what they may do. The office decides what is allowed; the screens only leave out what is not. */
export function useSession() {
  const { data: session = SIGNED_OUT } = useQuery(sessionQuery());
  const roles: readonly Role[] = session.person?.roles ?? [];
  return {
    ...session,
    isSignedIn: session.person !== null,
    /** Whether the person has one of these roles. */
    hasRole: (...wanted: readonly Role[]) => wanted.some((role) => roles.includes(role)),
  };
}

/** The session as the office sees it, looked at again and again, because it locks by itself. */
export function sessionQuery() {
  return orpc.session.current.queryOptions({
    input: {},
    refetchInterval: LOOK_EVERY_MS,
    refetchIntervalInBackground: true,
  });
}

/** Takes over the session that an operation (sign-in, unlock, …) answered with. */
export function useTakeSession(): (session: SessionView) => void {
  const queryClient = useQueryClient();
  return (session) => queryClient.setQueryData(sessionQuery().queryKey, session);
}

/** Looks at the session at once when any call is refused because of it. */
export function useFollowRefusals(): void {
  const queryClient = useQueryClient();
  useEffect(
    () =>
      onRefusal((code) => {
        if (code !== 'NOT_SIGNED_IN' && code !== 'SESSION_LOCKED' && code !== 'PASSWORD_CHANGE_REQUIRED')
          return;
        void queryClient.invalidateQueries({ queryKey: sessionQuery().queryKey });
      }),
    [queryClient],
  );
}
