import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '#shared/contract/requests.ts';
import type { ConfirmationCheck } from '#shared/contract/vocabulary.ts';
import { NationalIdValue } from '../../components/national-id-value.tsx';
import { ComparedRevision } from './compared-revision.tsx';

interface ComparedValueProps {
  check: ConfirmationCheck;
  record: RequestDetail;
  nationalId: string | null;
  showingId: boolean;
  onShowId: () => void;
}

function Lines({ large, small }: { large: string; small?: string | null }) {
  return (
    <>
      <Text fz="xl" fw={600} lh={1.35}>
        {large}
      </Text>
      {small && (
        <Text fz="sm" c="dimmed" lh={1.35}>
          {small}
        </Text>
      )}
    </>
  );
}

/** What the registry says of one item, beside its tick. */
export function ComparedValue({ check, record, nationalId, showingId, onShowId }: ComparedValueProps) {
  const { t } = useTranslation();
  switch (check) {
    case 'name':
      return (
        <Lines
          large={`${record.titleTh}${record.firstNameTh} ${record.lastNameTh}`}
          small={`${record.firstNameEn} ${record.lastNameEn}`}
        />
      );
    case 'national-id':
      return (
        <NationalIdValue
          masked={record.nationalIdMasked}
          nationalId={nationalId}
          loading={showingId}
          size="xl"
          onShow={onShowId}
        />
      );
    case 'position':
      return <Lines large={record.position} small={t(`common.category.${record.category}`)} />;
    case 'unit':
      return <Lines large={record.unitNameTh} small={record.unitNameEn} />;
    case 'applicant-signature':
      return (
        <>
          <Text fz="md">{t('confirm.signature.applicant-signature')}</Text>
          {/* whoever holds the paper could correct the request: the signature is under this address, or the password goes astray */}
          <Text fz="sm" lh={1.35}>
            {t('confirm.contact', record)}
          </Text>
        </>
      );
    case 'supervisor-signature':
      return <Text fz="md">{t(`confirm.signature.${check}`)}</Text>;
    case 'revision':
      return <ComparedRevision revision={record.revision} />;
  }
}
