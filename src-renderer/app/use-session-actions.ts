import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { orpc } from '../lib/client.ts';
import { useErrorText } from '../lib/error-text.ts';
import { sessionQuery, useTakeSession } from './session.tsx';

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
        const { queryKey } = sessionQuery();
        queryClient.removeQueries({
          predicate: (query) => query.queryKey[0] !== queryKey[0],
          type: 'inactive',
        });
      },
      onError,
    }),
  );
  return { lock: () => lock.mutate({}), signOut: () => signOut.mutate({}) };
}
