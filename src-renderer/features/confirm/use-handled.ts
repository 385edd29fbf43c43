import { useQuery, useQueryClient } from '@tanstack/react-query';

/** One paper dealt with since sign-in. `set-aside`: opened, then left unsaved for another one. */
export type Handled = {
  code: string;
  nameTh: string;
  outcome: 'confirmed' | 'returned' | 'set-aside';
  at: string;
};

/** What this confirmer has dealt with since sign-in, latest first; it stays while they look at other screens. */
export function useHandled(staffId: number) {
  const queryClient = useQueryClient();
  const queryKey = ['confirm', 'handled', staffId];
  const { data } = useQuery<Handled[]>({
    queryKey,
    queryFn: () => queryClient.getQueryData<Handled[]>(queryKey) ?? [],
    initialData: [],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });

  function add(paper: Omit<Handled, 'at'>): void {
    const entry = { ...paper, at: new Date().toISOString() };
    queryClient.setQueryData<Handled[]>(queryKey, (before = []) => [
      entry,
      // A paper set aside and then finished, or returned and then confirmed, counts once: as it stands now.
      ...before.filter((other) => other.code !== paper.code),
    ]);
  }
  return { handled: data, add };
}
