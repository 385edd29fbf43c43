/** What the address policy makes, and nothing that means more than itself anywhere. */
const ADDRESS = /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;
const LONGEST_ADDRESS = 254;

/** Which of an order's addresses is none that may be asked of any platform: its field, never the value. */
export function addressFault(order: { address: string; formerAddress?: string }): string | undefined {
  const isPlain = (address: string) => address.length <= LONGEST_ADDRESS && ADDRESS.test(address);
  if (!isPlain(order.address)) return 'address: ?';
  const { formerAddress } = order;
  return formerAddress === undefined || isPlain(formerAddress) ? undefined : 'formerAddress: ?';
}
