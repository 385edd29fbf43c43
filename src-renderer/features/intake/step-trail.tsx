import { useTranslation } from 'react-i18next';
import classes from './step-trail.module.css';

const STEPS = ['fill', 'check', 'receipt'] as const;

/** Where one is between the empty form and the printed one. */
export function StepTrail({ current }: { current: (typeof STEPS)[number] }) {
  const { t } = useTranslation();
  const here = STEPS.indexOf(current);
  return (
    <ol className={classes.trail} aria-label={t('intake.steps.label')}>
      {STEPS.map((step, index) => (
        <li key={step} aria-current={step === current ? 'step' : undefined} data-done={index < here}>
          <span className={classes.number} aria-hidden>
            {index < here ? '✓' : index + 1}
          </span>
          {t(`intake.steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}
