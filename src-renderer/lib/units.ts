import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Unit } from '#shared/contract/units.ts';
import { orpc } from './client.ts';

/** A unit's name in the language of the screen; in Thai where nobody has verified an English one. */
export function useUnitName(): (unit: { nameTh: string; nameEn: string | null }) => string {
  const { i18n } = useTranslation();
  return (unit) => (i18n.language === 'en' ? (unit.nameEn ?? unit.nameTh) : unit.nameTh);
}

/** The unit with this id. */
export function useUnitOf(id: number | null): Unit | undefined {
  return useAllUnits(id !== null).data?.find((unit) => unit.id === id);
}

/** The same for what names its unit in Thai only, such as what a platform was told. */
export function useNameOfUnit(): (nameTh: string) => string {
  const isEnglish = useTranslation().i18n.language === 'en';
  const { data = [] } = useAllUnits(isEnglish);
  return (nameTh) => (isEnglish && data.find((unit) => unit.nameTh === nameTh)?.nameEn) || nameTh;
}

/** The whole list (some three hundred), which is fetched once. */
const useAllUnits = (enabled: boolean) =>
  useQuery(
    orpc.units.search.queryOptions({
      input: { text: '', includeFormer: true, limit: 500 },
      enabled,
      staleTime: 5 * 60_000,
    }),
  );
