import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '#shared/contract/requests.ts';
import { useUnitName } from '../lib/units.ts';
import { Fact, Facts } from './fact.tsx';

/** Everything a request says, in the order of the form (2555 annex 2 no. 1). */
export function RequestFacts({ request, nationalId }: { request: RequestDetail; nationalId: ReactNode }) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const name = (field: string) => t(`requests.field.${field}`);
  return (
    <Facts>
      <Fact name={name('nameTh')}>
        <Text span fw={600}>
          {request.titleTh}
          {request.firstNameTh} {request.lastNameTh}
        </Text>
      </Fact>
      <Fact name={name('nameEn')}>
        {request.firstNameEn} {request.lastNameEn}
      </Fact>
      <Fact name={name('nationalId')}>{nationalId}</Fact>
      <Fact name={name('category')}>{t(`common.category.${request.category}`)}</Fact>
      <Fact name={name('position')}>{request.position}</Fact>
      <Fact name={name('unit')}>{unitName({ nameTh: request.unitNameTh, nameEn: request.unitNameEn })}</Fact>
      <Fact name={name('contactEmail')}>{request.contactEmail}</Fact>
      <Fact name={name('recoveryEmail')}>{request.recoveryEmail}</Fact>
      <Fact name={name('phone')}>{request.phone}</Fact>
      {request.purpose && <Fact name={name('purpose')}>{request.purpose}</Fact>}
      {request.requestedLocalPart && (
        <Fact name={name('requestedLocalPart')}>{request.requestedLocalPart}</Fact>
      )}
      {request.address && <Fact name={name('address')}>{request.address}</Fact>}
      {request.takenBy && <Fact name={name('takenBy')}>{request.takenBy.displayName}</Fact>}
    </Facts>
  );
}
