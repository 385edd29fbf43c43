import { afterAll, beforeAll, describe } from 'vitest';
import type { LiveConnector } from '#main/connectors/connector.ts';
import { connectorActs } from './connector-suite/acts.ts';
import { connectorFaults } from './connector-suite/faults.ts';
import { connectorHostileNames } from './connector-suite/hostile-names.ts';
import { connectorViews } from './connector-suite/views.ts';

/** How a person's sign-in with a password ends. */
export type SignInResult = 'accepted' | 'must-change' | 'refused';

/** How a connector under test reaches the server. */
export interface ConnectOptions {
  /** Instead of the server's own: a proxy's. */
  port?: number;
  pageSize?: number;
  isLoginWrong?: boolean;
  isAuthorityWrong?: boolean;
}

/** A real server with a connector to it; tests of one file share it, each with accounts of its own. */
export interface PlatformUnderTest {
  port: number;
  connect(options?: ConnectOptions): LiveConnector;
  /** An account that others made, with a password of its own. */
  addStranger(address: string, password: string): Promise<void>;
  signIn(address: string, password: string): Promise<SignInResult>;
  /** How many accounts have the address. */
  count(address: string): Promise<number>;
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

/**
 * What every live connector must do, against its real server: acts and their repetition, views, faults of the way and of
 * the server, hostile names.
 */
export function connectorSuite(name: string, startPlatform: () => Promise<PlatformUnderTest>): void {
  describe(name, () => {
    let started: PlatformUnderTest | undefined;
    beforeAll(async () => void (started = await startPlatform()));
    afterAll(() => started?.close());
    const platform = () => {
      if (!started) throw new Error('the platform was not started');
      return started;
    };
    connectorActs(platform);
    connectorViews(platform);
    connectorHostileNames(platform);
    connectorFaults(platform);
  });
}
