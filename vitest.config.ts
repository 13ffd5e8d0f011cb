import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx,mjs}'],
    environment: 'node',
    // Two cores are what the smallest machine has that runs this.
    maxWorkers: 2,
    reporters: ['default', './tests/support/unitResults.ts'],
  },
})
