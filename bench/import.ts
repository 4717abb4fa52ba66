// Rows of generated event data that an import reads in a second, and what it keeps in memory meanwhile: `npm run bench -- import [rows]`.
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { finished } from 'node:stream/promises'
import { courseOf } from '../src/language/course.ts'
import { readSituation } from '../src/language/read-situation.ts'
import { importRows } from '../src/workspace/import/import-rows.ts'
import { readFolder } from '../src/workspace/read-folder.ts'

const rows = Number(process.argv[2] ?? 1_000_000)
const wantedPerSecond = 100_000

process.stdout.write(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}\n`)
const { files } = await readFolder(join(process.cwd(), 'situations', 'korean-peninsula'))
const { draft } = readSituation(files)
const { course } = courseOf(draft!, {})
const folder = await mkdtemp(join(tmpdir(), 'kizashi-import-'))
try {
  await bench('gdelt', gdeltRow)
  await bench('acled', acledRow)
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function bench(format: string, rowOf: (index: number) => string): Promise<void> {
  const path = join(folder, `${format}.txt`)
  await generate(path, format, rowOf)
  globalThis.gc?.()
  const before = process.memoryUsage()
  let heap = 0
  const start = performance.now()
  const found = await importRows({
    situation: course!.situation,
    ledger: [],
    format: draft!.tips.formats.get(format)!,
    rules: draft!.tips.rules.filter((rule) => rule.format.id === format),
    files: [{ path, name: format }],
    encoding: null,
    inbox: [],
    today: '2026-01-01',
    progress: async () => {
      heap = Math.max(heap, process.memoryUsage().heapUsed)
    },
  })
  const seconds = (performance.now() - start) / 1000
  const megabytes = (await stat(path)).size / 1e6
  const perSecond = rows / seconds
  process.stdout.write(
    `${format}: ${rows} rows, ${megabytes.toFixed(0)} MB in ${seconds.toFixed(2)} s: ${Math.round(perSecond)} rows/s ` +
      `(${perSecond >= wantedPerSecond ? 'at least' : 'UNDER'} ${wantedPerSecond}), heap up by at most ${((heap - before.heapUsed) / 1e6).toFixed(0)} MB, ` +
      `${found.taken} rows taken, ${found.tips.length} proposals, ${found.files[0]!.rows} read\n`,
  )
}

async function generate(path: string, format: string, rowOf: (index: number) => string): Promise<void> {
  const stream = createWriteStream(path)
  const header = draft!.tips.formats.get(format)!
  if (header.header === 'first-line') stream.write(`${header.columns!.join(',')}\n`)
  for (let index = 0; index < rows; index += 1000) {
    const block = Array.from({ length: Math.min(1000, rows - index) }, (_, row) => rowOf(index + row)).join(
      '',
    )
    if (!stream.write(block)) await new Promise((resolve) => stream.once('drain', resolve))
  }
  stream.end()
  await finished(stream)
}

/** As wide as real ones; one in 50 has the North act, one in 500 speaks of a missile. */
function gdeltRow(index: number): string {
  const isNorth = index % 50 === 0
  const [actor, code] = isNorth ? ['PRK', '190'] : ['CHN', '042']
  const day = `2025${String(1 + (index % 12)).padStart(2, '0')}${String(1 + (index % 28)).padStart(2, '0')}`
  const place = "4\tSeoul, Soul-t'ukpyolsi, South Korea\tKS\tKS11\t24984\t37.5664\t127\t-716583"
  const address = `https://site${index % 97}.example/world/${index % 500 === 0 ? 'missile-launch' : 'trade-talks'}-${index}`
  return `${400_000_000 + index}\t${day}\t202501\t2025\t2025.04\t${actor}\tACTOR ONE\t${actor}\t\t\t\t\t\t\t\tKOR\tSEOUL\tKOR\t\t\t\t\t\t\t\t1\t${code}\t${code}\t${code.slice(0, 2)}\t1\t2.8\t10\t${1 + (index % 5)}\t10\t-1.826\t${place}\t${place}\t${place}\t20250127220000\t${address}\n`
}

/** Made up, with notes in quotation marks as the real ones have. */
function acledRow(index: number): string {
  const day = `2025-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`
  const isFire = index % 500 === 0
  const kind = isFire
    ? 'Explosions/Remote violence,Shelling/artillery/missile attack'
    : 'Protests,Peaceful protest'
  const country = isFire ? 'South Korea' : 'Nowhere'
  return `NOW${index},${day},2025,1,Made-up,${kind},Army of North Korea,,1,"Army of South Korea, First",,1,11,,0,Made-up Region,${country},A,B,C,Village ${index % 40},37.9,126.7,1,Made-up Gazette; Other,National,"On ${day}, in a made-up village, ""somebody"" did something that nobody has reported, and that is told here in as many words as such notes have.",0,,1736899200\n`
}
