import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { countOf, faultKey } from './fault-key.ts';
import type { FieldName, FormValues } from './form-values.ts';

/** A field with its label and, where something is wrong, the sentence that says how to mend it. */
export function useField(name: FieldName) {
  const { t } = useTranslation();
  const { control } = useFormContext<FormValues>();
  const { field, fieldState } = useController({ name, control });
  const label = t(`intake.field.${name.replace('person.', '')}`);
  const code = fieldState.error?.message;
  const sentence = (key: string) =>
    t(`intake.faults.${key}`, {
      field: label,
      count: countOf(key, field.value),
      defaultValue: t('intake.faults.invalid'),
    });
  return { field, label, fault: code ? sentence(faultKey(code, name, field.value)) : undefined };
}
