import { expect } from 'vitest'
import { evidenceOf } from '../../src/engine/evidence/evidence.ts'
import { courseFromText } from '../engine/course-from-text.ts'
import { situationFromSeed, situationYaml } from '../laws/random-situation.ts'
import { denseGiven, type Known, type Moment } from './dense-given.ts'
import { situationWithLedger } from './random-ledger.ts'
import { ledgerEntries, updateOrRefusal } from './update-of-text.ts'

const largest = 6

/** The first of the random situations that are small enough for dense sums. */
export function tinySeeds(most: number): number[] {
  return Array.from({ length: most }, (_, place) => 6151 * (place + 1)).filter((seed) => {
    const { factors } = situationFromSeed(seed)
    const sizes = Object.values(factors).map(({ states }) => Object.keys(states).length)
    return sizes.reduce((product, size) => product * size, 1) <= largest
  })
}

/** Holds every answer of an update, and what every entry did, against the dense generator of configuration and memory. */
export async function expectAsDense(seed: number): Promise<void> {
  const { situation: text, ledger } = situationWithLedger(seed)
  const course = courseFromText(situationYaml(text))
  const { situation } = course
  const evidence = evidenceOf(ledgerEntries(ledger, situation), situation)
  const known: Known = { situation, ...evidence }
  const update = await updateOrRefusal(course, ledger, { dates: [] })
  const likelihood = denseGiven(known, null, 'all')
  if ('impossible' in update) {
    expect(likelihood, `seed ${seed}`).toBe(0)
    return
  }
  expect(Math.abs(update.evidence.logLikelihood - Math.log(likelihood)), `seed ${seed}`).toBeLessThan(1e-9)
  const moments = new Map<string, number>()
  for (const { id, ask, given } of situation.questions) {
    if (ask.kind === 'mean' || ask.kind === 'above' || given) continue
    const told = (moment: Moment) => {
      const key = JSON.stringify(moment)
      const chance = moments.get(key) ?? denseGiven(known, null, moment)
      moments.set(key, chance)
      return denseGiven(known, ask, moment) / chance
    }
    agree(update.questions[id]!.value, told('all'), `seed ${seed}, ${id}`)
    for (const entry of update.evidence.entries) {
      agree(entry.questions[id]!.before, told({ before: entry.id }), `seed ${seed}, ${id} before ${entry.id}`)
      agree(entry.questions[id]!.after, told({ with: entry.id }), `seed ${seed}, ${id} with ${entry.id}`)
    }
  }
}

function agree(found: number | null, dense: number, where: string): void {
  expect(Math.abs(found! - dense), `${where}: ${found}, dense ${dense}`).toBeLessThan(1e-9)
}
