import { randomUUID } from 'node:crypto';
import type { ScimSettings } from '#shared/contract/scim.ts';
import { createScimConnector } from '#main/connectors/scim/scim-connector.ts';
import { makeAuthority } from '../certificates.ts';
import type { PlatformUnderTest } from '../connector-suite/platform-under-test.ts';
import { startScimServer, type TestScimServer } from './scim-server.ts';
import { holdersOf, MUST_CHANGE_ATTRIBUTE, mustChange } from './scim-users.ts';

/** Settings of a connector to a test's server. */
export function scimSettings(server: TestScimServer, overrides: Partial<ScimSettings> = {}): ScimSettings {
  return {
    baseUrl: `https://localhost:${server.port}/scim/v2`,
    username: '',
    caCertificate: server.authority.pem,
    timeoutSeconds: 1,
    pageSize: 500,
    domain: '',
    mustChangeAttribute: MUST_CHANGE_ATTRIBUTE,
    quotaAttribute: '',
    attachmentAttribute: '',
    ...overrides,
  };
}

/** A SCIM server for the shared suite. */
export async function startScimPlatform(): Promise<PlatformUnderTest> {
  const server = await startScimServer();
  const stranger = await makeAuthority('Nobody');
  let isRunning = true;
  return {
    port: server.port,
    connect({ port = server.port, pageSize = 500, isLoginWrong, isAuthorityWrong } = {}) {
      const settings = scimSettings(server, {
        baseUrl: `https://localhost:${port}/scim/v2`,
        pageSize,
        ...(isAuthorityWrong && { caCertificate: stranger.pem }),
      });
      return createScimConnector(settings, isLoginWrong ? 'wrong-token' : server.token);
    },
    addStranger(address, password) {
      const id = randomUUID();
      server.users.set(id, { id, userName: address, active: true, password, revision: 1 });
      return Promise.resolve();
    },
    signIn(address, password) {
      const [user] = holdersOf(server.users, address);
      const isLetIn = user?.active === true && user.password === password;
      return Promise.resolve(!isLetIn ? 'refused' : mustChange(user) ? 'must-change' : 'accepted');
    },
    count: (address) => Promise.resolve(holdersOf(server.users, address).length),
    async stop() {
      isRunning = false;
      await server.stop();
    },
    async start() {
      await server.start();
      isRunning = true;
    },
    close: () => (isRunning ? server.stop() : Promise.resolve()),
  };
}
