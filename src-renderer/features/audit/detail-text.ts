import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '#shared/contract/audit.ts';

/** Details whose values are codes with words of their own. */
const VALUE_WORDS: Readonly<Record<string, string>> = {
  roles: 'common.role',
  kind: 'common.kind',
  reason: 'common.returnReason',
  connector: 'common.connector',
  purpose: 'audit.purpose',
};

/** `{ roles: ['officer'], disabled: false }` as `สิทธิ์: เจ้าหน้าที่ สทส. · ระงับการใช้งาน: ไม่`. */
export function useDetailText(): (detail: AuditEntry['detail']) => string {
  const { t } = useTranslation();
  return (detail) =>
    Object.entries(detail)
      .map(
        ([name, value]) =>
          `${t(`audit.detail.${name}`, { defaultValue: name })}: ${valueText(name, value, t)}`,
      )
      .join(' · ');
}

function valueText(name: string, value: unknown, t: TFunction): string {
  if (Array.isArray(value))
    return value.map((item) => valueText(name, item, t)).join(', ') || t('common.none');
  if (value === null || value === '') return t('common.none');
  if (typeof value === 'boolean') return t(value ? 'audit.yes' : 'audit.no');
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const words = VALUE_WORDS[name];
  return words ? t(`${words}.${text}`, { defaultValue: text }) : text;
}
