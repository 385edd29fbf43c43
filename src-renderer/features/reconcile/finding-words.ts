import { useTranslation } from 'react-i18next';
import type { Finding } from '#shared/contract/reconcile.ts';
import { useDates } from '../../lib/dates.ts';

type Value = string | number | boolean;

/** A finding in words, as they stand in the list and in its dialog. */
export function useFindingWords() {
  const { t, i18n } = useTranslation();
  const { shortDay } = useDates();

  function shown(value: Value): string {
    if (value === '') return t('reconcile.emptied');
    if (typeof value === 'boolean') return t(value ? 'reconcile.yes' : 'reconcile.no');
    return typeof value === 'number' ? value.toLocaleString(i18n.language) : value;
  }
  function difference({ field, registry, platform }: Finding['differences'][number]): string {
    const name = t(`reconcile.field.${field}`);
    if (field === 'accountKey') return `${name}: ${t('reconcile.foreignKey')}`;
    return `${name}: ${shown(registry)} → ${shown(platform)}`;
  }
  function row({ address, displayName, unitNameTh, lastSignInAt }: Finding['rows'][number]): string {
    const signedIn = lastSignInAt === null ? null : t('reconcile.lastSignIn', { at: shortDay(lastSignInAt) });
    return [address, displayName, unitNameTh, signedIn]
      .filter((part) => part !== null && part !== '')
      .join(' · ');
  }
  return {
    acts: (acts: Finding['acts']) => acts.map((act) => t(`common.operationKind.${act}`)).join(', '),
    /** What differs; where nothing is compared, what the platform has. */
    lines: ({ differences, rows, others }: Finding): string[] => [
      ...(differences.length > 0 ? differences.map(difference) : [...new Set(rows.map(row))]),
      ...(others.length > 0 ? [t('reconcile.others', { addresses: others.join(', ') })] : []),
    ],
  };
}
