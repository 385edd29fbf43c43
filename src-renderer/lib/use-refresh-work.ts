import { useQueryClient } from '@tanstack/react-query';
import { orpc } from './client.ts';

/**
 * Lets every list of requests, operations, accounts, batches, deliveries and approval tables, and the record of the confirmer's session, be asked for again after one of them was changed. Not simply all
 * queries: opening a case is one, and asking for it again would take the case again that was just released.
 */
export function useRefreshWork(): () => Promise<unknown> {
  const queryClient = useQueryClient();
  return () =>
    Promise.all(
      [
        orpc.requests,
        orpc.confirmations,
        orpc.operations,
        orpc.accounts,
        orpc.batches,
        orpc.deliveries,
        orpc.approvals,
      ].map((area) => queryClient.invalidateQueries({ queryKey: area.key() })),
    );
}
