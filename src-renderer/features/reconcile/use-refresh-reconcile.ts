import { useQueryClient } from '@tanstack/react-query';
import { orpc } from '../../lib/client.ts';

/** Lets runs and findings be asked for again, and the operations that were ordered from them. */
export function useRefreshReconcile(): () => Promise<unknown> {
  const queryClient = useQueryClient();
  return () =>
    Promise.all(
      [orpc.reconcile, orpc.operations].map((area) =>
        queryClient.invalidateQueries({ queryKey: area.key() }),
      ),
    );
}
