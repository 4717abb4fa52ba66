import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const shipped = fileURLToPath(new URL('../../situations/first-steps', import.meta.url))

const indicators = `
indicators:
  threat: {title: The junior party threatens to leave, look: quarterly, seen: {coalition: {firm: 10%, strained: 70%, broken: 50%}}, because: [quarrel]}
  dinner: {title: The leaders dine together, look: monthly, seen: {coalition: {firm: 80%, strained: 30%, broken: 1%}}}
`

const entries = [
  {
    id: 'threat-1',
    date: '2026-02-10',
    indicator: 'threat',
    seen: true,
    because: ['quarrel'],
    by: 'desk',
    note: 'Said on the <b>radio</b>.',
  },
  { id: 'dinner-1', date: '2026-03-02', indicator: 'dinner', seen: false },
  { id: 'dinner-0', date: '2026-03-03', indicator: 'dinner', seen: true },
  { id: 'scandal-1', date: '2026-04-20', event: 'scandal', because: ['polls-bind'] },
  { id: 'budget-1', date: '2026-05-30', state: { budget: 'disputed' }, confidence: 0.9 },
  { id: 'not-so', retracts: 'dinner-0', note: 'It was another dinner.' },
  { id: 'said-1', date: '2026-02-15', question: 'breaks-2026', probability: 0.2, by: 'mori' },
  { id: 'said-2', date: '2026-02-15', question: 'walk-out-first', probability: 0.3, by: 'mori' },
  { id: 'settled-1', date: '2026-06-01', question: 'walk-out-first', outcome: 'yes' },
]

/** A copy of a shipped situation with indicators and a ledger of every kind of entry. */
export async function ledgerFolder(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'kizashi-ledger-'))
  await cp(shipped, directory, { recursive: true })
  const root = join(directory, 'situation.yaml')
  await writeFile(root, `${await readFile(root, 'utf8')}${indicators}`)
  await writeFile(
    join(directory, 'ledger.jsonl'),
    `${entries.map((entry) => JSON.stringify(entry)).join('\n')}\n`,
  )
  return directory
}
