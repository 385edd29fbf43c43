import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // so long that only what hangs is ended: a machine may be slow, and busy with something else
      { test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 60_000 } },
      { test: { name: 'integration', include: ['tests/integration/**/*.test.ts'], testTimeout: 120_000 } },
    ],
  },
});
