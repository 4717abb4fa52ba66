import type { Assignment, Factor, Situation } from '../../language/situation.ts'
import { type Arcs, arcsInHand } from './arcs.ts'
import { type ConditionTest, conditionTest } from './condition-test.ts'
import { conflictLimits, type Refusal } from './conflict.ts'

/** Every configuration that is possible, and which of them are one outcome. */
export interface Listed {
  /** [configurations x factors] */
  readonly digits: Uint8Array
  readonly codes: Float64Array
  /** What one state up adds to the code, by factor. */
  readonly strides: readonly number[]
  readonly ofCode: Int32Array
  readonly outcomeOf: Int32Array
  readonly membersOf: Arcs
}

/** The configurations of the owned factors, what is impossible left out and what is alike made one outcome. */
export function listConfigurations(
  situation: Situation,
  factors: readonly Factor[],
  held: Assignment,
): Listed | Refusal {
  const strides = factors.map((_, place) =>
    factors.slice(place + 1).reduce((product, { states }) => product * states.length, 1),
  )
  const all = factors.reduce((product, { states }) => product * states.length, 1)
  const { configurations, outcomes } = conflictLimits
  if (all > configurations) return { reason: 'too-many-outcomes', outcomes: all, limit: outcomes }
  const impossible = situation.impossible.map((one) => conditionTest(one, factors, held))
  const ofCode = new Int32Array(all).fill(-1)
  const digits = new Uint8Array(factors.length)
  const kept: number[] = []
  for (let code = 0; code < all; code += 1) {
    readCode(code, factors, strides, digits)
    if (impossible.some((test) => test(digits, 0))) continue
    ofCode[code] = kept.length
    kept.push(code)
  }
  const listed = new Uint8Array(kept.length * factors.length)
  kept.forEach((code, place) => {
    readCode(code, factors, strides, digits)
    listed.set(digits, place * factors.length)
  })
  const alike = situation.alike.map((one) => conditionTest(one, factors, held))
  const outcomeOf = outcomesOf(listed, factors.length, kept.length, alike)
  const membersOf = membersByOutcome(outcomeOf)
  const count = membersOf.starts.length - 1
  if (count > outcomes) return { reason: 'too-many-outcomes', outcomes: count, limit: outcomes }
  return { digits: listed, codes: Float64Array.from(kept), strides, ofCode, outcomeOf, membersOf }
}

function readCode(
  code: number,
  factors: readonly Factor[],
  strides: readonly number[],
  digits: Uint8Array,
): void {
  for (let place = 0; place < factors.length; place += 1)
    digits[place] = Math.floor(code / strides[place]!) % factors[place]!.states.length
}

/** A configuration that meets two of the conditions belongs with the first. */
function outcomesOf(
  digits: Uint8Array,
  width: number,
  count: number,
  alike: readonly ConditionTest[],
): Int32Array {
  const outcomeOf = new Int32Array(count)
  const gathered = new Int32Array(alike.length).fill(-1)
  let next = 0
  for (let one = 0; one < count; one += 1) {
    const like = alike.findIndex((test) => test(digits, one * width))
    if (like >= 0 && gathered[like]! >= 0) {
      outcomeOf[one] = gathered[like]!
      continue
    }
    if (like >= 0) gathered[like] = next
    outcomeOf[one] = next
    next += 1
  }
  return outcomeOf
}

function membersByOutcome(outcomeOf: Int32Array): Arcs {
  const outcomes = outcomeOf.reduce((most, one) => Math.max(most, one + 1), 0)
  const lists: number[][] = Array.from({ length: outcomes }, () => [])
  outcomeOf.forEach((outcome, configuration) => {
    lists[outcome]!.push(configuration)
  })
  const arcs = arcsInHand(outcomes, outcomeOf.length)
  for (const list of lists) {
    for (const member of list) arcs.add(member)
    arcs.close()
  }
  return arcs.made()
}
