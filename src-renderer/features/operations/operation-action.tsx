import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OperationView } from '#shared/contract/operations.ts';
import { useSession } from '../../app/session.tsx';
import { mustDecide } from './acts.ts';

interface OperationActionProps {
  operation: OperationView;
  busy: boolean;
  onRetry: (id: number) => void;
  onSteps: (id: number) => void;
  onDetails: (id: number) => void;
}

/** Tried again, these would fail in the same way: what helps is done on the request's own page. */
const MENDED_AT_REQUEST: readonly (string | null)[] = [
  'MAIL_RECIPIENT',
  'PASSWORD_ASTRAY',
  'SECRET_UNREADABLE',
  'LETTER_LAPSED',
];

/** The one thing to do with an operation as it stands; who may only read is led to its request. */
export function OperationAction({ operation, busy, onRetry, onSteps, onDetails }: OperationActionProps) {
  const { t } = useTranslation();
  const { hasRole } = useSession();
  const navigate = useNavigate();
  const { id, state, connector, batchNumber, requestCode, outcomeCode } = operation;
  const isOfficer = hasRole('officer', 'administrator');
  const isWaitingForNextTry = state === 'pending' && operation.attempts > 0;

  function next(): { label: string; act: () => void } {
    if (isOfficer && state === 'waiting' && connector === 'manual-task')
      return { label: t('operations.action.steps'), act: () => onSteps(id) };
    if (isOfficer && mustDecide(operation))
      return { label: t('operations.action.decide'), act: () => onDetails(id) };
    if (
      isOfficer &&
      (isWaitingForNextTry || (state === 'parked' && !MENDED_AT_REQUEST.includes(outcomeCode)))
    )
      return { label: t('operations.action.retry'), act: () => onRetry(id) };
    if (state === 'waiting' && batchNumber)
      return {
        label: t('operations.action.batch', { number: batchNumber }),
        act: () => void navigate({ to: '/batches/$number', params: { number: batchNumber } }),
      };
    if (operation.approval === 'held' && state === 'pending')
      return {
        label: t('operations.action.approvals'),
        act: () => void navigate({ to: '/operations/approvals' }),
      };
    if (connector === 'bulk-file' && (state === 'pending' || state === 'waiting'))
      return { label: t('operations.action.batches'), act: () => void navigate({ to: '/batches' }) };
    return {
      label: t('operations.action.request'),
      act: () => void navigate({ to: '/requests/$code', params: { code: requestCode } }),
    };
  }

  const { label, act } = next();
  return (
    <Button size="xs" variant="default" data-row loading={busy} onClick={act}>
      {label}
    </Button>
  );
}
