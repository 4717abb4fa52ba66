// How long a person waits for each command on the flagship: whole processes, as the shell sees them.
//   npm run bench -- command-line [repetitions]
import { spawnSync } from 'node:child_process'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../cli/main.js', import.meta.url))
const repetitions = Number(process.argv[2] ?? 5)

/** Command, the most seconds it may take on two cores, and how often it is worth repeating. */
const commands: readonly (readonly [string[], number, number])[] = [
  [['--help'], 0.2, repetitions],
  [['check', 'korean-peninsula'], 1, repetitions],
  [['brief', 'korean-peninsula', '--ensemble', '200'], 20, 1],
  [['brief', 'korean-peninsula', '--exact', '--ensemble', '0'], 180, 1],
]

process.stdout.write(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}\n`,
)
for (const [words, limit, times] of commands) {
  const seconds = Array.from({ length: times }, () => timed(words)).sort((one, other) => one - other)
  const median = seconds[Math.floor(seconds.length / 2)]!
  const verdict = median <= limit ? 'within' : 'OVER'
  process.stdout.write(
    `${median.toFixed(2).padStart(8)} s  (${verdict} ${limit} s)  kizashi ${words.join(' ')}\n`,
  )
}

function timed(words: readonly string[]): number {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`kizashi ${words.join(' ')} ended with ${status}: ${stderr}`)
  return (performance.now() - start) / 1000
}
