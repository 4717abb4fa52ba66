import { describe, expect, it } from 'vitest'
import { type EvaluationPlan, plannedRounds } from '../../src/engine/evaluation/evaluation-plan.ts'
import type { Course } from '../../src/language/situation.ts'
import { planSides } from '../../src/lenses/compare/side-answers.ts'
import { planStrategies } from '../../src/lenses/options/evaluate-strategies.ts'
import { courseFromText } from './course-from-text.ts'

/** Only simulation tells whether an amount is above a limit. */
const simulated = courseFromText(`
kizashi: 1
title: A store
from: 2025-01-01
to: 2027-01-01
factors: {mood: {states: [calm, tense], start: calm}}
events: {fire: {rate: 1 per year}}
quantities: {stock: {start: 10, jumps: {fire: -1}, unit: t}}
questions: {full: {ask: {quantity: stock, at: 2026-01-01, above: 9}}}
`)
const exact = courseFromText(`
kizashi: 1
title: A store
from: 2025-01-01
to: 2027-01-01
factors: {mood: {states: [calm, tense], start: calm}}
events: {fire: {rate: 1 per year}}
questions: {fires: {ask: {event: fire, by: 2026-01-01}}}
`)

const asked = { method: 'auto', members: 100, seed: 7 } as const
const several = (count: number, course: Course = simulated) => Array.from({ length: count }, () => course)
const histories = ({ runs, runsPerMember }: EvaluationPlan) => [runs, runsPerMember]

describe('the histories of a plan', () => {
  it('are as many in each draw as their courses can afford together', () => {
    expect(histories(planSides(several(2), asked))).toEqual([32_768, 2048])
    expect(histories(planSides(several(20), asked))).toEqual([32_768, 384])
    expect(histories(planSides(several(90), asked))).toEqual([32_768, 256])
    expect(histories(planStrategies(several(2), asked))).toEqual([16_384, 2048])
    expect(histories(planStrategies(several(20), asked))).toEqual([16_384, 1408])
    expect(histories(planStrategies(several(200), asked))).toEqual([16_384, 256])
  })

  it('are those asked for, in whole batches; none without an ensemble or where answers are exact', () => {
    const few = planSides(several(2), { ...asked, method: { runs: 1000 }, members: 3 })
    expect(histories(few)).toEqual([1008, 1000])
    expect(histories(planSides(several(2), { ...asked, members: 0 }))).toEqual([32_768, 0])
    expect(planSides(several(2, exact), asked)).toEqual({
      isExact: true,
      runs: 0,
      runsPerMember: 0,
      members: 100,
      seed: 7,
    })
  })

  it('make rounds: the nominal answers in batches, then every member', () => {
    expect(plannedRounds({ isExact: false, runs: 1008, runsPerMember: 256, members: 2, seed: 7 })).toEqual([
      { drawing: { kind: 'nominal' }, runs: 63, batches: 16 },
      { drawing: { kind: 'member', member: 0 }, runs: 256, batches: 1 },
      { drawing: { kind: 'member', member: 1 }, runs: 256, batches: 1 },
    ])
  })
})
