import { Box, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './home.module.css';

const STEPS = ['fill', 'check', 'submit', 'print', 'wait'] as const;

/** The way of a request for its applicant (2562 manual, "การลงทะเบียนขอใช้งาน"). */
export function Steps() {
  const { t } = useTranslation();
  return (
    <Box component="section" mt="xl">
      <Title order={2}>{t('home.steps')}</Title>
      <ol className={classes.steps}>
        {STEPS.map((step) => (
          <li key={step} className={classes.step}>
            {t(`home.step.${step}`)}
          </li>
        ))}
      </ol>
    </Box>
  );
}
