// Computes what the first page of the largest situation shows, in each of its readings, so that a fresh clone has it at once.
// What belongs to the present texts and engine is kept as it is; `npm run answers -- --anew` computes it all again.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { engineFingerprint } from './engine-fingerprint.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const answers = join(root, 'answers')
const situation = join(root, 'situations', 'korean-peninsula')
const readings = [null, 'slides']
const isAnew = process.argv.includes('--anew')

const { readFolder } = await built('workspace/read-folder.js')
const { readIssues } = await built('workspace/issues/read-issues.js')
const { threadWorkers } = await built('cli/thread-workers.js')
const { reusingWorkers } = await built('engine/evaluation/reusing-workers.js')
const { shipment } = await shipping()

const { name, files, ledger, diagnostics } = await readFolder(situation)
const folder = { name, files, ledger, issues: await readIssues(situation), diagnostics }
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const engine = engineFingerprint(root)
const threads = threadWorkers()
// Readings are tried beside each other from wherever one looks: what one shipment has tried, the next one finds.
const workers = reusingWorkers(threads, memory(), { asked: 0, reused: 0 })

mkdirSync(answers, { recursive: true })
const shipments = readings.map((reading) => shipment(folder, reading, engine))
const present = new Set(readdirSync(answers))
for (const [place, { key, compute }] of shipments.entries()) {
  if (present.has(`${key}.gz`) && !isAnew) continue
  process.stderr.write(`Computing ${name}, ${readings[place] ?? 'base'} …\n`)
  const text = await compute({ on: new Date().toISOString(), version }, workers)
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

/** The part of the workbench that computes, for Node. */
async function shipping() {
  const outDir = join(root, 'dist', 'answers')
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: { ssr: 'src/web/kept/ship-answers.ts', outDir, emptyOutDir: true, target: 'es2023' },
  })
  return import(pathToFileURL(join(outDir, 'ship-answers.js')).href)
}
