import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Unit } from '#shared/contract/units.ts';
import { orpc } from './client.ts';

/** A unit's name in the language of the screen; in Thai where nobody has verified an English one. */
export function useUnitName(): (unit: { nameTh: string; nameEn: string | null }) => string {
  const { i18n } = useTranslation();
  return (unit) => (i18n.language === 'en' ? (unit.nameEn ?? unit.nameTh) : unit.nameTh);
}

/** The unit with this id, out of the whole list (some three hundred), which is fetched once. */
export function useUnitOf(id: number | null): Unit | undefined {
  const all = useQuery(
    orpc.units.search.queryOptions({
      input: { text: '', includeFormer: true, limit: 500 },
      enabled: id !== null,
      staleTime: 5 * 60_000,
    }),
  );
  return all.data?.find((unit) => unit.id === id);
}
