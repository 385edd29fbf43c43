import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RequestKind } from '#shared/contract/vocabulary.ts';
import { PageHeader } from '../../components/page-header.tsx';

/** The head of the application, with the way to the other kind of mailbox. */
export function IntakeHeader({ kind }: { kind: RequestKind }) {
  const { t } = useTranslation();
  const other = kind === 'personal' ? 'unit' : 'personal';
  return (
    <PageHeader
      title={t(`intake.title.${kind}`)}
      description={t(`intake.description.${kind}`)}
      actions={
        <Anchor renderRoot={(props) => <Link to="/apply/$kind" params={{ kind: other }} {...props} />}>
          {t(`intake.otherKind.${kind}`)}
        </Anchor>
      }
    />
  );
}
