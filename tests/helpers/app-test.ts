import { test as base } from '@playwright/test';
import { launchApp, type LaunchedApp, type LaunchOptions } from './launch-app.ts';

/**
 * Playwright's `test` with the real app as a fixture: `test('…', async ({ desk }) => …)`. Other circumstances by
 * `test.use({ launch: { language: 'en', args: ['--demo'] } })`.
 */
export const test = base.extend<{ launch: LaunchOptions; desk: LaunchedApp }>({
  launch: [{}, { option: true }],
  desk: async ({ launch }, provide) => {
    const desk = await launchApp(launch);
    await provide(desk);
    await desk.close();
  },
});

export { expect } from '@playwright/test';
