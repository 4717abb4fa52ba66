import { describe, expect, it } from 'vitest'
import { memberDraw, placesFor } from '../../src/engine/ensemble/member-draws.ts'
import { rangedJudgements } from '../../src/engine/ensemble/ranged-judgements.ts'
import { courseOf } from '../../src/language/course.ts'
import { readSituation } from '../../src/language/read-situation.ts'
import type { Judgement } from '../../src/language/situation.ts'
import { placedEffects } from '../../src/lenses/placed-judgements.ts'
import { rankCorrelation } from '../../src/numeric/rank-correlation.ts'
import { judgementWords } from '../../src/report/judgement-words.ts'

const text = `
kizashi: 1
title: A store
from: 2025-01-01
to: 2030-01-01
factors:
  door: {title: {en: The door, ja: 扉}, states: [shut, open], start: shut, tempo: 2..3 years}
events:
  fire: {title: {en: A fire, ja: 火事}, rate: 0.1..0.4 per year, sets: {door: open}}
options:
  guard: {title: {en: A guard, ja: 番人}, from: 2026-01-01, adds: {events: {fire: {rate: -1..0}}, factors: {door: {tempo: 0.5}}}}
  alarm: {title: Alarm, from: 2027-01-01, adds: {events: {fire: {rate: -2..-1}}, factors: {door: {lean: {shut: 0..1}}}}}
  lock: {title: Lock, from: 2027-01-01, adds: {factors: {door: {lean: {shut: 0..1}}}}}
  call:
    title: A call
    from: 2027-01-01
    adds: {influences: [{from: {door: open}, to: fire, points: 0..2}], events: {fire: {rate: {value: -1..1, moves-with: mood}}}}
`
const { draft } = readSituation([{ name: 'situation.yaml', text }])
const members = 400
const places = placesFor(members, 7)

/** The rate of the fire, or another judgement, once all options are in force. */
function judged(options: readonly string[], read: (last: Last) => Judgement): Judgement {
  const { course } = courseOf(draft!, { options })
  return read(course!.regimes.at(-1)!.situation)
}
type Last = NonNullable<ReturnType<typeof courseOf>['course']>['situation']
const fire = ({ events }: Last) => events[0]!.rate
const shut = ({ factors }: Last) => factors[0]!.lean[0]!
const drawn = (judgement: Judgement) =>
  Float64Array.from({ length: members }, (_, member) => memberDraw(places, member)(judgement))

describe('what an option adds', () => {
  it('is drawn apart from what it adds to, which is drawn as without it', () => {
    const [plain, guarded] = [drawn(judged([], fire)), drawn(judged(['guard'], fire))]
    const effects = guarded.map((rate, member) => Math.log2(rate / plain[member]!))
    expect(Math.min(...effects)).toBeGreaterThanOrEqual(-1 - 1e-12)
    expect(Math.max(...effects)).toBeLessThanOrEqual(1e-12)
    expect(Math.abs(rankCorrelation(plain, effects))).toBeLessThan(0.15)
    const mean = effects.reduce((sum, one) => sum + one, 0) / members
    expect(mean).toBeCloseTo(-0.5, 2)
  })

  it('has the same ends and middle as the sum of the ranges', () => {
    const rate = judged(['guard', 'alarm'], fire)
    expect(rate.low).toBeCloseTo(0.1 / 8, 12)
    expect(rate.high).toBeCloseTo(0.4 / 2, 12)
    expect(rate.nominal).toBeCloseTo(0.2 / 4, 12)
    expect(rate.added).toMatchObject({ low: 0.1, high: 0.4 })
    expect(rate.added!.effects.map(({ measure, nominal }) => [measure, nominal])).toEqual([
      ['guard', -0.5],
      ['alarm', -1.5],
    ])
  })

  it('moves the draws of what it adds to by itself where it is certain', () => {
    const tempo = ({ factors }: Last) => factors[0]!.tempo![0]!
    expect(judged(['guard'], tempo).added).toBeUndefined()
    const [plain, slower] = [drawn(judged([], tempo)), drawn(judged(['guard'], tempo))]
    for (const [member, value] of slower.entries()) expect(value / plain[member]!).toBeCloseTo(Math.SQRT2, 10)
  })

  it('is another judgement than what another option adds in the same place', () => {
    const [one, other] = [drawn(judged(['alarm'], shut)), drawn(judged(['lock'], shut))]
    expect(Math.abs(rankCorrelation(one, other))).toBeLessThan(0.15)
  })

  it('shares a draw where it moves with something', () => {
    expect(judged(['call'], fire).added!.effects[0]).toMatchObject({ movesWith: 'mood' })
  })

  it('is listed and called by the option and by what it acts on', () => {
    const { course } = courseOf(draft!, { options: ['guard', 'call'] })
    const last = course!.regimes.at(-1)!.situation
    expect(rangedJudgements(course!).map(({ address }) => address)).toEqual([
      expect.stringMatching(/^adds\|call\|points/u),
      'adds|call|rate|fire',
      'adds|guard|rate|fire',
      'rate|fire',
      expect.stringMatching(/^tempo\|door/u),
    ])
    const effect = placedEffects(last).find(({ judgement }) => judgement.address === 'adds|guard|rate|fire')!
    expect(judgementWords(last, 'en')(effect).subject).toBe('Effect of A guard on: How often — A fire')
    expect(judgementWords(last, 'ja')(effect).subject).toContain('番人の効き目')
  })
})
