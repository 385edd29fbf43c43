import { useQuery } from '@tanstack/react-query';
import type { DeliveryView } from '#shared/contract/deliveries.ts';
import { orpc } from '../../lib/client.ts';

const REFRESH_MS = 15_000;

/** A delivery whose message came back. */
export type BouncedDelivery = DeliveryView & { bouncedAt: string };

/** The delivery of a request's credentials, where its message came back and nothing newer has taken its place. */
export function useBounced(code: string, { enabled }: { enabled: boolean }): BouncedDelivery | undefined {
  const { data } = useQuery(
    orpc.deliveries.list.queryOptions({
      input: { list: 'all', code, offset: 0, limit: 1 },
      refetchInterval: REFRESH_MS,
      enabled,
    }),
  );
  const delivery = data?.rows[0];
  if (!delivery || delivery.bouncedAt === null || delivery.endedAt !== null) return undefined;
  return { ...delivery, bouncedAt: delivery.bouncedAt };
}
