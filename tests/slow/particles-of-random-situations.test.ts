import { expect, test } from 'vitest'
import { evidenceOf } from '../../src/engine/evidence/evidence.ts'
import { exactUpdate } from '../../src/engine/evidence/exact-update.ts'
import { updateByParticles } from '../../src/engine/evidence/particles/update-by-particles.ts'
import { selectionOf } from '../../src/engine/selection.ts'
import { workersInTurn } from '../../src/engine/workers-in-turn.ts'
import { readLedger } from '../../src/language/ledger.ts'
import { courseFromText } from '../engine/course-from-text.ts'
import { situationFromSeed, situationYaml } from '../laws/random-situation.ts'
import { compareUpdates } from '../particles/compare-updates.ts'

const seeds = Array.from({ length: 10 }, (_, index) => 2000 + index)

test('particles and the exact update of random situations differ by sampling alone, or both find the evidence impossible', async () => {
  const distances: number[] = []
  let impossible = 0
  for (const seed of seeds) {
    const { course, evidence } = caseOf(seed)
    const options = {
      dates: [course.situation.to],
      selection: selectionOf(course, undefined),
      since: null,
      workers: workersInTurn,
    }
    const exact = await exactUpdate(course, evidence, options)
    const found = await updateByParticles(course, evidence, { ...options, particles: 3072, seed })
    if (!('method' in exact) || !('method' in found)) {
      expect('impossible' in exact && 'impossible' in found, `seed ${seed}`).toBe(true)
      impossible += 1
      continue
    }
    // Sampling says so itself where too few particles were left to know.
    if (Math.min(...found.evidence.entries.map((entry) => entry.effectiveSampleSize!)) < 128) continue
    for (const { figure, errors, ...values } of compareUpdates(exact, found)) {
      expect(errors, `seed ${seed}, ${figure}: ${JSON.stringify(values)}`).toBeLessThan(4)
      distances.push(errors)
    }
  }
  expect(impossible).toBeLessThan(seeds.length / 2)
  expect(distances.length).toBeGreaterThan(300)
  // Not merely within bounds: as far apart as standard errors say, neither less nor more.
  const meanSquare = distances.reduce((sum, distance) => sum + distance ** 2, 0) / distances.length
  expect(meanSquare).toBeGreaterThan(0.4)
  expect(meanSquare).toBeLessThan(1.4)
})

/** A random situation with two indicators and an event that is always reported, and a ledger that looks and hears. */
function caseOf(seed: number) {
  const text = situationFromSeed(seed)
  const factor = (place: number) => Object.keys(text.factors)[place]!
  const chances = (of: string, from: number) =>
    Object.fromEntries(
      Object.keys(text.factors[of]!.states).map((state, place) => [state, `${from + 30 * place}%`]),
    )
  const [first, ...others] = Object.entries(text.events)
  const indicators = {
    i0: { seen: { [factor(0)]: chances(factor(0), 15) } },
    i1: { seen: { [factor(1)]: chances(factor(1), 25) } },
  }
  const events = Object.fromEntries([[first![0], { ...first![1], reported: 'always' }], ...others])
  const course = courseFromText(situationYaml({ ...text, events, indicators } as typeof text))
  const last = others.at(-1)?.[0]
  const lines = [
    { date: '2025-03-01', indicator: 'i0', seen: seed % 2 === 0 },
    { date: '2025-06-10', indicator: 'i1', seen: true },
    ...(last ? [{ date: '2025-09-05', event: last }] : []),
    ...(seed % 3 === 0 ? [{ date: '2026-01-20', event: first![0] }] : []),
    {
      date: '2026-04-01',
      state: { [factor(0)]: Object.keys(text.factors[factor(0)]!.states)[0] },
      confidence: 0.8,
    },
    { date: '2026-04-01', indicator: 'i1', seen: false },
    { 'as-of': '2026-07-01' },
  ]
  const ledger = lines.map((line) => JSON.stringify(line)).join('\n')
  const { entries, diagnostics } = readLedger({ name: 'ledger.jsonl', text: ledger }, course.situation)
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return { course, evidence: evidenceOf(entries, course.situation) }
}
