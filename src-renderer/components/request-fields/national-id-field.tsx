import { TextInput } from '@mantine/core';
import { type ChangeEvent, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { typePhysicalDigit } from '../../lib/physical-digits.ts';
import { retypeNationalId } from './national-id-typing.ts';
import { useField } from './use-field.ts';

/** The national ID number, grouped while it is typed; the number row gives digits whatever the keyboard's language. */
export function NationalIdField() {
  const { t } = useTranslation();
  const { field, label, fault } = useField('person.nationalId');
  const input = useRef<HTMLInputElement>(null);
  const caret = useRef<number | null>(null);
  const text = String(field.value ?? '');

  useLayoutEffect(() => {
    if (caret.current !== null) input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });

  const retype = (event: ChangeEvent<HTMLInputElement>) => {
    const { value, selectionStart } = event.currentTarget;
    const deletesForward = (event.nativeEvent as InputEvent).inputType === 'deleteContentForward';
    const typed = retypeNationalId({ text: value, caret: selectionStart ?? value.length }, deletesForward);
    caret.current = typed.caret;
    // The same text again would not render, and the browser's own caret would stay.
    if (typed.text === text) {
      event.currentTarget.value = text;
      event.currentTarget.setSelectionRange(typed.caret, typed.caret);
    }
    field.onChange(typed.text);
  };

  return (
    <TextInput
      required
      autoComplete="off"
      inputMode="numeric"
      label={label}
      description={t('intake.hint.nationalId')}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      placeholder="1-2345-67890-12-1"
      ref={(element) => {
        input.current = element;
        field.ref(element);
      }}
      name={field.name}
      value={text}
      onChange={retype}
      onBlur={field.onBlur}
      onKeyDown={typePhysicalDigit}
      error={fault}
    />
  );
}
