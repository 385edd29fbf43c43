import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { orpc } from '../lib/client.ts';
import { useErrorText } from '../lib/error-text.ts';
import { useTakeSession } from './session.tsx';

/** Lock and sign-out, from the menu, the keys or the lock screen. */
export function useSessionActions() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const takeSession = useTakeSession();
  const errorText = useErrorText();
  const onError = (error: unknown) => notifications.show({ color: 'red', message: errorText(error) });

  const lock = useMutation(orpc.session.lock.mutationOptions({ onSuccess: takeSession, onError }));
  const signOut = useMutation(
    orpc.session.signOut.mutationOptions({
      onSuccess: async (session) => {
        takeSession(session);
        await navigate({ to: '/' });
        // what one person saw is not left in memory for the next
        sessionStorage.clear();
        const kept = [orpc.session.key(), orpc.desktop.key()].map(areaOf);
        queryClient.removeQueries({ predicate: ({ queryKey }) => !kept.includes(areaOf(queryKey)) });
      },
      onError,
    }),
  );
  return { lock: () => lock.mutate({}), signOut: () => signOut.mutate({}) };
}

/** A query's key begins with the operation's path: `[['people', 'list'], …]` is of the area `people`. */
function areaOf(key: readonly unknown[]): unknown {
  return Array.isArray(key[0]) ? key[0][0] : undefined;
}
