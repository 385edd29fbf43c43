import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { DeskHabits } from '#shared/contract/desktop.ts';
import { client, orpc } from '../../lib/client.ts';

/** How one works at this machine's desk; undefined until the machine has told. */
export function useDeskHabits() {
  const queryClient = useQueryClient();
  const { queryKey, ...query } = orpc.desktop.deskHabits.queryOptions({ input: {} });
  const { data: habits } = useQuery({ queryKey, ...query, staleTime: Number.POSITIVE_INFINITY });
  const change = (changed: Partial<DeskHabits>) => {
    if (!habits) return;
    const next = { ...habits, ...changed };
    queryClient.setQueryData(queryKey, next);
    // the desk has changed already; a machine that cannot remember it is no reason to disturb anybody
    void client.desktop.saveDeskHabits(next).catch(() => {});
  };
  return { habits, change };
}
