import { useTranslation } from 'react-i18next';
import { useDates } from './dates.ts';
import { errorSentence } from './error-sentence.ts';

/** Turns a thrown value into the sentence for the person at the screen: what happened, and what to do next. */
export function useErrorText(): (error: unknown) => string {
  const { t } = useTranslation();
  const dates = useDates();
  return (error) => errorSentence(error, { t, when: dates.longDayTime, day: dates.longDay });
}

/** The sentence for one wrong field, by the fault's code (`required`, `thai-name`, …). */
export function useFaultText(): (code: string | undefined) => string | undefined {
  const { t } = useTranslation();
  return (code) =>
    code ? t(`errors.fault.${code}`, { defaultValue: t('errors.fault.invalid') }) : undefined;
}
