import { onTestFinished } from 'vitest';
import type { ScimSettings } from '#shared/contract/scim.ts';
import { createScimConnector } from '#main/connectors/scim/scim-connector.ts';
import { scimSettings } from './servers/scim-platform.ts';
import { type ScimRequest, startScimServer } from './servers/scim-server.ts';

/** A connector to a SCIM server of its own, whose answers a test can replace. */
export async function openScimDesk(overrides: Partial<ScimSettings> = {}) {
  const server = await startScimServer();
  const connector = createScimConnector(scimSettings(server, overrides), server.token);
  onTestFinished(async () => {
    await connector.close();
    await server.stop();
  });
  const requests: ScimRequest[] = [];
  /** Answers of one method are replaced; the others are the server's own. */
  const answer = (method: string, status: number, body?: unknown, headers: Record<string, string> = {}) =>
    server.answerWith((request, own) => {
      requests.push(request);
      return request.method === method ? Promise.resolve({ status, body, headers }) : own();
    });
  return { server, connector, requests, answer };
}

/** A service's no (RFC 7644 section 3.12). */
export const scimRefusal = (status: number, detail: string, scimType?: string) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
  status: String(status),
  detail,
  scimType,
});
