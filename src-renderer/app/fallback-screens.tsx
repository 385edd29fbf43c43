import { Alert } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Role } from '#shared/contract/vocabulary.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { ShortcutButton } from '../components/shortcut-button.tsx';

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('common.pageNotFound')} />
      <EmptyState title={t('common.pageNotFound')} hint={t('common.pageNotFoundHint')} />
    </>
  );
}

/** A page that is not for this person's roles. */
export function NotAllowed({ needs }: { needs: readonly Role[] }) {
  const { t } = useTranslation();
  const roles = needs.map((role) => t(`common.role.${role}`)).join(', ');
  return (
    <>
      <PageHeader title={t('common.notAllowed')} />
      <Alert variant="outline">{t('common.notAllowedHint', { roles })}</Alert>
    </>
  );
}

/** A screen that broke: no stack, what is safe, and a way on. */
export function ScreenFailed({ reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('common.screenFailed')} />
      <EmptyState
        title={t('common.screenFailed')}
        hint={t('common.screenFailedHint')}
        action={
          <ShortcutButton shortcut="Alt+KeyR" onClick={reset}>
            {t('common.action.retry')}
          </ShortcutButton>
        }
      />
    </>
  );
}
