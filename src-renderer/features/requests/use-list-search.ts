import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useSession } from '../../app/session.tsx';
import { type ListSearch, type ListView, readListSearch, usualSort } from './list-search.ts';

/** How the Doc List stands, and the way to change it: a filter begins at the first row again. */
export function useListSearch() {
  const raw: unknown = useSearch({ strict: false });
  const { hasRole } = useSession();
  // who only confirms comes for their unit's work
  const usualView = hasRole('officer', 'administrator', 'auditor') ? 'all' : 'paper';
  const search = useMemo(() => readListSearch(raw, usualView), [raw, usualView]);
  const navigate = useNavigate();
  const write = (next: Partial<ListSearch>) =>
    navigate({ to: '/requests', search: { ...search, ...next }, replace: true });
  return {
    search,
    change: (filter: Partial<Omit<ListSearch, 'row'>>) => void write({ ...filter, row: 0 }),
    /** Another pile, in its own order; what else narrows the list stays. */
    changeView: (view: ListView) => void write({ view, sort: usualSort(view), row: 0 }),
    clear: () =>
      void navigate({
        to: '/requests',
        search: { view: search.view, sort: search.sort },
        replace: true,
      }),
    /** Remembers the row, then opens its request. */
    open: async (code: string, row: number) => {
      await write({ row });
      await navigate({ to: '/requests/$code', params: { code } });
    },
  };
}
