import { List, Text, VisuallyHidden } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { passwordFaults } from '#shared/domain/password-policy.ts';
import classes from './password-rules.module.css';

const RULES = [
  'too-short',
  'needs-upper',
  'needs-lower',
  'needs-digit',
  'contains-username',
  'forbidden-characters',
] as const;

/** The rules of a password, each ticked off while it is typed: by shape and word, not by colour alone. */
export function PasswordRules({ password, username }: { password: string; username: string }) {
  const { t } = useTranslation();
  const faults = passwordFaults(password, { username });
  return (
    <section aria-label={t('session.rules')}>
      <Text size="sm" fw={550}>
        {t('session.rules')}
      </Text>
      <List size="sm" center listStyleType="none" className={classes.rules}>
        {RULES.map((rule) => {
          const isMet = password !== '' && !faults.includes(rule);
          return (
            <List.Item
              key={rule}
              className={classes.rule}
              data-met={isMet}
              icon={
                isMet ? <IconCircleCheckFilled size={16} aria-hidden /> : <IconCircle size={16} aria-hidden />
              }
            >
              {t(`session.rule.${rule}`)}
              <VisuallyHidden> {t(isMet ? 'session.ruleMet' : 'session.ruleOpen')}</VisuallyHidden>
            </List.Item>
          );
        })}
      </List>
    </section>
  );
}
