// Computes what the first page of the largest situation shows, in each of its readings, so that a fresh clone has it at once.
// What belongs to the present texts and engine is kept as it is; `npm run answers -- --anew` computes it all again.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const answers = join(root, 'answers')
const situation = join(root, 'situations', 'korean-peninsula')
const readings = [null, 'slides']
const isAnew = process.argv.includes('--anew')

const { readFolder } = await built('workspace/read-folder.js')
const { readIssues } = await built('workspace/issues/read-issues.js')
const { threadWorkers } = await built('cli/thread-workers.js')
const { answerProgram } = await built('answers/answer-program.js')
const { reusingWorkers } = await built('engine/evaluation/reusing-workers.js')

const { name, files, ledger, diagnostics } = await readFolder(situation)
const folder = { name, files, ledger, issues: await readIssues(situation), diagnostics }
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const threads = threadWorkers()
// Readings are tried beside each other from wherever one looks: what one shipment has tried, the next one finds.
const workers = reusingWorkers(threads, memory(), { asked: 0, reused: 0 })

mkdirSync(answers, { recursive: true })
const shipments = readings.map((reading) => answerProgram.firstPage(folder, reading, answerProgram.engine))
const present = new Set(readdirSync(answers))
for (const [place, { key, compute }] of shipments.entries()) {
  if (present.has(`${key}.gz`) && !isAnew) continue
  process.stderr.write(`Computing ${name}, ${readings[place] ?? 'base'} …\n`)
  const { text, missing } = await compute({ on: new Date().toISOString(), version }, workers)
  if (missing.length > 0) throw new Error(`There is no ${missing.join(', no ')}.`)
  const bytes = gzipSync(text, { level: 9 })
  writeFileSync(join(answers, `${key}.gz`), bytes)
  process.stderr.write(`  ${Math.round(bytes.length / 1000)} kB\n`)
}
for (const file of present)
  if (!shipments.some(({ key }) => file === `${key}.gz`)) rmSync(join(answers, file))
await threads.close()

function memory() {
  const known = new Map()
  return {
    read: async (course) => known.get(course) ?? new Map(),
    write: async (course, answers) => void known.set(course, answers),
  }
}

function built(path) {
  return import(pathToFileURL(join(root, 'dist', path)).href)
}
