import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/support/seed.ts'],
    // By itself vitest leaves a core idle, and many tests start programs and wait for them.
    maxWorkers: '100%',
    // No test mocks a module, so that files may share what they import: a quarter of the time.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
