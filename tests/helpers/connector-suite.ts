import { afterAll, beforeAll, describe } from 'vitest';
import { connectorActs } from './connector-suite/acts.ts';
import { connectorFaults } from './connector-suite/faults.ts';
import { connectorHostileNames } from './connector-suite/hostile-names.ts';
import type { PlatformUnderTest } from './connector-suite/platform-under-test.ts';
import { connectorViews } from './connector-suite/views.ts';

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
