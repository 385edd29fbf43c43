import { TextInput, type TextInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldName } from './form-values.ts';
import { useField } from './use-field.ts';

interface FieldTextProps extends Omit<TextInputProps, 'name' | 'label' | 'error'> {
  name: FieldName;
  /** Below the field: what is odd but allowed. */
  notice?: React.ReactNode;
}

/** One line of the form: its label, what to mind, and, once the person has left it, what is wrong and how to mend it. */
export function FieldText({ name, notice, ...input }: FieldTextProps) {
  const { t } = useTranslation();
  const { field, label, fault } = useField(name);
  return (
    <div>
      <TextInput
        required
        autoComplete="off"
        spellCheck={false}
        label={label}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        {...input}
        {...field}
        value={String(field.value ?? '')}
        error={fault}
        aria-label={input.required === false ? `${label} ${t('common.optional')}` : undefined}
      />
      {notice}
    </div>
  );
}
