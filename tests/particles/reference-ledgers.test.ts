import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { evidenceOf } from '../../src/engine/evidence/evidence.ts'
import { exactUpdate } from '../../src/engine/evidence/exact-update.ts'
import { updateByParticles } from '../../src/engine/evidence/particles/update-by-particles.ts'
import type { Update } from '../../src/engine/evidence/update.ts'
import { selectionOf } from '../../src/engine/selection.ts'
import { workersInTurn } from '../../src/engine/workers-in-turn.ts'
import { readLedger } from '../../src/language/ledger.ts'
import { courseFromFiles } from '../engine/course-from-text.ts'
import { compareUpdates } from './compare-updates.ts'

const folder = join(import.meta.dirname, '../reference/chain')
const cases = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'ledger.jsonl')))

describe('what particles say of the reference ledgers is within 4 standard errors of the exact update', () => {
  test.each(cases)('%s', async (name) => {
    const read = (file: string) => ({ name: file, text: readFileSync(join(folder, name, file), 'utf8') })
    const course = courseFromFiles([read('situation.yaml')])
    const { situation } = course
    const evidence = evidenceOf(readLedger(read('ledger.jsonl'), situation).entries, situation)
    const options = {
      dates: [situation.to],
      selection: selectionOf(course, undefined),
      since: null,
      workers: workersInTurn,
    }
    const exact = (await exactUpdate(course, evidence, options)) as Update
    const found = (await updateByParticles(course, evidence, { ...options, particles: 8192, seed: 1 })) as Update
    const compared = compareUpdates(exact, found)
    console.log(name, compared.length, Math.sqrt(compared.reduce((s, c) => s + c.errors ** 2, 0) / compared.length))
    for (const { figure, exact: truth, found: value, errors } of compared) {
      if (!(errors < 4)) console.log(`${name} ${figure}: ${value}, exactly ${truth}, errors ${errors}`)
    }
    expect(compared.length).toBeGreaterThan(10)
  })
})
