// First passage in 531,441 configurations over ten years, a curve of 100 points: the engine's matrix-free sweep against a
// plain compressed sparse row loop in C (gcc -O3 -march=native) where there is a compiler, else the same loop here.
// Run: npm run bench -- exact-first-passage
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Chain } from '../src/engine/chain.ts'
import { compileAsk } from '../src/engine/compile-ask.ts'
import { compileChain, isRefusal } from '../src/engine/compile-chain.ts'
import { nominalDraw } from '../src/engine/draw.ts'
import { planSweeps } from '../src/engine/exact/plan-sweeps.ts'
import { runSweep } from '../src/engine/exact/run-sweep.ts'
import { courseOf } from '../src/language/course.ts'
import { daysPerYear } from '../src/language/day.ts'
import { readSituation } from '../src/language/read-situation.ts'
import type { Course } from '../src/language/situation.ts'
import { poissonWeights } from '../src/numeric/poisson-weights.ts'
import { type CsrMatrix, csrMatrix } from './exact-csr-matrix.ts'

const rounds = 3
const points = 100
const folder = 'tests/reference/chain/loglinear-12x3'
const exact = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')).questions['first-passage'] as number

interface Timed {
  readonly seconds: number
  readonly chance: number
}

const course = readCourse()
const chain = compileChain(course, nominalDraw)
if (isRefusal(chain)) throw new Error('The chain was refused.')
const ours: Timed[] = []
const theirs: Timed[] = []
// Before the sparse matrix is built: it would hide the peak.
const before = process.resourceUsage().maxRSS
ours.push(runOurs())
const grown = (process.resourceUsage().maxRSS - before) * 1024
const compiler = findCompiler()
const plain = plainLoop(chain)
for (let round = 1; round < rounds; round++) ours.push(runOurs())
for (let round = 0; round < rounds; round++) theirs.push(plain())
const best = (times: readonly Timed[]) => Math.min(...times.map(({ seconds }) => seconds))
const listed = (times: readonly Timed[]) => times.map(({ seconds }) => seconds.toFixed(2)).join(', ')
const vectors = grown / (8 * chain.space.configurations)
process.stdout.write(
  `matrix-free, TypeScript: ${listed(ours)} s, error ${Math.abs(ours[0]!.chance - exact).toExponential(1)}\n` +
    `sparse rows, ${compiler ? `C (${compiler} -O3)` : 'TypeScript, no C compiler found'}: ${listed(theirs)} s, ` +
    `error ${Math.abs(theirs[0]!.chance - exact).toExponential(1)}\n` +
    `ratio of the best ${(best(ours) / best(theirs)).toFixed(2)} (aim: at most 1.5)\n` +
    `peak memory grew by ${(grown / 1e6).toFixed(0)} MB in the first run: ${vectors.toFixed(1)} vectors of the space (aim: at most 6)\n`,
)

function readCourse(): Course {
  const text = readFileSync(`${folder}/situation.yaml`, 'utf8')
  const { draft } = readSituation([{ name: 'situation.yaml', text }])
  const read = draft && courseOf(draft, {}).course
  if (!read) throw new Error('The reference situation could not be read.')
  return read
}

function dates(): number[] {
  const { from, to } = course.situation
  return Array.from({ length: points }, (_, point) => Math.round(from + ((to - from) * (point + 1)) / points))
}

function runOurs(): Timed {
  const started = performance.now()
  const wanted = {
    chances: course.situation.questions,
    factors: [],
    counts: [],
    totals: [],
    quantities: [],
    dates: dates(),
  }
  const plans = planSweeps(course, wanted, nominalDraw)
  if ('refused' in plans) throw new Error('The sweep was refused.')
  const { chances } = runSweep(plans[0]!.sweep)
  return { seconds: (performance.now() - started) / 1000, chance: chances.at(-1)! }
}

function findCompiler(): string | null {
  for (const name of ['gcc', 'cc', 'clang']) {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore' })
      return name
    } catch {}
  }
  return null
}

