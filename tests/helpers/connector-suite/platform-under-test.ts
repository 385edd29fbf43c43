import { onTestFinished } from 'vitest';
import type { LiveConnector } from '#main/connectors/connector.ts';

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

/** Opens a connector for one test. */
export function connected(
  platform: PlatformUnderTest,
  options: Parameters<PlatformUnderTest['connect']>[0] = {},
) {
  const connector = platform.connect(options);
  onTestFinished(() => connector.close());
  return connector;
}
