import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RequestKind, requestKindSchema } from '#shared/contract/vocabulary.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { orpc } from '../../lib/client.ts';
import { useRouteParam } from '../../lib/use-route-param.ts';
import { DraftOffer } from './draft-offer.tsx';
import { emptyValues, fromDraft } from '../../components/request-fields/form-values.ts';
import { IntakeHeader } from './intake-header.tsx';
import { NewRequest, type Start } from './new-request.tsx';

/** `/apply/$kind`: asks for a personal or a unit's mailbox; no login. */
export function IntakeScreen() {
  const { t } = useTranslation();
  const known = requestKindSchema.safeParse(useRouteParam('kind'));
  if (!known.success) return <EmptyState title={t('intake.unknownKind')} />;
  return <Intake key={known.data} kind={known.data} />;
}

function Intake({ kind }: { kind: RequestKind }) {
  const [start, setStart] = useState<Start | null>(null);
  const draft = useQuery(
    orpc.drafts.load.queryOptions({ input: { kind }, gcTime: 0, staleTime: Number.POSITIVE_INFINITY }),
  );
  const begin = () => setStart({ values: emptyValues(kind), submissionKey: null, id: crypto.randomUUID() });

  // A draft that cannot be read must not keep anybody from applying.
  if (!start && (draft.data === null || draft.isError)) begin();
  if (start) return <NewRequest key={start.id} start={start} onAnother={begin} />;
  const found = draft.data;
  return (
    <>
      <IntakeHeader kind={kind} />
      {found && (
        <DraftOffer
          kind={kind}
          savedAt={found.savedAt}
          onResume={() => setStart({ ...fromDraft(found.content), id: crypto.randomUUID() })}
          onStartOver={begin}
        />
      )}
    </>
  );
}
