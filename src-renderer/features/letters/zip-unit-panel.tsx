import { useQuery } from '@tanstack/react-query';
import type { DeliveryList, ZipUnit } from '#shared/contract/deliveries.ts';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { orpc } from '../../lib/client.ts';
import type { MakeZip } from './use-make-zip.ts';
import { ZipHandOver } from './zip-hand-over.tsx';
import { ZipMaking } from './zip-making.tsx';

const REFRESH_MS = 15_000;
/** As much as one zip holds; the rest comes as these go. */
const IN_ONE_ZIP = 100;

interface ZipUnitPanelProps {
  unit: ZipUnit;
  confirmerId: number | null;
  make: MakeZip;
}

/** What of one unit waits for a zip, and what is in one. */
export function ZipUnitPanel({ unit, confirmerId, make }: ZipUnitPanelProps) {
  const listOf = (list: DeliveryList) =>
    orpc.deliveries.list.queryOptions({
      input: { list, unitId: unit.id, offset: 0, limit: IN_ONE_ZIP },
      refetchInterval: REFRESH_MS,
    });
  const toPack = useQuery(listOf('to-pack'));
  const packed = useQuery(listOf('packed'));
  return (
    <>
      <ErrorAlert error={toPack.error ?? packed.error} />
      {toPack.data && <ZipMaking {...toPack.data} confirmerId={confirmerId} make={make} />}
      {packed.data && <ZipHandOver {...packed.data} confirmerId={confirmerId} make={make} />}
    </>
  );
}
