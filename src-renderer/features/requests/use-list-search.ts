import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type ListSearch, readListSearch } from './list-search.ts';

/** How the Doc List stands, and the way to change it: a filter begins at the first row again. */
export function useListSearch() {
  const raw: unknown = useSearch({ strict: false });
  const search = useMemo(() => readListSearch(raw), [raw]);
  const navigate = useNavigate();
  const write = (next: Partial<ListSearch>) =>
    navigate({ to: '/requests', search: { ...search, ...next }, replace: true });
  return {
    search,
    change: (filter: Partial<Omit<ListSearch, 'row'>>) => void write({ ...filter, row: 0 }),
    clear: () => void navigate({ to: '/requests', search: { sort: search.sort }, replace: true }),
    /** Remembers the row, then opens its request. */
    open: async (code: string, row: number) => {
      await write({ row });
      await navigate({ to: '/requests/$code', params: { code } });
    },
  };
}
