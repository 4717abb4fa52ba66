// Adds entries to a ledger until it is killed or has added so many, and prints each id once it is acknowledged:
// `node keep-writing.mjs FOLDER NAME [COUNT]`, with the situation as JSON in the environment.
import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { appendEntry } from '../../dist/workspace/ledger/append-entry.js'

const [folder, name, count = '1000000'] = process.argv.slice(2)
const situation = JSON.parse(process.env.LEDGER_SITUATION)
const environment = { clock: () => Date.now(), randomBytes }

for (let number = 0; number < Number(count); number++) {
  const note = `${number} ${'兆し'.repeat(randomBytes(1)[0] % 40)}`
  const entry = { date: '2025-03-01', indicator: 'report', seen: true, by: name, note }
  const { id, isWritten } = await appendEntry(folder, situation, entry, environment)
  if (!isWritten) throw new Error(`${id} was refused`)
  writeSync(1, `${id}\n`)
}
