// Builds the benchmarks beside the sources they time and runs the named ones: `npm run bench -- exact-first-passage`.
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileTools, runCompiled } from './run-compiled.mjs'

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'bench')
const all = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -3))
const [chosen, ...parameters] = process.argv.slice(2)

if (chosen && !all.includes(chosen)) {
  process.stderr.write(`There is no benchmark called ${chosen}. There are: ${all.join(', ')}.\n`)
  process.exit(2)
}
compileTools()
for (const name of chosen ? [chosen] : all) {
  process.stdout.write(`\n== ${name}\n`)
  runCompiled(`bench/${name}`, ...parameters)
}