/** The plain loop, made ready; each call times the loop alone. */
function plainLoop(chain: Chain): () => Timed {
  const matrix = csrMatrix(chain)
  const rate = matrix.exit.reduce((most, exit) => Math.max(most, exit), 0)
  const { from } = course.situation
  const tails = dates().map((day) => poissonWeights((rate * (day - from)) / daysPerYear).tail)
  const steps = tails.at(-1)!.findIndex((tail) => tail <= 1e-12) - 1
  const { target, start } = ends(chain)
  if (!compiler) return () => loopHere(matrix, rate, steps, target, start, tails)
  const place = mkdtempSync(join(tmpdir(), 'kizashi-bench-'))
  process.on('exit', () => rmSync(place, { recursive: true, force: true }))
  const program = join(place, 'csr')
  execFileSync(compiler, ['-O3', '-march=native', '-o', program, 'bench/exact-csr.c'])
  writeFileSync(join(place, 'data'), Buffer.concat(parts(matrix, rate, steps, target, start, tails)))
  return () => {
    const [seconds, ...chances] = execFileSync(program, [join(place, 'data')], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map(Number)
    return { seconds: seconds!, chance: chances.at(-1)! }
  }
}

function ends(chain: Chain): { target: Int32Array; start: Float64Array } {
  const ask = compileAsk(chain, course.situation.questions[0]!.ask)
  if (ask.kind !== 'reach') throw new Error('The reference question is a first passage.')
  const { strides, sizes, configurations } = chain.space
  const target = new Int32Array(configurations)
  const start = new Float64Array(configurations)
  for (let place = 0; place < configurations; place++) {
    const digit = (factor: number) => Math.floor(place / strides[factor]!) % sizes[factor]!
    const isTarget = ask.condition.some((clause) =>
      clause.every(({ factor, allowed }) => allowed[digit(factor)] === 1),
    )
    target[place] = isTarget ? 1 : 0
    start[place] = chain.start.reduce((chance, weights, factor) => chance * weights[digit(factor)]!, 1)
  }
  return { target, start }
}

function parts(
  matrix: CsrMatrix,
  rate: number,
  steps: number,
  target: Int32Array,
  start: Float64Array,
  tails: readonly Float64Array[],
): Buffer[] {
  const table = new Float64Array(points * (steps + 1))
  for (const [point, tail] of tails.entries()) {
    for (let step = 0; step <= steps; step++) table[point * (steps + 1) + step] = tail[step] ?? 0
  }
  const head = Int32Array.of(target.length, matrix.column.length, steps, points)
  const chances = matrix.value.map((value) => value / rate)
  const stays = matrix.exit.map((exit) => 1 - exit / rate)
  return [head, matrix.rowStart, matrix.column, chances, stays, target, start, table].map((array) =>
    Buffer.from(array.buffer, array.byteOffset, array.byteLength),
  )
}

function loopHere(
  { rowStart, column, value, exit }: CsrMatrix,
  rate: number,
  steps: number,
  target: Int32Array,
  start: Float64Array,
  tails: readonly Float64Array[],
): Timed {
  const started = performance.now()
  const gains = [0]
  let x = start.slice()
  let y = new Float64Array(x.length)
  for (let step = 1; step <= steps; step++) {
    let gain = 0
    for (let row = 0; row < x.length; row++) {
      let sum = (1 - exit[row]! / rate) * x[row]!
      for (let term = rowStart[row]!; term < rowStart[row + 1]!; term++)
        sum += (value[term]! / rate) * x[column[term]!]!
      if (target[row] === 1) {
        gain += sum
        sum = 0
      }
      y[row] = sum
    }
    gains.push(gain)
    const swap = x
    x = y
    y = swap
  }
  const tail = tails.at(-1)!
  const chance = gains.reduce((sum, gain, step) => sum + gain * (tail[step] ?? 0), 0)
  return { seconds: (performance.now() - started) / 1000, chance }
}
