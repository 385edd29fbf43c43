import { createORPCClient, onError } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { DesktopContract } from '#shared/contract/index.ts';
import { reportRefusal } from './refusals.ts';

/** Hands one end of a channel to the preload script, which passes it on to the office. */
function connect(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  window.postMessage('court-mail:connect', location.origin, [port2]);
  port1.start();
  return port1;
}

const link = new RPCLink({ port: connect(), interceptors: [onError(reportRefusal)] });

/** The office, as this door offers it: `client.requests.submit(input)`. The only place that knows there is IPC. */
export const client: ContractRouterClient<DesktopContract> = createORPCClient(link);

/** The same for TanStack Query: `orpc.requests.list.queryOptions({ input })`; its keys are the one key object. */
export const orpc = createTanstackQueryUtils(client);
