import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readingText, situationText } from '../lenses/options-situation.ts'

const asked = `
contingencies:
  blaze: {title: {en: The port burns, ja: 港が燃える}, ask: {event: fire, by: 2029-01-01}, harm: 2, because: [c1]}
  idle: {title: {en: A boom comes, ja: 好況が来る}, ask: {event: boom, by: 2029-01-01}, harm: -1}
indicators:
  quarrels: {title: {en: Quarrels at the quay, ja: 岸壁の口論}, look: quarterly, seen: {mood: {calm: 10%, tense: 70%}}}
`

const entry = { id: 'fire-1', date: '2026-02-10', event: 'fire' }

/** A folder with options, criteria, sets of values, a second reading, indicators and a ledger of one entry: all answers are exact. */
export async function portFolder(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'kizashi-port-'))
  await mkdir(join(directory, 'readings'))
  await writeFile(join(directory, 'situation.yaml'), `${situationText}${asked}`)
  await writeFile(join(directory, 'readings', 'gloomy.yaml'), readingText)
  await writeFile(join(directory, 'ledger.jsonl'), `${JSON.stringify(entry)}\n`)
  return directory
}

/** A folder in which nothing is asked, nobody can do anything, and one reading stands alone. */
export async function bareFolder(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'kizashi-bare-'))
  await writeFile(
    join(directory, 'situation.yaml'),
    'kizashi: 1\ntitle: {en: A quay, ja: 岸壁}\nfrom: 2025-01-01\nto: 2027-01-01\nfactors: {tide: {title: {en: The tide, ja: 潮位}, states: [low, high], start: low, tempo: 1 year}}\nevents: {flood: {title: {en: A flood, ja: 水害}, rate: 0.1 per year}}\n',
  )
  return directory
}
