import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { slowTests } from './vitest.slow.config.ts'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: [...slowTests, 'node_modules/**'],
    env: { KIZASHI_CACHE: 'off', KIZASHI_HOME: join(tmpdir(), 'kizashi-of-tests') },
    // Vitest would leave a processor free, which on two is half of them.
    maxWorkers: availableParallelism(),
    // No module holds what a test changes, which shuffled orders bear out: loading each of them anew for each file took a third of the time.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
