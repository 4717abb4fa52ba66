// Runs the project's checks one after another and ends with one plain line: `node scripts/check.mjs quick|slow`.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const steps = {
  quick: [
    ['style', '@biomejs/biome', 'biome', 'check', '.'],
    ['types of the core, with neither Node nor browser', 'typescript', 'tsc', '-p', 'tsconfig.core.json'],
    ['types of the tests and tools', 'typescript', 'tsc', '-p', 'tsconfig.json'],
    ['types of the workbench', 'typescript', 'tsc', '-p', 'tsconfig.web.json'],
    ['unused files and exports', 'knip', 'knip', '--no-progress'],
    ['tests', 'vitest', 'vitest', 'run'],
  ],
  slow: [
    ['slow tests', 'vitest', 'vitest', 'run', '--config', 'vitest.slow.config.ts'],
    ['the package as others would install it', 'publint', 'publint', '--strict', '--pack', 'npm'],
  ],
}

const chosen = steps[process.argv[2] ?? 'quick']
if (!chosen) {
  process.stderr.write('Say which checks: node scripts/check.mjs quick, or slow.\n')
  process.exit(2)
}

const failed = chosen.filter((step) => !passes(step)).map(([title]) => title)
for (const title of failed) process.stdout.write(`failed: ${title}\n`)
process.stdout.write(`${chosen.length - failed.length} passed, ${failed.length} failed\n`)
process.exitCode = failed.length === 0 ? 0 : 1

function passes([title, name, command, ...parameters]) {
  process.stdout.write(`\n== ${title}\n`)
  const result = spawnSync(process.execPath, [toolPath(name, command), ...parameters], {
    cwd: root,
    stdio: 'inherit',
  })
  return result.status === 0
}

function toolPath(name, command) {
  const directory = join(root, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'))
  return join(directory, typeof bin === 'string' ? bin : bin[command])
}
