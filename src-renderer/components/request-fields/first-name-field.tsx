import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TITLES } from '#shared/domain/person-name.ts';
import type { FormValues } from './form-values.ts';
import { NameField } from './name-field.tsx';
import { Notice } from './notice.tsx';

/** Longest first, so that นางสาว is not taken for นาง. */
const BY_LENGTH = TITLES.map((title) => title.th).toSorted((a, b) => b.length - a.length);

/** The first name; a title typed into it, as people in a hurry do, is offered a move to its own field. */
export function FirstNameField() {
  const { t } = useTranslation();
  const { watch, setValue } = useFormContext<FormValues>();
  const [title, first] = watch(['person.titleTh', 'person.firstNameTh']);
  const found = BY_LENGTH.find((one) => first.startsWith(one) && first.length > one.length);
  // นายิกา is a name; only beside an empty or the same title is it likely to be one
  const isLikely = found !== undefined && (title === '' || title === found);
  const move = () => {
    if (!found) return;
    setValue('person.titleTh', found, { shouldValidate: true, shouldDirty: true });
    setValue('person.firstNameTh', first.slice(found.length).trim(), {
      shouldValidate: true,
      shouldDirty: true,
    });
  };
  return (
    <NameField
      part="firstNameTh"
      notice={
        isLikely && (
          <Notice action={t('intake.notice.moveTitle')} onAction={move}>
            {t('intake.notice.titleInName', { title: found })}
          </Notice>
        )
      }
    />
  );
}
