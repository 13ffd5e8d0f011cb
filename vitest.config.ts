import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx,mjs}'],
    environment: 'node',
    // Two cores are what the smallest machine has that runs this.
    maxWorkers: 2,
    // A bound for a hang, not for speed: the machines that run this are shared.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    reporters: ['default', './tests/support/unitResults.ts'],
  },
})
