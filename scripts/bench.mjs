// Builds the benchmarks beside the sources they time and runs the named ones: `npm run bench -- exact-first-passage`.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const all = readdirSync(join(root, 'bench'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -3))
const [chosen, ...parameters] = process.argv.slice(2)

if (chosen && !all.includes(chosen)) {
  process.stderr.write(`There is no benchmark called ${chosen}. There are: ${all.join(', ')}.\n`)
  process.exit(2)
}
const compiler = join(root, 'node_modules', 'typescript')
const { bin } = JSON.parse(readFileSync(join(compiler, 'package.json'), 'utf8'))
node(join(compiler, bin.tsc), '-p', 'tsconfig.bench.json')
for (const name of chosen ? [chosen] : all) {
  process.stdout.write(`\n== ${name}\n`)
  node('--expose-gc', join(root, 'dist', 'bench', 'bench', `${name}.js`), ...parameters)
}

function node(...words) {
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
