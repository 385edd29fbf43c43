import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FieldText } from './field-text.tsx';
import type { FormValues } from './form-values.ts';
import { meantEnglish, meantThai } from './layout-slip.ts';
import { Notice } from './notice.tsx';

type NamePart = 'firstNameTh' | 'lastNameTh' | 'firstNameEn' | 'lastNameEn';

/** One part of a name; offers what was meant where the keyboard was in the other language. */
export function NameField({ part, notice }: { part: NamePart; notice?: React.ReactNode }) {
  const { t } = useTranslation();
  const { watch, setValue } = useFormContext<FormValues>();
  const name = `person.${part}` as const;
  const text = watch(name);
  const isThai = part.endsWith('Th');
  const meant = isThai ? meantThai(text) : meantEnglish(text);
  const useMeant = () => meant && setValue(name, meant, { shouldValidate: true, shouldDirty: true });
  return (
    <FieldText
      name={name}
      lang={isThai ? 'th' : 'en'}
      description={isThai ? undefined : t('intake.hint.nameEn')}
      notice={
        meant ? (
          <Notice action={t('intake.notice.useSlip', { text: meant })} onAction={useMeant}>
            {t('intake.notice.slip', { text: meant })}
          </Notice>
        ) : (
          notice
        )
      }
    />
  );
}
