import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Compiles the benchmarks and tools beside the sources that they use; ends this process where that fails. */
export function compileTools() {
  const compiler = join(root, 'node_modules', 'typescript')
  const { bin } = JSON.parse(readFileSync(join(compiler, 'package.json'), 'utf8'))
  node(join(compiler, bin.tsc), '-p', 'tsconfig.bench.json')
}

/** Runs a compiled program, `bench/NAME` or `scripts/NAME`; ends this process where it fails. */
export function runCompiled(program, ...parameters) {
  node('--expose-gc', join(root, 'dist', 'bench', `${program}.js`), ...parameters)
}

function node(...words) {
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
