import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../lib/client.ts';

const TYPING_MS = 200;

export type AddressCheck = {
  /** The address is free for this person, and it is the one that now stands in the field. */
  isFree: boolean;
  isChecking: boolean;
  address: string | undefined;
  error: unknown;
};

/** Asks the office about an address while it is typed, under the very rules that provisioning applies. */
export function useAddressCheck(code: string, localPart: string): AddressCheck {
  const typed = localPart.trim();
  const [asked] = useDebouncedValue(typed, TYPING_MS, { leading: true });
  const check = useQuery(
    orpc.queue.checkAddress.queryOptions({
      input: { code, localPart: asked },
      enabled: asked !== '',
      staleTime: 0,
    }),
  );
  const isCurrent = asked === typed && asked !== '';
  return {
    isFree: isCurrent && check.isSuccess,
    isChecking: !isCurrent ? typed !== '' : check.isFetching,
    address: isCurrent ? check.data?.address : undefined,
    error: isCurrent ? check.error : null,
  };
}
