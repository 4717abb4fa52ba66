import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** What takes long: whole processes over the larger situations, every page in a browser, many random cases. */
export const slowTests = [
  'tests/slow/**/*.test.ts',
  'tests/browser/!(workbench).test.ts',
  'tests/cli/{analyses,futures,hindcast,stability,update,watch,what-ifs}.test.ts',
  'tests/import/commands.test.ts',
  'tests/kept/every-ask.test.ts',
  'tests/particles/reference-ledgers.test.ts',
  'tests/saving/killed-savers.test.ts',
  'tests/sensitivity/simulated.test.ts',
]

export default defineConfig({
  test: {
    include: slowTests,
    env: { KIZASHI_CACHE: 'off', KIZASHI_HOME: join(tmpdir(), 'kizashi-of-tests') },
    testTimeout: 1_200_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
})
