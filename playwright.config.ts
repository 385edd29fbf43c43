import { defineConfig } from '@playwright/test';

/**
 * The real app, one at a time: the tests share one display, its focus and its keyboard. A test that passes only at the
 * second try has failed.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
});
