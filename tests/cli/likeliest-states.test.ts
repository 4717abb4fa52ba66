import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { likeliestStates } from '../../src/cli/likeliest-states.ts'
import { type Loaded, load } from '../../src/cli/load.ts'
import { recordingTerminal } from './recording-terminal.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kizashi-likeliest-'))
  await writeFile(
    join(folder, 'situation.yaml'),
    `kizashi: 1
title: Talks
from: 2025-01-20
to: 2027-01-20
factors:
  talks: {states: [none, open], start: none, tempo: 5 years}
  law: {states: [draft, passed], start: draft}
`,
  )
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function loaded(): Promise<Loaded> {
  const found = await load(folder, {}, recordingTerminal())
  if (typeof found === 'number') throw new Error('The situation has errors.')
  return found
}

const write = (...lines: string[]) => writeFile(join(folder, 'ledger.jsonl'), `${lines.join('\n')}\n`)

it('takes every factor where the ledger up to the day makes it likeliest', async () => {
  await write('{"date": "2025-06-01", "state": {"talks": "open"}, "confidence": 0.99}')
  const on = async (asOf: string) => likeliestStates(await loaded(), { asOf }, recordingTerminal())
  expect(await on('2025-05-31')).toEqual({ talks: 'none', law: 'draft' })
  expect(await on('2025-06-02')).toEqual({ talks: 'open', law: 'draft' })
})

it('takes none where no day is named', async () => {
  expect(await likeliestStates(await loaded(), {}, recordingTerminal())).toEqual({})
})

it('says what forbids a ledger that has no chance', async () => {
  await write('{"date": "2025-06-01", "state": {"law": "passed"}, "confidence": 1}')
  const terminal = recordingTerminal()
  expect(await likeliestStates(await loaded(), { asOf: '2025-07-01' }, terminal)).toBe(3)
  expect(terminal.remarks).toContain('law')
})
