import { useTranslation } from 'react-i18next';
import { UnitSelect } from '../unit-select.tsx';
import { useField } from './use-field.ts';

/** The unit: the applicant's, or the one the mailbox is for. */
export function UnitField({ owner = false }: { owner?: boolean }) {
  const { t } = useTranslation();
  const { field, label, fault } = useField('unitId');
  return (
    <UnitSelect
      required
      label={owner ? t('intake.owner') : label}
      value={typeof field.value === 'number' ? field.value : null}
      onChange={(id) => field.onChange(id)}
      onBlur={field.onBlur}
      inputRef={field.ref}
      name={field.name}
      error={fault}
    />
  );
}
