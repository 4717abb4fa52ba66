import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { slowTests } from './vitest.slow.config.ts'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: [...slowTests, 'node_modules/**'],
    env: { KIZASHI_CACHE: 'off' },
    // Vitest would leave a processor free, which on two is half of them.
    maxWorkers: availableParallelism(),
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
